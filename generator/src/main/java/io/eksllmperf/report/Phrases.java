package io.eksllmperf.report;

import java.util.Collection;
import java.util.List;

/** How several things are said in one sentence. */
public final class Phrases {
    private Phrases() {}

    /** {@code 10, 20 and 40}. */
    public static String list(Collection<?> things) {
        List<String> texts = things.stream().map(String::valueOf).toList();
        int last = texts.size() - 1;
        return last < 1
                ? String.join("", texts)
                : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
    }

    /** {@code 1 level}, {@code 1,200 levels}. */
    public static String count(long count, String noun) {
        return Numbers.fixed((double) count, 0) + " " + noun + (count == 1 ? "" : "s");
    }
}
