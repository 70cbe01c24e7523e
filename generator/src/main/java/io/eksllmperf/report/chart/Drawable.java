package io.eksllmperf.report.chart;

import java.util.List;
import java.util.Optional;

/** What of a chart has a place: not a number, and numbers that no measurement gives, have none. */
final class Drawable {
    private static final double LARGEST = 1e100;
    private static final double SMALLEST = 1e-100;

    private Drawable() {}

    static Chart of(Chart chart) {
        List<Chart.Line> lines = chart.lines().stream()
                .map(line -> new Chart.Line(
                        line.name(),
                        line.dashed(),
                        line.points().stream()
                                .filter(point -> hasPlace(point.x()) && hasPlace(point.y()))
                                .map(Drawable::bars)
                                .toList()))
                .filter(line -> !line.points().isEmpty())
                .toList();
        List<Chart.Mark> marks = chart.marks().stream()
                .filter(mark -> hasPlace(mark.x()) && mark.y().stream().allMatch(Drawable::hasPlace))
                .toList();
        return new Chart(chart.id(), chart.title(), chart.description(), chart.x(), chart.y(), lines, marks);
    }

    private static Chart.Point bars(Chart.Point point) {
        Optional<Double> low = point.low().filter(Drawable::hasPlace);
        Optional<Double> high = point.high().filter(Drawable::hasPlace);
        return new Chart.Point(point.x(), point.y(), low, high, point.stands(), point.label());
    }

    private static boolean hasPlace(double value) {
        double size = Math.abs(value);
        return value == 0 || size >= SMALLEST && size <= LARGEST;
    }
}
