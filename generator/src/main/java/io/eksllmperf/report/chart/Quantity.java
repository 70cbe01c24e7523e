package io.eksllmperf.report.chart;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A figure in the unit that it is drawn in.
 *
 * @param figure what is drawn
 * @param divisor what its values are divided by: 1000 where milliseconds are drawn as seconds
 */
record Quantity(Figure figure, double divisor) {
    static Quantity plain(Figure figure) {
        return new Quantity(figure, 1);
    }

    static Quantity inSeconds(Figure figure) {
        return new Quantity(figure, 1000);
    }

    /** For legends and axes. */
    String name() {
        return figure == Figure.LATENCY_AVG ? "mean latency" : figure.label();
    }

    /** The level's mean, with the smallest and largest of its repeats where they differ. */
    Optional<Chart.Point> against(Level level) {
        return value(level).map(value -> {
            List<Double> repeats = repeats(level);
            double low = repeats.stream().mapToDouble(Double::doubleValue).min().orElse(value);
            double high =
                    repeats.stream().mapToDouble(Double::doubleValue).max().orElse(value);
            boolean differ = repeats.size() > 1 && low < high;
            return new Chart.Point(
                    level.concurrency(),
                    value,
                    differ ? Optional.of(low) : Optional.empty(),
                    differ ? Optional.of(high) : Optional.empty(),
                    level.carries(figure),
                    Wording.level(level.concurrency()));
        });
    }

    List<Chart.Point> against(Collection<Level> levels) {
        return levels.stream().flatMap(level -> against(level).stream()).toList();
    }

    /** One figure against another, in the order of levels. */
    static List<Chart.Point> pairs(Quantity x, Quantity y, Collection<Level> levels) {
        return levels.stream()
                .flatMap(level -> x
                        .value(level)
                        .flatMap(across -> y.value(level)
                                .map(up -> Chart.Point.of(
                                        across,
                                        up,
                                        level.carries(x.figure) && level.carries(y.figure),
                                        Wording.level(level.concurrency()))))
                        .stream())
                .toList();
    }

    /** Of finite values: what is divided by nothing has no place in a picture. */
    Optional<Double> value(Level level) {
        return level.value(figure).filter(Double::isFinite).map(value -> value / divisor);
    }

    /** Of the runs that the level's mean is of. */
    private List<Double> repeats(Level level) {
        return level.rows().stream()
                .filter(row -> row.isUsable() || !level.isUsable())
                .flatMap((Row row) -> row.value(figure).stream())
                .filter(Double::isFinite)
                .map(value -> value / divisor)
                .toList();
    }
}
