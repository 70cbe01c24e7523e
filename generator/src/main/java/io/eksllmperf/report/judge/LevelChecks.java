package io.eksllmperf.report.judge;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.report.Verdict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What only several runs together show. */
final class LevelChecks {
    private LevelChecks() {}

    static List<Verdict> of(List<Row> rows, Policy policy) {
        List<Verdict> verdicts = new ArrayList<>();
        oneRepeat(rows).ifPresent(verdicts::add);
        spread(rows, policy).ifPresent(verdicts::add);
        return verdicts;
    }

    private static Optional<Verdict> oneRepeat(List<Row> rows) {
        long usable = rows.stream().filter(Row::isUsable).count();
        String noise = ": nothing says how much a repeat differs; measure three";
        if (rows.size() == 1) {
            return Optional.of(Verdict.of(Kind.ONE_REPEAT, "measured once" + noise));
        }
        return usable == 1
                ? Optional.of(Verdict.of(Kind.ONE_REPEAT, "one of " + rows.size() + " runs can be used" + noise))
                : Optional.empty();
    }

    private static Optional<Verdict> spread(List<Row> rows, Policy policy) {
        List<Double> rates = Levels.values(rows.stream().filter(Row::isUsable).toList(), Figure.REQUEST_THROUGHPUT);
        return Levels.spread(rates)
                .filter(spread -> spread > policy.spread())
                .map(spread -> Verdict.of(
                        Kind.SPREAD,
                        "requests/s of " + rates.size() + " runs reach from " + shown(rates, 0) + " to "
                                + shown(rates, rates.size() - 1) + ", " + Numbers.fixed(spread * 100, 1)
                                + " % of their mean and more than " + Numbers.percent(policy.spread())
                                + ": smaller differences between levels mean nothing"));
    }

    private static String shown(List<Double> rates, int position) {
        return Numbers.fixed(rates.stream().sorted().toList().get(position), 2);
    }

    /** The same levels, the lowest with a verdict where its tail is far above that of the next: a sweep starts with it. */
    static List<Level> cold(List<Level> levels, Policy policy) {
        if (levels.size() < 2 || !levels.get(1).isUsable()) {
            return levels;
        }
        Optional<Double> first = levels.get(0).value(Figure.LATENCY_P99);
        Optional<Double> next = levels.get(1).value(Figure.LATENCY_P99);
        if (first.isEmpty() || next.isEmpty() || first.get() <= policy.coldFactor() * next.get()) {
            return levels;
        }
        List<Level> judged = new ArrayList<>(levels);
        judged.set(0, with(levels.get(0), sentence(first.get(), next.get(), levels)));
        return judged;
    }

    private static String sentence(double first, double next, List<Level> levels) {
        return "p99 is " + Numbers.time(first) + ", and at the next level, "
                + levels.get(1).concurrency() + ", only "
                + Numbers.time(next) + ": the first requests met a cold server; send at least "
                + 2 * levels.get(0).concurrency() + " warm-up requests";
    }

    private static Level with(Level level, String sentence) {
        List<Verdict> verdicts = new ArrayList<>(level.verdicts());
        verdicts.add(Verdict.of(Kind.COLD_FIRST_WAVE, sentence));
        return new Level(level.concurrency(), level.rows(), level.values(), level.spread(), verdicts);
    }
}
