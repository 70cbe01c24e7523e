package io.eksllmperf.report.judge;

import io.eksllmperf.report.Numbers;

/** Numbers as sentences want them. */
final class Words {
    private Words() {}

    /** {@code 100} of 100.0, {@code 99.50} of 99.5. */
    static String number(double value) {
        return Numbers.plain(value, value == Math.rint(value) ? 0 : 2);
    }
}
