package io.eksllmperf.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known name nearest to what somebody wrote, for "did you mean" in messages. */
public final class Nearest {
    private Nearest() {}

    /**
     * The name with the smallest edit distance, upper and lower case alike; the first in alphabetical order among
     * equals. Empty when even that one differs in more than a third of the letters written (but two are always
     * allowed).
     */
    public static Optional<String> to(String written, Collection<String> names) {
        String wanted = written.toLowerCase(Locale.ROOT);
        int best = Math.max(2, written.length() / 3);
        Optional<String> nearest = Optional.empty();
        for (String name : names) {
            int distance = distance(wanted, name.toLowerCase(Locale.ROOT));
            boolean closer = distance < best || (nearest.isEmpty() && distance == best);
            boolean earlier = distance == best
                    && nearest.filter(n -> name.compareTo(n) < 0).isPresent();
            if (closer || earlier) {
                best = distance;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    /** Levenshtein's distance, two rows at a time. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
