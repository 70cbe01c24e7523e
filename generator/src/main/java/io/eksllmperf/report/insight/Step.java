package io.eksllmperf.report.insight;

import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;

/**
 * From one usable level to the next.
 *
 * @param from the lower level
 * @param to the higher level
 * @param gain of throughput for each doubling of the concurrency, as a share
 * @param least the same if both levels lie at the unfavourable end of their repeats' spread
 * @param most at the favourable end
 */
record Step(Level from, Level to, double gain, double least, double most) {
    /** Larger gains only come from levels that lie close together; they would say nothing more. */
    private static final double LARGEST = 10;

    static Step between(Basis rate, Level from, Level to) {
        double fromReach = from.spread(rate.figure()).orElse(0.0) / 2;
        double toReach = to.spread(rate.figure()).orElse(0.0) / 2;
        double ratio = rate.value(to) / rate.value(from);
        double doublings = Math.log((double) to.concurrency() / from.concurrency()) / Math.log(2);
        return new Step(
                from,
                to,
                gain(ratio, doublings),
                gain(ratio * Math.max(0, 1 - toReach) / (1 + fromReach), doublings),
                gain(ratio * (1 + toReach) / Math.max(0, 1 - fromReach), doublings));
    }

    private static double gain(double ratio, double doublings) {
        return Math.min(LARGEST, Math.pow(ratio, 1 / doublings) - 1);
    }

    /** Beyond the noise, where that is known. */
    boolean gains(double mark) {
        return least >= mark;
    }

    /** The noise is larger than the distance from the mark. */
    boolean isUnclear(double mark) {
        return least < mark && most >= mark;
    }

    /** {@code by +39 % from 20 to 40}. */
    String words() {
        return "by " + (gain < 0 ? "" : "+") + Numbers.percent(gain) + " from " + from.concurrency() + " to "
                + to.concurrency();
    }

    /** {@code 35 % to 43 %}; only where repeats tell the noise. */
    String range() {
        return Numbers.percent(least) + " to " + Numbers.percent(most);
    }

    boolean hasRange() {
        return most > least;
    }
}
