package io.eksllmperf.report.chart;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The parts that several pictures are put together from. */
final class Picture {
    /** From this ratio of largest to smallest on, equal ratios are drawn as equal distances: nobody reads 1 beside 100. */
    private static final double WIDE = 100;

    /** Levels double rather than grow by equal steps. */
    private static final double WIDE_LEVELS = 8;

    /** A limit further up would press all that was measured flat. */
    private static final double LIMIT_IN_SIGHT = 4;

    private Picture() {}

    /** The axis that levels stand on. */
    static Chart.Axis concurrency(List<Level> levels) {
        double[] values = levels.stream().mapToDouble(Level::concurrency).toArray();
        double ratio = values.length < 3 || values[0] <= 0 ? 1 : values[values.length - 1] / values[0];
        return new Chart.Axis("concurrency (requests held open)", ratio >= WIDE_LEVELS);
    }

    /** An axis upwards. */
    static Chart.Axis up(String label, List<Chart.Line> lines) {
        double low = extreme(lines, Chart.Point::y, -1);
        return new Chart.Axis(label, low > 0 && extreme(lines, Chart.Point::y, 1) / low >= WIDE);
    }

    /** What counts as one line, and the rest as a second one. */
    static List<Chart.Line> parted(String name, List<Chart.Point> points) {
        List<Chart.Line> lines = new ArrayList<>();
        List<Chart.Point> standing = points.stream().filter(Chart.Point::stands).toList();
        List<Chart.Point> rest =
                points.stream().filter(point -> !point.stands()).toList();
        if (!standing.isEmpty()) {
            lines.add(new Chart.Line(name, false, standing));
        }
        if (!rest.isEmpty()) {
            lines.add(new Chart.Line(Charts.NOT_USABLE, true, rest));
        }
        return lines;
    }

    /** A horizontal line over the width of the others: its points have no label, for nothing was measured there. */
    static Optional<Chart.Line> limit(String name, double y, List<Chart.Line> others) {
        double highest = extreme(others, Chart.Point::y, 1);
        if (y <= 0 || y > highest * LIMIT_IN_SIGHT) {
            return Optional.empty();
        }
        Chart.Point from = Chart.Point.of(extreme(others, Chart.Point::x, -1), y, true, "");
        Chart.Point to = Chart.Point.of(extreme(others, Chart.Point::x, 1), y, true, "");
        return Optional.of(new Chart.Line(name, true, List.of(from, to)));
    }

    /** The cost that can be drawn of all sweeps: tokens where they count, requests otherwise. */
    static Figure cost(List<Report.Section> sections) {
        List<Figure> choice = List.of(Figure.COST_OUTPUT, Figure.COST_REQUESTS);
        Optional<Figure> ofAll = choice.stream()
                .filter(figure -> sections.stream().allMatch(section -> any(section, level -> level.carries(figure))))
                .findFirst();
        Optional<Figure> ofSome = choice.stream()
                .filter(figure -> sections.stream().anyMatch(section -> any(section, level -> level.carries(figure))))
                .findFirst();
        return ofAll.or(() -> ofSome).orElse(Figure.COST_OUTPUT);
    }

    static String costTitle(Figure cost) {
        return "Cost" + cost.label().substring("cost".length());
    }

    private static boolean any(Report.Section section, Predicate<Level> test) {
        return section.sweep().levels().stream().anyMatch(test);
    }

    private static double extreme(List<Chart.Line> lines, ToDoubleFunction<Chart.Point> value, int sign) {
        return sign
                * lines.stream()
                        .flatMap(line -> line.points().stream())
                        .mapToDouble(point -> sign * value.applyAsDouble(point))
                        .max()
                        .orElse(0);
    }
}
