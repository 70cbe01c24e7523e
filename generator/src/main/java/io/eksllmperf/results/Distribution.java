package io.eksllmperf.results;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Collects one figure of every request, in the order they are added, in eight bytes each: two million requests fit into a small
 * heap. A figure that no request has takes no room at all.
 */
final class Distribution {
    private static final double[] PERCENTS = {1, 5, 10, 25, 50, 75, 90, 95, 99};
    private static final int FIRST_SIZE = 1024;

    private double[] values = {};
    private int rows;
    private int size;

    /** @param value NaN where the request has none; it keeps its row */
    void add(double value) {
        boolean absent = Double.isNaN(value);
        if (size > 0 || !absent) {
            if (rows >= values.length) {
                int before = values.length;
                values = Arrays.copyOf(values, Math.max(FIRST_SIZE, rows + rows / 2 + 1));
                Arrays.fill(values, before, values.length, Double.NaN);
            }
            values[rows] = value;
        }
        rows++;
        size += absent ? 0 : 1;
    }

    /** How many values there are. */
    int size() {
        return size;
    }

    /** The value of a request, from 0; NaN where it has none. */
    double at(int row) {
        return row < values.length ? values[row] : Double.NaN;
    }

    /** Of all values. */
    Optional<Stats> stats() {
        return stats(row -> true);
    }

    /** Percentiles between two values by linear interpolation, as numpy and so both load tools compute them. */
    Optional<Stats> stats(IntPredicate wanted) {
        double[] sorted = new double[size];
        int count = 0;
        for (int row = 0; row < rows && count < size; row++) {
            if (!Double.isNaN(at(row)) && wanted.test(row)) {
                sorted[count++] = at(row);
            }
        }
        if (count == 0) {
            return Optional.empty();
        }
        Arrays.sort(sorted, 0, count);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += sorted[i];
        }
        double avg = sum / count;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (sorted[i] - avg) * (sorted[i] - avg);
        }
        Map<Double, Double> percentiles = new TreeMap<>();
        for (double percent : PERCENTS) {
            percentiles.put(percent, percentile(percent, sorted, count));
        }
        return Optional.of(new Stats(
                Optional.of(avg),
                Optional.of(sorted[0]),
                Optional.of(sorted[count - 1]),
                Optional.of(Math.sqrt(squares / count)),
                percentiles));
    }

    private static double percentile(double percent, double[] sorted, int count) {
        double position = percent / 100 * (count - 1);
        int below = (int) position;
        int above = Math.min(below + 1, count - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
    }

    /** The sum of the wanted rows' values; empty when one of these rows, or all of them, have none. */
    Optional<Double> sum(IntPredicate wanted) {
        double sum = 0;
        boolean any = false;
        for (int row = 0; row < rows; row++) {
            if (wanted.test(row)) {
                sum += at(row);
                any = true;
            }
        }
        return any && !Double.isNaN(sum) ? Optional.of(sum) : Optional.empty();
    }

    /** The mean of the wanted rows' values; rows without one do not count. */
    Optional<Double> mean(IntPredicate wanted) {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (!Double.isNaN(at(row)) && wanted.test(row)) {
                sum += at(row);
                count++;
            }
        }
        return count > 0 ? Optional.of(sum / count) : Optional.empty();
    }
}
