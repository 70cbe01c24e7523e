package io.eksllmperf.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One concurrency of a sweep: all its repeats together.
 *
 * @param concurrency requests held open at the same time
 * @param rows its runs, by repeat; at least one
 * @param values the mean of each figure over the usable runs; over all of them where none is usable, to be shown and not used
 * @param spread (largest - smallest) / mean of each figure over the usable runs, where there are two and more
 * @param verdicts those of the level as a whole (one repeat, repeats that differ, cold first wave) and of the runs that are used;
 *     where none is usable those of all runs
 */
public record Level(
        int concurrency,
        List<Row> rows,
        Map<Figure, Double> values,
        Map<Figure, Double> spread,
        List<Verdict> verdicts) {

    public Level {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a level has at least one run");
        }
        rows = List.copyOf(rows);
        values = Row.sorted(values);
        spread = Row.sorted(spread);
        verdicts = verdicts.stream().distinct().sorted().toList();
    }

    public Optional<Double> value(Figure figure) {
        return Optional.ofNullable(values.get(figure));
    }

    public Optional<Double> spread(Figure figure) {
        return Optional.ofNullable(spread.get(figure));
    }

    /** Whether at least one run may be concluded from. */
    public boolean isUsable() {
        return rows.stream().anyMatch(Row::isUsable);
    }

    /** Whether a conclusion may rest on this figure. */
    public boolean carries(Figure figure) {
        return isUsable()
                && values.containsKey(figure)
                && verdicts.stream().noneMatch(verdict -> verdict.forbids(figure));
    }

    /** Why a conclusion may not rest on this figure; empty when it may. */
    public List<Verdict> against(Figure figure) {
        return verdicts.stream().filter(verdict -> verdict.forbids(figure)).toList();
    }

    /** Whether the repeats of two levels reach into each other in a figure that both have; without repeats only equals do. */
    public boolean isWithinNoise(Level other, Figure figure) {
        return Math.abs(value(figure).orElseThrow() - other.value(figure).orElseThrow())
                <= reach(figure) + other.reach(figure);
    }

    private double reach(Figure figure) {
        return value(figure).orElseThrow() * spread(figure).orElse(0.0) / 2;
    }
}
