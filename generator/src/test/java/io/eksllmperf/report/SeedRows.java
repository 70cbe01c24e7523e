package io.eksllmperf.report;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.catalog.Price;
import io.eksllmperf.results.Errors;
import io.eksllmperf.results.Published;
import io.eksllmperf.spec.Experiment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The seed's six levels as a judged sweep, written by hand from its console tables: what tests of conclusions, pictures and pages
 * start from. The judging itself is tested elsewhere.
 */
public final class SeedRows {
    private SeedRows() {}

    /** Concurrency, requests/s, tokens/s, mean, min, max, p99, p90, p75 in ms, output length, input length. */
    private static final double[][] TABLE = {
        {10, 1.91, 236.62, 5043.38, 465.89, 10071.94, 9903.36, 8738.60, 4975.83, 124.18, 203.31},
        {20, 4.42, 554.70, 4305.56, 2064.23, 5391.71, 5345.23, 5046.14, 4645.27, 125.45, 202.12},
        {40, 6.15, 766.65, 6090.43, 384.13, 10079.55, 9274.37, 8173.34, 7191.06, 125.30, 202.69},
        {80, 6.58, 828.76, 9580.24, 4041.25, 21567.38, 20922.32, 17528.76, 12751.37, 126.02, 201.64},
        {120, 7.80, 1007.91, 9945.11, 5875.81, 22212.10, 19997.09, 15565.79, 11282.18, 129.28, 200.88},
        {200, 6.14, 771.25, 17846.00, 5862.05, 30787.32, 30231.19, 22843.58, 18836.35, 125.66, 200.98}
    };

    public static Sweep sweep() {
        List<Level> levels = new ArrayList<>();
        for (double[] cells : TABLE) {
            levels.add(level(cells));
        }
        return new Sweep(subject(), levels);
    }

    public static Report report() {
        Insight peak = new Insight(
                Insight.Kind.PEAK_THROUGHPUT,
                Insight.Standing.LIMITED,
                "6.15 requests/s at concurrency 40, the highest of the levels that held their concurrency",
                List.of(10, 20, 40),
                List.of(
                        new Insight.LeftOut(80, "concurrency not held: Little's ratio 0.79"),
                        new Insight.LeftOut(120, "concurrency not held: Little's ratio 0.65"),
                        new Insight.LeftOut(200, "concurrency not held: Little's ratio 0.55")),
                Map.of("concurrency", 40.0, "requests_per_second", 6.15));
        Report.Section section = new Report.Section(
                sweep(),
                List.of(peak),
                Map.of(10, "development and tests", 20, "production, low latency", 40, "balanced"),
                Optional.of(published()));
        return new Report("gpt-oss-20b-g5-8xlarge", List.of(section), List.of(), List.of());
    }

    public static Published published() {
        return new Published(
                "README of the seed",
                Map.of(
                        10, "Development/Testing",
                        20, "Production (Low Latency)",
                        40, "Balanced Workloads",
                        80, "Avoid (Poor Efficiency)",
                        120, "Maximum Throughput",
                        200, "Over-Saturated"),
                List.of(
                        new Published.Claim(
                                "Optimal Latency", "Concurrency 20 (4.31s avg, 5.35s P99)", "lowest_latency"),
                        new Published.Claim(
                                "Peak Throughput",
                                "Concurrency 120 (1,008 tokens/sec, 7.8 req/sec)",
                                "peak_throughput"),
                        new Published.Claim(
                                "Saturation Point", "Beyond C120, performance degrades significantly", "knee"),
                        new Published.Claim(
                                "Production Sweet Spot",
                                "C20-40 for most real-world applications",
                                "production_range")));
    }

    private static Level level(double[] cells) {
        int concurrency = (int) cells[0];
        Map<Figure, Double> values = new EnumMap<>(Figure.class);
        Figure[] figures = {
            Figure.REQUEST_THROUGHPUT,
            Figure.OUTPUT_THROUGHPUT,
            Figure.LATENCY_AVG,
            Figure.LATENCY_MIN,
            Figure.LATENCY_MAX,
            Figure.LATENCY_P99,
            Figure.LATENCY_P90,
            Figure.LATENCY_P75,
            Figure.OUTPUT_LENGTH,
            Figure.INPUT_LENGTH
        };
        for (int i = 0; i < figures.length; i++) {
            values.put(figures[i], cells[i + 1]);
        }
        double little = cells[1] * cells[3] / 1000 / concurrency;
        values.put(Figure.LITTLE, little);
        values.put(Figure.REQUESTS, cells[1] * 36);
        values.put(Figure.COST_OUTPUT, 2.448 / (cells[2] * 3600) * 1e6);
        values.put(Figure.COST_REQUESTS, 2.448 / (cells[1] * 3600) * 1000);
        Row row = new Row(
                new Row.Source("c" + concurrency, "results/gpt-oss-20b-g5-8xlarge/c" + concurrency, concurrency, 1),
                values,
                List.of(Figure.REQUESTS),
                new Errors.NotRecorded(),
                Optional.empty(),
                verdicts(concurrency, little));
        return new Level(concurrency, List.of(row), values, Map.of(), row.verdicts());
    }

    private static List<Verdict> verdicts(int concurrency, double little) {
        List<Verdict> verdicts = new ArrayList<>();
        if (little < 0.9) {
            verdicts.add(Verdict.of(
                    Verdict.Kind.CONCURRENCY_NOT_HELD,
                    String.format(java.util.Locale.ROOT, "Little's ratio is %.2f, not 0.90 to 1.05", little)));
        }
        verdicts.add(new Verdict(
                Verdict.Kind.TOO_FEW_SAMPLES,
                Set.of(Figure.LATENCY_P99),
                "about " + Math.round(little * 100) + " requests do not carry a 99th percentile"));
        verdicts.add(new Verdict(
                Verdict.Kind.FOREIGN_TOKENIZER,
                Figure.all().stream()
                        .filter(Figure::countsTokens)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()),
                "tokens were counted with hf-internal-testing/llama-tokenizer, not with the model's own"));
        verdicts.add(Verdict.of(Verdict.Kind.ERRORS_NOT_RECORDED, "genai-perf records no errors"));
        verdicts.add(Verdict.of(Verdict.Kind.ONE_REPEAT, "measured once"));
        if (concurrency == 10) {
            verdicts.add(
                    Verdict.of(Verdict.Kind.COLD_FIRST_WAVE, "p99 is 9.90 s, at the next level it is only 5.35 s"));
        }
        return verdicts;
    }

    private static Subject subject() {
        Price price = Catalog.shipped()
                .onDemand(Catalog.shipped().instanceType("g5.8xlarge").orElseThrow(), "us-east-1")
                .orElseThrow();
        Experiment.Slo slo =
                new Experiment.Slo(Optional.of(java.time.Duration.ofSeconds(10)), Optional.empty(), Optional.empty());
        return new Subject(
                "gpt-oss-20b-g5-8xlarge",
                "gpt-oss-20b-g5-8xlarge",
                List.of(
                        new Subject.Fact("model", "openai/gpt-oss-20b", false),
                        new Subject.Fact("instance type", "g5.8xlarge", false),
                        new Subject.Fact("load tool", "genai-perf 24.12", false)),
                List.of(20, 40, 80, 120, 200),
                new Subject.Node(
                        Optional.of("g5.8xlarge"),
                        Optional.of("A10G"),
                        Optional.of(1),
                        Optional.of(1),
                        Map.of("on-demand", price)),
                slo,
                Map.of("tool", "genai-perf 24.12"));
    }
}
