package io.eksllmperf.report.page;

import io.eksllmperf.catalog.Price;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.page.MarkdownPage.Block;
import io.eksllmperf.report.page.MarkdownPage.Cell;
import io.eksllmperf.report.page.MarkdownPage.Table;
import io.eksllmperf.spec.Experiment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What was measured, and what its node costs. */
final class SubjectText {
    private SubjectText() {}

    static Block measured(Sweep sweep) {
        Subject subject = sweep.subject();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of("experiment"), Cell.of(subject.experiment()), Cell.of("")));
        subject.facts()
                .forEach(fact -> rows.add(List.of(
                        Cell.of(fact.name()),
                        Cell.of(fact.value()),
                        Cell.of(fact.recorded() ? "the run's record" : "experiment file, as it is today"))));
        slo(subject.slo())
                .ifPresent(slo ->
                        rows.add(List.of(Cell.of("SLO"), Cell.of(slo), Cell.of("experiment file, as it is today"))));
        return new Block("What was measured", levels(sweep), new Table(List.of("", "Value", "Known from"), 0, rows));
    }

    static Block costs(Subject subject) {
        Subject.Node node = subject.node();
        List<List<Cell>> rows = new ArrayList<>();
        node.prices().forEach((option, price) -> rows.add(row(option, price)));
        String note = node.onDemand().isEmpty()
                ? "No on-demand price is known for this node, so no costs are worked out."
                : "Costs rest on the on-demand price of the whole instance" + gpus(node)
                        + ". What starting the node, the image and the model costs is not in them.";
        return new Block(
                "Costs", note, new Table(List.of("Purchase", "Price", "Region", "Read on", "Source"), 0, rows));
    }

    private static List<Cell> row(String option, Price price) {
        return List.of(
                Cell.of(option),
                Cell.of("$" + price.usd().toPlainString() + " per " + price.unit()),
                Cell.of(price.region()),
                Cell.of(price.date().toString()),
                Cell.of(price.source()));
    }

    private static String gpus(Subject.Node node) {
        String type = node.instanceType().map(name -> ", " + name).orElse("");
        if (node.gpus().isEmpty()) {
            return type;
        }
        int billed = node.gpus().get();
        String name = node.gpu().map(gpu -> " " + gpu).orElse("");
        String used = node.gpusUsed()
                .map(gpus -> gpus == billed ? ", all of them used" : ", only " + gpus + " of them used")
                .orElse("");
        return type + ": " + Words.count(billed, name.isEmpty() ? "GPU" : name.strip() + " GPU") + " billed"
                + (billed == 1 ? used.replace("all of them used", "which is used") : used);
    }

    private static String levels(Sweep sweep) {
        List<Integer> measured = sweep.levels().stream().map(Level::concurrency).toList();
        List<Integer> asked = sweep.subject().concurrencies();
        List<String> sentences = new ArrayList<>();
        TreeSet<Integer> missing = new TreeSet<>(asked);
        measured.forEach(missing::remove);
        if (!missing.isEmpty()) {
            sentences.add("The experiment file asks for " + Words.levels(missing) + " too: not measured");
        }
        TreeSet<Integer> more = new TreeSet<>(measured);
        asked.forEach(more::remove);
        if (!more.isEmpty()) {
            sentences.add("The experiment file does not ask for " + Words.levels(more) + ", which "
                    + (more.size() == 1 ? "was" : "were") + " measured");
        }
        return Words.sentences(sentences);
    }

    private static Optional<String> slo(Experiment.Slo slo) {
        List<String> limits = new ArrayList<>();
        slo.requestLatencyP95().ifPresent(limit -> limits.add("request latency p95 at most " + time(limit)));
        slo.timeToFirstTokenP95().ifPresent(limit -> limits.add("TTFT p95 at most " + time(limit)));
        slo.interTokenLatencyP95().ifPresent(limit -> limits.add("ITL p95 at most " + time(limit)));
        return limits.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", limits));
    }

    private static String time(Duration limit) {
        return Numbers.time((double) limit.toMillis());
    }
}
