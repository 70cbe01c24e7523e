package io.eksllmperf.report.chart;

import io.eksllmperf.results.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;

/**
 * One value over time on its way to a line.
 *
 * @param name for the legend
 * @param series what was recorded
 */
record Track(String name, Series series) {
    /** More points than that lie closer than a pixel of the picture. */
    static final int MOST_POINTS = 300;

    /** As in {@link Series#integral}: over a longer gap nobody knows what the value was. */
    private static final double LONGEST_GAP_SECONDS = 30;

    /** Points without labels: they are looked at as a line, not one by one. The first one after a gap does not stand. */
    Chart.Line line(double start) {
        List<Series.Point> points = thinned(series.points().stream()
                .filter(point -> Double.isFinite(point.value()))
                .toList());
        double longest = Math.max(LONGEST_GAP_SECONDS, 3 * length(points) / MOST_POINTS);
        List<Chart.Point> drawn = new ArrayList<>();
        double before = Double.NaN;
        for (Series.Point point : points) {
            boolean gap = point.seconds() - before > longest;
            drawn.add(Chart.Point.of(point.seconds() - start, point.value(), !gap, ""));
            before = point.seconds();
        }
        return new Chart.Line(name, false, drawn);
    }

    private static double length(List<Series.Point> points) {
        return points.isEmpty()
                ? 0
                : points.get(points.size() - 1).seconds() - points.get(0).seconds();
    }

    /** The series as one, at the times when all of them were recorded. */
    static Series together(List<Series> all, DoubleBinaryOperator join) {
        List<Series> recorded = all.stream().filter(series -> !series.isEmpty()).toList();
        Map<Double, List<Double>> byTime = new TreeMap<>();
        for (Series series : recorded) {
            for (Series.Point point : series.points()) {
                byTime.computeIfAbsent(point.seconds(), time -> new ArrayList<>())
                        .add(point.value());
            }
        }
        List<Series.Point> points = new ArrayList<>();
        byTime.forEach((seconds, values) -> {
            if (values.size() == recorded.size()) {
                points.add(new Series.Point(
                        seconds,
                        values.stream()
                                .mapToDouble(Double::doubleValue)
                                .reduce(join)
                                .orElse(0)));
            }
        });
        return new Series(points);
    }

    /** The lowest and the highest of every few, so that no peak is lost. */
    private static List<Series.Point> thinned(List<Series.Point> points) {
        if (points.size() <= MOST_POINTS) {
            return points;
        }
        int bucket = (2 * points.size() + MOST_POINTS - 1) / MOST_POINTS;
        List<Series.Point> kept = new ArrayList<>();
        for (int from = 0; from < points.size(); from += bucket) {
            List<Series.Point> some = points.subList(from, Math.min(from + bucket, points.size()));
            Comparator<Series.Point> byValue = Comparator.comparingDouble(Series.Point::value);
            Series.Point low = some.stream().min(byValue).orElseThrow();
            Series.Point high = some.stream().max(byValue).orElseThrow();
            Stream.of(low, high)
                    .distinct()
                    .sorted(Comparator.comparingDouble(Series.Point::seconds))
                    .forEach(kept::add);
        }
        return kept;
    }
}
