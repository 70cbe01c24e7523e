package io.eksllmperf.report.page;

import io.eksllmperf.catalog.Price;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.results.Errors;
import io.eksllmperf.results.Samples;
import io.eksllmperf.spec.Experiment;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What was measured, level by level and run by run, as JSON. */
record JsonSweep(JsonWriter json) {

    void subject(Subject subject) throws IOException {
        json.text("experiment", subject.experiment());
        json.text("label", subject.label());
        json.objects("facts", subject.facts(), fact -> {
            json.text("name", fact.name());
            json.text("value", fact.value());
            json.flag("recorded", fact.recorded());
        });
        json.wholes("concurrencies", subject.concurrencies());
        json.object("node", () -> node(subject.node()));
        json.object("slo", () -> slo(subject.slo()));
        json.texts("setup", subject.setup());
    }

    private void node(Subject.Node node) throws IOException {
        json.text("instanceType", node.instanceType());
        json.text("gpu", node.gpu());
        json.whole("gpus", node.gpus());
        json.whole("gpusUsed", node.gpusUsed());
        json.objects("prices", node.prices().entrySet(), entry -> {
            Price price = entry.getValue();
            json.text("option", entry.getKey());
            json.number("usd", price.usd().doubleValue());
            json.text("unit", price.unit());
            json.text("region", price.region());
            json.text("date", price.date().toString());
            json.text("source", price.source());
        });
    }

    private void slo(Experiment.Slo slo) throws IOException {
        if (slo.requestLatencyP95().isPresent()) {
            json.whole("requestLatencyP95Millis", slo.requestLatencyP95().get().toMillis());
        }
        if (slo.timeToFirstTokenP95().isPresent()) {
            json.whole(
                    "timeToFirstTokenP95Millis", slo.timeToFirstTokenP95().get().toMillis());
        }
        if (slo.interTokenLatencyP95().isPresent()) {
            json.whole(
                    "interTokenLatencyP95Millis",
                    slo.interTokenLatencyP95().get().toMillis());
        }
    }

    void level(Level level) throws IOException {
        json.whole("concurrency", level.concurrency());
        json.flag("usable", level.isUsable());
        numbers("values", level.values());
        numbers("spread", level.spread());
        json.texts("carries", keys(Figure.all().stream().filter(level::carries).toList()));
        json.objects("verdicts", level.verdicts(), this::verdict);
        json.objects("runs", level.rows(), this::run);
    }

    private void run(Row row) throws IOException {
        json.text("id", row.run().id());
        json.text("path", row.run().path());
        json.whole("concurrency", row.run().concurrency());
        json.whole("repeat", row.run().repeat());
        json.flag("usable", row.isUsable());
        numbers("values", row.values());
        json.texts("estimated", keys(row.estimated()));
        json.texts("carries", keys(Figure.all().stream().filter(row::carries).toList()));
        if (row.errors() instanceof Errors.Recorded recorded) {
            json.whole("errors", recorded.count());
        }
        if (row.samples().isPresent()) {
            json.object("recorder", () -> recorder(row.samples().get()));
        }
        json.objects("verdicts", row.verdicts(), this::verdict);
    }

    private void recorder(Samples samples) throws IOException {
        json.whole("samples", samples.count());
        json.texts("gpus", samples.gpus().keySet());
        json.object("finished", () -> {
            for (Map.Entry<String, Double> reason :
                    samples.counters().finished().entrySet()) {
                json.number(reason.getKey(), reason.getValue());
            }
        });
        json.whole("counterResets", samples.counters().resets());
        json.texts("faults", samples.faults());
    }

    private void verdict(Verdict verdict) throws IOException {
        json.text("kind", JsonReport.key(verdict.kind()));
        json.text("forbids", JsonReport.key(verdict.kind().scope()));
        if (verdict.kind().scope() == Verdict.Scope.FIGURE) {
            json.texts("figures", keys(verdict.forbidden().stream().toList()));
        }
        json.text("sentence", verdict.sentence());
    }

    private void numbers(String key, Map<Figure, Double> values) throws IOException {
        json.object(key, () -> {
            for (Map.Entry<Figure, Double> value : values.entrySet()) {
                json.number(value.getKey().key(), value.getValue());
            }
        });
    }

    private static List<String> keys(List<Figure> figures) {
        return figures.stream().map(Figure::key).toList();
    }
}
