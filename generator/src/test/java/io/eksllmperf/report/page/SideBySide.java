package io.eksllmperf.report.page;

import io.eksllmperf.catalog.Price;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.results.Errors;
import io.eksllmperf.results.Samples;
import io.eksllmperf.results.Series;
import io.eksllmperf.spec.Experiment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two streaming sweeps on two nodes, three repeats a level, with everything recorded that can be. */
final class SideBySide {
    private SideBySide() {}

    static Report report() {
        return new Report(
                "g5.8xlarge or g5.12xlarge",
                List.of(section("oss-g5-8xlarge", 1), section("oss-g5-12xlarge", 2)),
                List.of(
                        new Report.FrontPoint(
                                "oss-g5-12xlarge", 20, Figure.LATENCY_P95, 2400, Figure.COST_OUTPUT, 1.21),
                        new Report.FrontPoint(
                                "oss-g5-8xlarge", 40, Figure.LATENCY_P95, 6100, Figure.COST_OUTPUT, 0.83)),
                List.of(Finding.error(
                        "ELP906",
                        new Place("results/oss-g5-8xlarge/c0080-r1-ab12/run.yaml", 3, 1),
                        "the run has no level: write concurrency")));
    }

    static Report.Section section(String name, int speed) {
        Insight knee = new Insight(
                Insight.Kind.KNEE,
                Insight.Standing.NOT_REACHED,
                "throughput still grows at 40: measure more.",
                List.of(20, 40),
                List.of(),
                Map.of("concurrency", 40.0));
        return new Report.Section(
                new Sweep(subject(name), List.of(level(name, 20, speed), level(name, 40, speed))),
                List.of(knee),
                Map.of(20, "low latency", 40, "throughput"),
                Optional.empty());
    }

    static Subject subject(String name) {
        String type = name.substring("oss-".length()).replaceFirst("-", ".");
        Price price = new Price(new BigDecimal("2.448"), "hour", "us-east-1", LocalDate.of(2026, 7, 20), "a test");
        return new Subject(
                name,
                name,
                List.of(
                        new Subject.Fact("model", "openai/gpt-oss-20b", true),
                        new Subject.Fact("instance type", type, false)),
                List.of(20, 40, 80),
                new Subject.Node(
                        Optional.of(type),
                        Optional.of("A10G"),
                        Optional.of(4),
                        Optional.of(1),
                        Map.of("on-demand", price)),
                new Experiment.Slo(
                        Optional.of(Duration.ofSeconds(10)), Optional.of(Duration.ofMillis(500)), Optional.empty()),
                Map.of("nodes.instanceType", type, "serving.model", "openai/gpt-oss-20b"));
    }

    /** Three repeats, the third of which held too little. */
    static Level level(String name, int concurrency, int speed) {
        Verdict gone = Verdict.of(Verdict.Kind.FOREIGN_LOAD, "60 requests were in the server, not " + concurrency);
        List<Row> rows = List.of(
                row(name, concurrency, 1, speed * 1.0, List.of()),
                row(name, concurrency, 2, speed * 1.02, List.of()),
                row(name, concurrency, 3, speed * 3.0, List.of(gone)));
        Map<Figure, Double> means = new EnumMap<>(Figure.class);
        Map<Figure, Double> spread = new EnumMap<>(Figure.class);
        rows.get(0).values().forEach((figure, first) -> {
            double second = rows.get(1).values().get(figure);
            means.put(figure, (first + second) / 2);
            spread.put(figure, Math.abs(second - first) / means.get(figure));
        });
        return new Level(
                concurrency,
                rows,
                means,
                spread,
                List.of(Verdict.of(Verdict.Kind.CLIENT_BUSY, "the load tool used 96 % of its CPUs")));
    }

    static Row row(String name, int concurrency, int repeat, double speed, List<Verdict> verdicts) {
        Map<Figure, Double> values = new EnumMap<>(Figure.class);
        double rate = concurrency / 8.0 * speed;
        values.put(Figure.REQUESTS, concurrency * 10.0);
        values.put(Figure.REQUEST_THROUGHPUT, rate);
        values.put(Figure.OUTPUT_THROUGHPUT, rate * 100);
        values.put(Figure.LATENCY_AVG, 7600 / speed);
        values.put(Figure.LATENCY_P50, 7500 / speed);
        values.put(Figure.LATENCY_P95, 8100 / speed);
        values.put(Figure.TTFT_AVG, 210.5 / speed);
        values.put(Figure.ITL_AVG, 41.25 / speed);
        values.put(Figure.LITTLE, 0.95);
        values.put(Figure.ERROR_SHARE, 0.25);
        values.put(Figure.GPU_UTILIZATION, 97.25);
        values.put(Figure.ENERGY, 0.062 / speed);
        values.put(Figure.COST_OUTPUT, 2.448 / (rate * 100 * 3600) * 1e6);
        String id = "c00" + concurrency + "-r" + repeat + "-ab12";
        return new Row(
                new Row.Source(id, "results/" + name + "/" + id, concurrency, repeat),
                values,
                List.of(),
                new Errors.Recorded(repeat - 1),
                Optional.of(samples()),
                verdicts);
    }

    private static Samples samples() {
        return new Samples(
                120,
                new Samples.Queue(Series.EMPTY, Series.EMPTY, Series.EMPTY),
                Map.of("GPU-1", new Samples.Gpu(Series.EMPTY, Series.EMPTY, Series.EMPTY)),
                new Samples.Counters(Map.of(), Map.of(), Map.of(), 0),
                List.of("dcgm: connection refused"));
    }
}
