package io.eksllmperf.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How values become distances.
 *
 * @param low the value at 0
 * @param high the value at 1
 * @param logarithmic whether equal ratios are equal distances
 * @param ticks what is written beside the axis
 */
record Scale(double low, double high, boolean logarithmic, List<Ticks.Tick> ticks) {
    /** Measured levels are few; beyond, round numbers are easier to read. */
    private static final int MOST_LEVELS = 10;

    /** What closer levels would overlap at, as a share of the axis. */
    private static final double CLOSEST = 0.05;

    Scale {
        ticks = List.copyOf(ticks);
    }

    /** From 0 to 1. Logarithms are those of {@link StrictMath}, which are the same on every machine. */
    double at(double value) {
        return logarithmic
                ? (StrictMath.log(value) - StrictMath.log(low)) / (StrictMath.log(high) - StrictMath.log(low))
                : (value - low) / (high - low);
    }

    /** An axis from zero, so that heights compare as the values do; without zero only where it is logarithmic. */
    static Scale upwards(Chart.Axis axis, double[] values) {
        return spanning(axis, values, 1);
    }

    /** An axis across: marked at the levels themselves where these are few, otherwise at round numbers. */
    static Scale across(Chart.Axis axis, double[] values) {
        double[] levels = DoubleStream.of(values).distinct().sorted().toArray();
        if (levels.length > MOST_LEVELS
                || levels.length == 0
                || DoubleStream.of(levels).anyMatch(value -> value <= 0 || value != Math.rint(value) || value > 1e6)) {
            return spanning(axis, values, 0.5);
        }
        double from = levels[0];
        double to = levels[levels.length - 1];
        boolean log = axis.logarithmic() && from < to;
        double margin = from == to ? 1 : log ? StrictMath.pow(to / from, 0.04) : (to - from) * 0.04;
        Scale scale = new Scale(
                log ? from / margin : from - margin,
                log ? to * margin : to + margin,
                log,
                DoubleStream.of(levels)
                        .mapToObj(value -> new Ticks.Tick(value, Ticks.label(value)))
                        .toList());
        for (int i = 1; i < levels.length; i++) {
            if (scale.at(levels[i]) - scale.at(levels[i - 1]) < CLOSEST) {
                return spanning(axis, values, 0.5);
            }
        }
        return scale;
    }

    /** With zero, where no value is negative and the smallest is at most this share of the largest. */
    private static Scale spanning(Chart.Axis axis, double[] values, double share) {
        double min = DoubleStream.of(values).min().orElse(0);
        double max = DoubleStream.of(values).max().orElse(1);
        boolean log = axis.logarithmic() && min > 0;
        if (!log && min >= 0 && min <= max * share) {
            min = 0;
        }
        // Closer values than that are the same to a double's arithmetic.
        if (max - min <= Math.max(Math.abs(max), Math.abs(min)) * 1e-9) {
            double room = max == 0 ? 1 : Math.abs(max) * 0.1;
            min -= max == 0 ? 0 : room;
            max += room;
        }
        List<Ticks.Tick> ticks = log ? Ticks.logarithmic(min, max) : Ticks.linear(min, max);
        return new Scale(ticks.get(0).value(), ticks.get(ticks.size() - 1).value(), log, ticks);
    }
}
