package io.eksllmperf.results;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects one figure of every request in eight bytes each: two million requests fit into a small heap. */
final class Distribution {
    private static final double[] PERCENTS = {1, 5, 10, 25, 50, 75, 90, 95, 99};
    private static final int FIRST_SIZE = 1024;

    private double[] values = new double[FIRST_SIZE];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + size / 2);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    /** Percentiles between two values by linear interpolation, as numpy and so both load tools compute them. */
    Optional<Stats> stats() {
        if (size == 0) {
            return Optional.empty();
        }
        Arrays.sort(values, 0, size);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[i];
        }
        double avg = sum / size;
        double squares = 0;
        for (int i = 0; i < size; i++) {
            squares += (values[i] - avg) * (values[i] - avg);
        }
        Map<Double, Double> percentiles = new TreeMap<>();
        for (double percent : PERCENTS) {
            percentiles.put(percent, percentile(percent));
        }
        return Optional.of(new Stats(
                Optional.of(avg),
                Optional.of(values[0]),
                Optional.of(values[size - 1]),
                Optional.of(Math.sqrt(squares / size)),
                percentiles));
    }

    private double percentile(double percent) {
        double position = percent / 100 * (size - 1);
        int below = (int) position;
        int above = Math.min(below + 1, size - 1);
        return values[below] + (values[above] - values[below]) * (position - below);
    }
}
