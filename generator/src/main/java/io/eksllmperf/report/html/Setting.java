package io.eksllmperf.report.html;

import io.eksllmperf.catalog.Price;
import io.eksllmperf.report.Phrases;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Subject;
import io.eksllmperf.spec.Experiment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured, on what, at which price, and what production asks of it. */
final class Setting {
    private Setting() {}

    /** For the template: names and values, and whether the runs themselves say so. */
    static List<Map<String, Object>> of(Report.Section section) {
        Subject subject = section.sweep().subject();
        List<Map<String, Object>> facts = new ArrayList<>();
        subject.facts().forEach(fact -> facts.add(fact(fact.name(), fact.value(), fact.recorded())));
        gpus(subject.node()).ifPresent(text -> facts.add(fact("GPUs of the node", text, true)));
        subject.node().prices().forEach((option, price) -> facts.add(fact("price, " + option, price(price), true)));
        slo(subject.slo()).ifPresent(text -> facts.add(fact("SLO", text, true)));
        facts.add(fact(
                "levels measured",
                Phrases.list(Words.concurrencies(section.sweep().levels())),
                true));
        if (!subject.concurrencies().isEmpty()) {
            facts.add(fact("levels asked for", Phrases.list(subject.concurrencies()), false));
        }
        return facts;
    }

    private static Map<String, Object> fact(String name, String value, boolean recorded) {
        return Map.of("name", name, "value", value.isEmpty() ? Words.NONE : value, "recorded", recorded);
    }

    /** Said only where the bill is for more than what served. */
    private static Optional<String> gpus(Subject.Node node) {
        return node.gpus()
                .filter(count -> node.gpusUsed().isPresent() && !node.gpusUsed().equals(node.gpus()))
                .map(count -> count + " × " + node.gpu().orElse("GPU") + ", "
                        + node.gpusUsed().orElse(count) + " of them used, all of them billed");
    }

    private static String price(Price price) {
        return "$" + price.usd().toPlainString() + " per " + price.unit() + " and node (" + price.region() + ", "
                + price.date() + ")";
    }

    private static Optional<String> slo(Experiment.Slo slo) {
        List<String> parts = new ArrayList<>();
        slo.requestLatencyP95().ifPresent(limit -> parts.add("p95 of latency at most " + text(limit)));
        slo.timeToFirstTokenP95().ifPresent(limit -> parts.add("p95 of time to first token at most " + text(limit)));
        slo.interTokenLatencyP95().ifPresent(limit -> parts.add("p95 of inter-token latency at most " + text(limit)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private static String text(Duration limit) {
        long millis = limit.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
