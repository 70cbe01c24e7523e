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
 * @param why what happens otherwise, and where that is known from
 * @param waivable whether an experiment may say that the rule does not apply to it; never so where the output could not
 *     work
 * @param judge what finds breaches; empty for a rule that another part of the program judges while it reads, renders or
 *     compares
 */
public record Rule(String id, Level level, String title, String why, boolean waivable, Optional<Judge> judge) {

    /** Looks for breaches. */
    interface Judge {
        void judge(View view, Found found);
    }

    /** Looks at one subject of a rule. */
    interface Check<T> {
        void check(T subject, Found found);
    }

    static Rule error(String id, String title, String why) {
        return new Rule(id, Level.ERROR, title, why, true, Optional.empty());
    }

    static Rule warning(String id, String title, String why) {
        return new Rule(id, Level.WARNING, title, why, true, Optional.empty());
    }

    /** The same rule with a function that judges every subject. */
    <T> Rule on(Function<View, List<T>> subjects, Check<T> check) {
        Judge judge = (view, found) -> {
            for (T subject : subjects.apply(view)) {
                check.check(subject, found);
            }
        };
        return new Rule(id, level, title, why, waivable, Optional.of(judge));
    }

    /** The same rule for what cannot work, whatever somebody says. */
    Rule never() {
        return new Rule(id, level, title, why, false, judge);
    }
}
