package io.eksllmperf.report.page;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences of parts. */
final class Words {
    private Words() {}

    /** {@code 10, 20 and 40}. */
    static String list(Collection<?> parts) {
        List<String> texts = parts.stream().map(String::valueOf).toList();
        if (texts.size() < 2) {
            return String.join("", texts);
        }
        return String.join(", ", texts.subList(0, texts.size() - 1)) + " and " + texts.get(texts.size() - 1);
    }

    /** {@code level 10}, {@code levels 10 and 20}. */
    static String levels(Collection<Integer> concurrencies) {
        return (concurrencies.size() == 1 ? "level " : "levels ") + list(concurrencies);
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
