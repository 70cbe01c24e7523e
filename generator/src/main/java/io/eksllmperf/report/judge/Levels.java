package io.eksllmperf.report.judge;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts the runs of one setup together, concurrency by concurrency. */
final class Levels {
    private Levels() {}

    /** By concurrency; every run is in exactly one of them. */
    static List<Level> of(List<Known> runs) {
        Map<Integer, List<Known>> byConcurrency = new TreeMap<>();
        for (Known run : runs) {
            byConcurrency
                    .computeIfAbsent(run.concurrency(), level -> new ArrayList<>())
                    .add(run);
        }
        List<Level> levels = new ArrayList<>();
        byConcurrency.forEach((concurrency, members) -> levels.add(merged(concurrency, rows(members))));
        return LevelChecks.cold(levels, Policy.STANDARD);
    }

    /**
     * The newest run of each repeat under its number. Older ones, of an earlier run id, measured the same thing once more: they are
     * further repeats, the newest of them first.
     */
    private static List<Row> rows(List<Known> runs) {
        List<Known> newest = runs.stream().sorted(newestFirst()).toList();
        Set<Integer> taken = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        List<Known> older = new ArrayList<>();
        for (Known run : newest) {
            int repeat = run.run().level().repeat().orElse(1);
            if (taken.add(repeat)) {
                rows.add(Judge.row(run, repeat));
            } else {
                older.add(run);
            }
        }
        int next = taken.stream().max(Integer::compare).orElse(0);
        for (Known run : older) {
            rows.add(Judge.row(run, ++next));
        }
        rows.sort(Comparator.comparingInt(row -> row.run().repeat()));
        return rows;
    }

    /** Runs that do not say when they were come last. */
    static Comparator<Known> newestFirst() {
        return Comparator.comparing((Known run) -> run.run().period().start().orElse(Instant.MIN))
                .reversed()
                .thenComparing(run -> run.folder().path());
    }

    private static Level merged(int concurrency, List<Row> rows) {
        List<Row> usable = rows.stream().filter(Row::isUsable).toList();
        List<Row> used = usable.isEmpty() ? rows : usable;
        List<Verdict> verdicts = new ArrayList<>(LevelChecks.of(rows, Policy.STANDARD));
        used.forEach(row -> verdicts.addAll(row.verdicts()));
        return new Level(concurrency, rows, means(used), spreads(usable), verdicts);
    }

    private static Map<Figure, Double> means(List<Row> rows) {
        Map<Figure, Double> means = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            List<Double> values = values(rows, figure);
            if (!values.isEmpty()) {
                means.put(figure, mean(values));
            }
        }
        return means;
    }

    private static Map<Figure, Double> spreads(List<Row> rows) {
        Map<Figure, Double> spreads = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            spread(values(rows, figure)).ifPresent(spread -> spreads.put(figure, spread));
        }
        return spreads;
    }

    /** (largest - smallest) / mean; empty for less than two, and for values around 0. */
    static Optional<Double> spread(List<Double> values) {
        if (values.size() < 2) {
            return Optional.empty();
        }
        double least = values.stream().min(Double::compare).orElse(0.0);
        double most = values.stream().max(Double::compare).orElse(0.0);
        if (least == most) {
            return Optional.of(0.0);
        }
        double mean = mean(values);
        return mean > 0 ? Optional.of((most - least) / mean) : Optional.empty();
    }

    static List<Double> values(List<Row> rows, Figure figure) {
        return rows.stream().flatMap(row -> row.value(figure).stream()).toList();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }
}
