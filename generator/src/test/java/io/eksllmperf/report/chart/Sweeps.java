package io.eksllmperf.report.chart;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.SeedRows;
import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.results.Errors;
import io.eksllmperf.results.Samples;
import io.eksllmperf.results.Series;
import io.eksllmperf.spec.Experiment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sweeps as they get with three repeats, streaming, a recorder and a knee: all that the seed has not. */
final class Sweeps {
    static final List<Integer> CONCURRENCIES = List.of(1, 2, 4, 8, 16, 32, 64);

    private Sweeps() {}

    /** Saturates at 16 times {@code factor} requests per second; the last level did not hold its concurrency. */
    static Report.Section section(String label, double factor) {
        List<Level> levels = new ArrayList<>();
        for (int concurrency : CONCURRENCIES) {
            levels.add(level(concurrency, factor));
        }
        Insight knee = new Insight(
                Insight.Kind.KNEE,
                Insight.Standing.STANDS,
                "more than 16 buys little",
                List.of(8, 16, 32),
                List.of(),
                Map.of("concurrency", 16.0));
        return new Report.Section(new Sweep(subject(label), levels), List.of(knee), Map.of(), Optional.empty());
    }

    static Report report() {
        return new Report(
                "three sweeps",
                List.of(
                        section("gpt-oss-20b-g5", 1),
                        section("gpt-oss-20b-g6e", 1.8),
                        section("a name that is as long as names of experiments and their setups can get", 0.7)),
                List.of(
                        front("gpt-oss-20b-g6e", 4, 1.8),
                        front("gpt-oss-20b-g6e", 8, 1.8),
                        front("gpt-oss-20b-g6e", 16, 1.8),
                        front("gpt-oss-20b-g6e", 32, 1.8)),
                List.of());
    }

    private static Report.FrontPoint front(String label, int concurrency, double factor) {
        return new Report.FrontPoint(
                label,
                concurrency,
                Figure.LATENCY_AVG,
                concurrency / rate(concurrency, factor) * 1000,
                Figure.COST_OUTPUT,
                cost(concurrency, factor));
    }

    private static double rate(int concurrency, double factor) {
        return factor * 18 * concurrency / (concurrency + 9.0);
    }

    private static double cost(int concurrency, double factor) {
        return (1 + factor) * 1e6 / (rate(concurrency, factor) * 128 * 3600);
    }

    private static Level level(int concurrency, double factor) {
        List<Row> rows = new ArrayList<>();
        for (int repeat = 1; repeat <= 3; repeat++) {
            rows.add(row(concurrency, repeat, factor * (0.9 + repeat * 0.05)));
        }
        Map<Figure, Double> mean = new EnumMap<>(Figure.class);
        rows.get(1).values().forEach(mean::put);
        return new Level(concurrency, rows, mean, Map.of(), rows.get(0).verdicts());
    }

    private static Row row(int concurrency, int repeat, double factor) {
        double rate = rate(concurrency, factor);
        double latency = concurrency / rate * 1000;
        Map<Figure, Double> values = new EnumMap<>(Figure.class);
        values.put(Figure.REQUEST_THROUGHPUT, rate);
        values.put(Figure.OUTPUT_THROUGHPUT, rate * 128);
        values.put(Figure.LATENCY_AVG, latency);
        values.put(Figure.LATENCY_P50, latency * 0.95);
        values.put(Figure.LATENCY_P75, latency * 1.1);
        values.put(Figure.LATENCY_P90, latency * 1.3);
        values.put(Figure.LATENCY_P95, latency * 1.5);
        values.put(Figure.LATENCY_P99, latency * 2);
        values.put(Figure.TTFT_AVG, 40 + latency / 20);
        values.put(Figure.TTFT_P50, 38 + latency / 20);
        values.put(Figure.TTFT_P95, 60 + latency / 10);
        values.put(Figure.ITL_AVG, latency / 130);
        values.put(Figure.ITL_P95, latency / 90);
        values.put(Figure.COST_OUTPUT, (1 + factor) * 1e6 / (rate * 128 * 3600));
        values.put(Figure.COST_REQUESTS, (1 + factor) * 1e3 / (rate * 3600));
        List<Verdict> verdicts = concurrency < 64
                ? List.of()
                : List.of(Verdict.of(Verdict.Kind.CONCURRENCY_NOT_HELD, "Little's ratio is 0.70, not 0.90 to 1.05"));
        Row.Source run = new Row.Source("c" + concurrency + "-r" + repeat, "results/x", concurrency, repeat);
        boolean recorded = concurrency == 16 && repeat == 1 || concurrency == 64 && repeat == 2;
        Optional<Samples> samples = recorded ? Optional.of(samples(concurrency)) : Optional.empty();
        return new Row(run, values, List.of(), new Errors.NotRecorded(), samples, verdicts);
    }

    /** Ten minutes, every 2 s, with a minute's gap; two GPUs. */
    static Samples samples(int concurrency) {
        List<Series.Point> running = new ArrayList<>();
        List<Series.Point> waiting = new ArrayList<>();
        List<Series.Point> cache = new ArrayList<>();
        List<Series.Point> busy = new ArrayList<>();
        List<Series.Point> idle = new ArrayList<>();
        List<Series.Point> watts = new ArrayList<>();
        for (int second = 0; second < 600; second += second == 300 ? 60 : 2) {
            double time = 1_700_000_000 + second;
            double ramp = Math.min(1, second / 40.0);
            running.add(new Series.Point(time, Math.rint(concurrency * 0.9 * ramp)));
            waiting.add(new Series.Point(time, Math.rint(concurrency * 0.1 * ramp) + second / 2 % 3));
            cache.add(new Series.Point(time, 0.4 * ramp));
            busy.add(new Series.Point(time, 95 * ramp + second % 5));
            idle.add(new Series.Point(time, 80 * ramp + second % 7));
            watts.add(new Series.Point(time, 60 + 220 * ramp + second % 11));
        }
        Samples.Gpu first = new Samples.Gpu(new Series(busy), Series.EMPTY, new Series(watts));
        Samples.Gpu second = new Samples.Gpu(new Series(idle), Series.EMPTY, new Series(watts));
        return new Samples(
                running.size(),
                new Samples.Queue(new Series(running), new Series(waiting), new Series(cache)),
                Map.of("GPU-a", first, "GPU-b", second),
                new Samples.Counters(Map.of(), Map.of(), Map.of(), 0),
                List.of());
    }

    private static Subject subject(String label) {
        Subject seed = SeedRows.sweep().subject();
        Experiment.Slo slo = new Experiment.Slo(
                Optional.of(Duration.ofSeconds(5)),
                Optional.of(Duration.ofMillis(250)),
                Optional.of(Duration.ofMillis(400)));
        return new Subject(label, label, seed.facts(), CONCURRENCIES, seed.node(), slo, seed.setup());
    }
}
