package io.eksllmperf.report.page;

import io.eksllmperf.report.Phrases;
import java.util.Collection;
import java.util.stream.Collectors;

/** Sentences of parts. */
final class Words {
    private Words() {}

    /** {@code level 10}, {@code levels 10 and 20}. */
    static String levels(Collection<Integer> concurrencies) {
        return (concurrencies.size() == 1 ? "level " : "levels ") + Phrases.list(concurrencies);
    }

    /** {@code 1 run}, {@code 2 runs}. */
    static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    /** The text with a full stop, unless it ends as a sentence does. */
    static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || ".!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                ? stripped
                : stripped + ".";
    }

    static String sentences(Collection<String> texts) {
        return texts.stream().map(Words::sentence).collect(Collectors.joining(" "));
    }
}
