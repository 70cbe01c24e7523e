package io.eksllmperf.report.html;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Row;
import java.util.List;
import java.util.Optional;

/**
 * A figure in the one unit in which all its cells of a table are shown, so that they can be compared by eye.
 *
 * @param figure what is shown
 * @param unit empty for plain numbers
 * @param divisor what values are divided by: 1000 for seconds
 * @param decimals digits after the point
 */
record Column(Figure figure, String unit, double divisor, int decimals) {
    private static final double SECOND = 1000;

    /** Seconds for latencies where one of the levels takes a second or more. */
    static Column of(Figure figure, List<Level> levels) {
        if (!figure.unit().equals("ms")) {
            return new Column(figure, figure.unit().equals("1/s") ? "per second" : figure.unit(), 1, figure.decimals());
        }
        boolean seconds = levels.stream().anyMatch(level -> level.value(figure).orElse(0.0) >= SECOND);
        return seconds ? new Column(figure, "s", SECOND, 2) : new Column(figure, "ms", 1, 1);
    }

    /** The label without the unit, which stands on a line of its own. */
    String label() {
        return figure.unit().equals("1/s") || figure.unit().equals("tokens/s")
                ? figure.label().replace("/s", "")
                : figure.label();
    }

    String text(double value) {
        return Numbers.fixed(value / divisor, decimals);
    }

    /** The level's value, {@code ≈} before what was not recorded but worked out. */
    String cell(Level level) {
        Optional<Double> value = level.value(figure);
        boolean estimated = level.rows().stream().map(Row::estimated).anyMatch(list -> list.contains(figure));
        return value.map(number -> (estimated ? "≈ " : "") + text(number)).orElse(Words.NONE);
    }

    /** For sorting; empty for what was not measured. */
    String plain(Level level) {
        return level.value(figure).map(value -> Numbers.plain(value, 6)).orElse("");
    }

    /** {@code ± } is not said: the spread is of all repeats, from the smallest to the largest. */
    String spread(Level level) {
        return level.spread(figure)
                .map(spread -> "spread " + Numbers.percent(spread))
                .orElse("");
    }
}
