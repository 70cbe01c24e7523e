package io.eksllmperf.report.html;

import io.eksllmperf.report.Level;
import io.eksllmperf.report.Phrases;
import io.eksllmperf.report.Verdict;
import java.util.Collection;
import java.util.List;

/** How several things are said in one line. */
final class Words {
    static final String NONE = "–";

    private Words() {}

    /** {@code concurrency 10, 20 and 40}. */
    static String levels(Collection<Integer> concurrencies) {
        return "concurrency " + Phrases.list(concurrencies);
    }

    static List<Integer> concurrencies(List<Level> levels) {
        return levels.stream().map(Level::concurrency).toList();
    }

    /** {@code 3 of 6 levels are usable: concurrency 10, 20 and 40}. */
    static String usable(List<Level> all) {
        List<Level> usable = all.stream().filter(Level::isUsable).toList();
        if (all.isEmpty()) {
            return "No level was measured";
        }
        if (usable.isEmpty()) {
            return all.size() == 1 ? "The only level is not usable" : "None of the " + all.size() + " levels is usable";
        }
        return usable.size() + " of " + count(all.size(), "level") + (usable.size() == 1 ? " is" : " are") + " usable: "
                + levels(concurrencies(usable));
    }

    /** {@code 1 level}, {@code 6 levels}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code concurrency not held, foreign load}: what keeps a row or level from being used. */
    static String againstRow(List<Verdict> verdicts) {
        List<String> words = verdicts.stream()
                .filter(Verdict::forbidsRow)
                .map(verdict -> verdict.kind().words())
                .distinct()
                .toList();
        return String.join(", ", words);
    }
}
