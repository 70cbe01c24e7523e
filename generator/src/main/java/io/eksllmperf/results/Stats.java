package io.eksllmperf.results;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The distribution of one figure over the requests of a run; each part is absent where the tool did not say it.
 *
 * @param avg mean
 * @param min smallest
 * @param max largest
 * @param std standard deviation, as the tool computes it
 * @param percentiles by percentage: 99.0, 99.9; only those that were recorded
 */
public record Stats(
        Optional<Double> avg,
        Optional<Double> min,
        Optional<Double> max,
        Optional<Double> std,
        Map<Double, Double> percentiles) {

    public Stats {
        NavigableMap<Double, Double> sorted = new TreeMap<>(percentiles);
        if (!sorted.isEmpty() && (sorted.firstKey() < 0 || sorted.lastKey() > 100)) {
            throw new IllegalArgumentException("a percentile is 0 to 100, not one of " + sorted.keySet());
        }
        percentiles = Collections.unmodifiableNavigableMap(sorted);
    }

    /** A mean and nothing else, as rates have it. */
    static Stats ofAverage(double avg) {
        return new Stats(Optional.of(avg), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    public Optional<Double> percentile(double percent) {
        return Optional.ofNullable(percentiles.get(percent));
    }

    boolean isEmpty() {
        return avg.isEmpty() && min.isEmpty() && max.isEmpty() && std.isEmpty() && percentiles.isEmpty();
    }
}
