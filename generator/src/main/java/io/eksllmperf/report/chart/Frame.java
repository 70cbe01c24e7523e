package io.eksllmperf.report.chart;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The area of a picture that is drawn into.
 *
 * @param area in pixels
 * @param x scale from left to right
 * @param y scale from bottom to top
 */
record Frame(Box area, Scale x, Scale y) {
    static final double TICK_SIZE = 12;
    private static final double BELOW = 50;
    private static final double RIGHT = 28;
    private static final double EDGE = 16;

    static Frame of(Chart chart, double top) {
        Scale x = Scale.across(
                chart.x(),
                DoubleStream.concat(
                                points(chart).mapToDouble(Chart.Point::x),
                                chart.marks().stream().mapToDouble(Chart.Mark::x))
                        .toArray());
        Scale y = Scale.upwards(
                chart.y(),
                Stream.concat(
                                points(chart)
                                        .flatMap(point -> Stream.of(Optional.of(point.y()), point.low(), point.high())
                                                .flatMap(Optional::stream)),
                                chart.marks().stream().flatMap(mark -> mark.y().stream()))
                        .mapToDouble(Double::doubleValue)
                        .toArray());
        double labels = y.ticks().stream()
                .mapToDouble(tick -> SvgText.width(tick.label(), TICK_SIZE))
                .max()
                .orElse(0);
        Box area = new Box(EDGE + labels + 10, top, SvgChart.WIDTH - RIGHT, SvgChart.HEIGHT - BELOW);
        return new Frame(area, x, y);
    }

    private static Stream<Chart.Point> points(Chart chart) {
        return chart.lines().stream().flatMap(line -> line.points().stream());
    }

    double x(double value) {
        return area.left() + x.at(value) * area.width();
    }

    double y(double value) {
        return area.bottom() - y.at(value) * area.height();
    }
}
