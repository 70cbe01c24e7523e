package io.eksllmperf.report.insight;

import io.eksllmperf.catalog.Price;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.results.Errors;
import io.eksllmperf.spec.Experiment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sweeps with a known truth. */
final class Planted {
    static final Verdict NOT_HELD = Verdict.of(Verdict.Kind.CONCURRENCY_NOT_HELD, "not held");
    static final Verdict FOREIGN = new Verdict(
            Verdict.Kind.FOREIGN_TOKENIZER,
            Figure.all().stream().filter(Figure::countsTokens).collect(Collectors.toUnmodifiableSet()),
            "tokens were counted with another tokenizer");

    private Planted() {}

    /** A level of three runs with requests/s and mean latency in ms, and the same relative spread for both. */
    static Level level(int concurrency, double rate, double latency, double spread) {
        Map<Figure, Double> values = new EnumMap<>(Figure.class);
        values.put(Figure.REQUEST_THROUGHPUT, rate);
        values.put(Figure.LATENCY_AVG, latency);
        return level(concurrency, values, Map.of(Figure.REQUEST_THROUGHPUT, spread, Figure.LATENCY_AVG, spread), 3);
    }

    /** The same measured once. */
    static Level once(int concurrency, double rate, double latency) {
        return level(concurrency, Map.of(Figure.REQUEST_THROUGHPUT, rate, Figure.LATENCY_AVG, latency), Map.of(), 1);
    }

    static Level level(int concurrency, Map<Figure, Double> values, Map<Figure, Double> spread, int runs) {
        List<Row> rows = new ArrayList<>();
        for (int repeat = 1; repeat <= runs; repeat++) {
            rows.add(row(concurrency, repeat, values, List.of()));
        }
        return new Level(concurrency, rows, values, spread, List.of());
    }

    static Level with(Level level, Figure figure, double value) {
        Map<Figure, Double> values = new EnumMap<>(Figure.class);
        values.putAll(level.values());
        values.put(figure, value);
        return new Level(level.concurrency(), level.rows(), values, level.spread(), level.verdicts());
    }

    static Level with(Level level, Verdict... verdicts) {
        List<Verdict> all = new ArrayList<>(level.verdicts());
        all.addAll(List.of(verdicts));
        List<Row> rows = level.rows().stream()
                .map(row -> row(level.concurrency(), row.run().repeat(), level.values(), all))
                .toList();
        return new Level(level.concurrency(), rows, level.values(), level.spread(), all);
    }

    static Verdict tooFew(Figure... figures) {
        return new Verdict(Verdict.Kind.TOO_FEW_SAMPLES, Set.of(figures), "too few");
    }

    static Row row(int concurrency, int repeat, Map<Figure, Double> values, List<Verdict> verdicts) {
        return new Row(
                new Row.Source("c" + concurrency + "-r" + repeat, "results/x", concurrency, repeat),
                values,
                List.of(),
                new Errors.Recorded(0),
                Optional.empty(),
                verdicts);
    }

    static Sweep sweep(Level... levels) {
        return new Sweep(subject(slo(0, 0, 0), prices("on-demand", "2.00")), List.of(levels));
    }

    static Sweep sweep(Experiment.Slo slo, Level... levels) {
        return new Sweep(subject(slo, prices("on-demand", "2.00")), List.of(levels));
    }

    static Sweep sweep(Map<String, Price> prices, Level... levels) {
        return new Sweep(subject(slo(0, 0, 0), prices), List.of(levels));
    }

    static Subject subject(Experiment.Slo slo, Map<String, Price> prices) {
        return subject("planted", List.of(), slo, prices);
    }

    static Subject subject(String label, List<Integer> asked, Experiment.Slo slo, Map<String, Price> prices) {
        return new Subject(
                label,
                label,
                List.of(),
                asked,
                new Subject.Node(
                        Optional.of("g5.12xlarge"), Optional.of("A10G"), Optional.of(4), Optional.of(1), prices),
                slo,
                Map.of());
    }

    /** Milliseconds for latency, TTFT and ITL; 0 for none. */
    static Experiment.Slo slo(int latency, int ttft, int itl) {
        return new Experiment.Slo(limit(latency), limit(ttft), limit(itl));
    }

    private static Optional<Duration> limit(int millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }

    /** Pairs of option and dollars per hour. */
    static Map<String, Price> prices(String... pairs) {
        Map<String, Price> prices = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            prices.put(
                    pairs[i],
                    new Price(new BigDecimal(pairs[i + 1]), "hour", "us-east-1", LocalDate.of(2026, 7, 20), "test"));
        }
        return prices;
    }

    static Insight insight(Sweep sweep, Insight.Kind kind) {
        return Insights.of(sweep).stream()
                .filter(insight -> insight.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
