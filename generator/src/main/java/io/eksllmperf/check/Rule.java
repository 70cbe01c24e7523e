package io.eksllmperf.check;

import io.eksllmperf.finding.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One rule.
 *
 * @param id {@code ELP001} and up; never used again for another rule
 * @param level how grave a breach is
 * @param title what is wrong, in a few words
 * @param why what happens otherwise
 * @param source where that is known from, such as {@code vllm-project/vllm#22290}; empty for a rule that needs none,
 *     because this program itself decides
 * @param waivable whether an experiment may say that the rule does not apply to it; never so where the output could not
 *     work
 * @param judge what finds breaches; empty for a rule that another part of the program judges while it reads, renders or
 *     compares
 */
public record Rule(
        String id,
        Level level,
        String title,
        String why,
        Optional<String> source,
        boolean waivable,
        Optional<Judge> judge) {

    private static final String START = " (";
    private static final String END = ").";

    /** Looks for breaches. */
    interface Judge {
        void judge(View view, Found found);
    }

    /** Looks at one subject of a rule. */
    interface Check<T> {
        void check(T subject, Found found);
    }

    /** @param why one sentence or two, with their source in brackets at the end: {@code It ends at start (RFC 1918).} */
    static Rule error(String id, String title, String why) {
        return of(id, Level.ERROR, title, why);
    }

    /** @param why as for an error */
    static Rule warning(String id, String title, String why) {
        return of(id, Level.WARNING, title, why);
    }

    private static Rule of(String id, Level level, String title, String why) {
        int open = why.endsWith(END) ? why.lastIndexOf(START) : -1;
        String sentence = open < 0 ? why : why.substring(0, open) + ".";
        Optional<String> source = open < 0
                ? Optional.empty()
                : Optional.of(why.substring(open + START.length(), why.length() - END.length()));
        return new Rule(id, level, title, sentence, source, true, Optional.empty());
    }

    /** The same rule with a function that judges every subject. */
    <T> Rule on(Function<View, List<T>> subjects, Check<T> check) {
        Judge judge = (view, found) -> {
            for (T subject : subjects.apply(view)) {
                check.check(subject, found);
            }
        };
        return new Rule(id, level, title, why, source, waivable, Optional.of(judge));
    }

    /** The same rule for what cannot work, whatever somebody says. */
    Rule never() {
        return new Rule(id, level, title, why, source, false, judge);
    }
}
