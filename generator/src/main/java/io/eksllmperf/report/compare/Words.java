package io.eksllmperf.report.compare;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What all forms of a comparison say alike. */
final class Words {
    static final String NOTHING_CHANGED =
            "Where nothing changed in the inputs, a difference is noise, or comes from what is"
                    + " no input: the availability zone, the host and its neighbours, the day";

    static final String NOT_RECORDED =
            "Where the inputs were not recorded on both sides, only what both sides know was looked at";

    private static final int LONGEST_LIST = 8;
    private static final double LARGEST_PERCENT = 9999;

    private Words() {}

    /** One sentence: what came out. */
    static String verdict(Comparison comparison) {
        int compared = comparison.compared();
        if (compared == 0) {
            return "Nothing was compared, so this says nothing about a regression";
        }
        int worse = comparison.count(Outcome.WORSE);
        if (worse > 0) {
            long levels = comparison.sweeps().stream()
                    .flatMap(sweep -> sweep.levels().stream())
                    .filter(level -> level.changes().stream().anyMatch(each -> each.outcome() == Outcome.WORSE))
                    .count();
            return "Regression: " + count(worse) + " of " + Phrases.count(compared, "figure")
                    + (worse == 1 ? " is" : " are") + " worse, at " + count(levels) + " of "
                    + Phrases.count(comparison.comparedLevels(), "level");
        }
        int repeat = comparison.count(Outcome.NEEDS_REPEAT);
        return repeat > 0
                ? "No regression is proven, but " + count(repeat) + " of " + Phrases.count(compared, "figure")
                        + (repeat == 1 ? " needs" : " need") + " a repeat"
                : "No regression in " + Phrases.count(compared, "figure") + " at "
                        + Phrases.count(comparison.comparedLevels(), "level");
    }

    /** All outcomes with their numbers, and what was left out. */
    static String counts(Comparison comparison) {
        return count(comparison.count(Outcome.WORSE)) + " worse, " + count(comparison.count(Outcome.NEEDS_REPEAT))
                + " in need of a repeat, " + count(comparison.count(Outcome.BETTER)) + " better, "
                + count(comparison.count(Outcome.SAME)) + " the same; "
                + Phrases.count(comparison.levelsLeftOut(), "level") + " not compared";
    }

    /** Says so where head lost a level. */
    static Optional<String> lost(Comparison comparison) {
        int lost = comparison.lost();
        return lost == 0
                ? Optional.empty()
                : Optional.of(Phrases.count(lost, "level") + " that base could be concluded from "
                        + (lost == 1 ? "is" : "are") + " not usable in head");
    }

    /** Says so where nothing was measured between base and head. */
    static Optional<String> sameRuns(Comparison comparison) {
        int same = comparison.sameRuns();
        if (same == 0) {
            return Optional.empty();
        }
        return Optional.of(
                same == comparison.comparedLevels()
                        ? "Base and head hold the very same runs: nothing was measured in between"
                        : count(same) + " of " + Phrases.count(comparison.comparedLevels(), "compared level")
                                + " hold the very same runs on both sides: there, nothing was measured in between");
    }

    static String policy(Policy policy) {
        return "A figure is the same up to " + percent(policy.percent())
                + ", or up to the spread of the repeats of base or head where that is wider. Where base or head has no"
                + " repeat, a change up to " + percent(policy.singleRunPercent())
                + " needs a repeat before it counts. What got better is called so when the way back would count as worse. The error share is judged in percentage points: "
                + Numbers.fixed(policy.errorPoints(), 1) + ", and " + Numbers.fixed(policy.singleRunErrorPoints(), 1)
                + " without a repeat. Only levels that both sides measured with the same load are compared, and only"
                + " figures that both sides carry";
    }

    static String change(Change change) {
        if (Change.inPoints(change.figure())) {
            return signed(change.head() - change.base(), 2) + " points";
        }
        return change.percent()
                .map(percent -> percent > LARGEST_PERCENT ? "more than +9,999 %" : signed(percent, 1) + " %")
                .orElse(change.base() == 0 ? "from 0" : "more than +9,999 %");
    }

    static String threshold(Change change) {
        Threshold threshold = change.threshold();
        String basis = threshold.basis() == Threshold.Basis.POLICY
                ? ""
                : ", " + threshold.basis().words();
        String doubt =
                threshold.leavesDoubt() ? ", without a repeat " + amount(change.figure(), threshold.proof()) : "";
        return amount(change.figure(), threshold.limit()) + basis + doubt;
    }

    static String value(Change change, double value) {
        return Numbers.of(change.figure(), value);
    }

    /** {@code 10, 20, 40}; of a long list the first, and how many more. */
    static String list(List<String> all) {
        String some = all.stream().limit(LONGEST_LIST).collect(Collectors.joining(", "));
        return all.size() <= LONGEST_LIST ? some : some + " and " + count(all.size() - LONGEST_LIST) + " more";
    }

    static String count(long count) {
        return Numbers.fixed((double) count, 0);
    }

    private static String amount(Figure figure, double value) {
        return Change.inPoints(figure) ? Numbers.fixed(value, 1) + " points" : percent(value);
    }

    private static String percent(double percent) {
        return Numbers.fixed(percent, 1) + " %";
    }

    private static String signed(double value, int decimals) {
        String text = Numbers.fixed(value, decimals);
        return value > 0 ? "+" + text : text;
    }
}
