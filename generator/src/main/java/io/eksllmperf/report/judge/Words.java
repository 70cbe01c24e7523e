package io.eksllmperf.report.judge;

import io.eksllmperf.report.Numbers;
import java.util.List;

/** Numbers and lists as sentences want them. */
final class Words {
    private Words() {}

    /** {@code 100} of 100.0, {@code 99.50} of 99.5. */
    static String number(double value) {
        return Numbers.plain(value, value == Math.rint(value) ? 0 : 2);
    }

    /** {@code a, b and c}. */
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** {@code 1 request}, {@code 2 requests}. */
    static String count(long count, String one) {
        return Numbers.fixed((double) count, 0) + " " + one + (count == 1 ? "" : "s");
    }
}
