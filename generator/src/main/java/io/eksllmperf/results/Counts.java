package io.eksllmperf.results;

import java.util.Optional;

/** What may be taken for a count. */
final class Counts {
    /** Above it, doubles are no longer single integers. */
    private static final double LARGEST = 9_007_199_254_740_992.0;

    private static final int MOST_CLIENTS = 1_000_000;

    private Counts() {}

    static boolean isCount(double value) {
        return value >= 0 && value <= LARGEST && value == Math.rint(value);
    }

    /** A concurrency, from any number that could be one. */
    static Optional<Integer> concurrency(Optional<Long> value) {
        return value.filter(count -> count >= 1 && count <= MOST_CLIENTS).map(Long::intValue);
    }

    /** A concurrency from digits of any length. */
    static Optional<Integer> concurrency(String digits) {
        return digits.length() > 7 ? Optional.empty() : concurrency(Optional.of(Long.parseLong(digits)));
    }
}
