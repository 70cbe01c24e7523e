package io.eksllmperf.report.compare;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two levels of the same concurrency and load beside each other. */
final class Levels {
    /** What a regression is looked for in. */
    static final List<Figure> JUDGED = List.of(
            Figure.REQUEST_THROUGHPUT,
            Figure.OUTPUT_THROUGHPUT,
            Figure.LATENCY_AVG,
            Figure.LATENCY_P50,
            Figure.LATENCY_P90,
            Figure.LATENCY_P95,
            Figure.LATENCY_P99,
            Figure.TTFT_AVG,
            Figure.TTFT_P50,
            Figure.TTFT_P95,
            Figure.TTFT_P99,
            Figure.ITL_AVG,
            Figure.ITL_P50,
            Figure.ITL_P95,
            Figure.ITL_P99,
            Figure.ERROR_SHARE,
            Figure.COST_OUTPUT);

    private Levels() {}

    /** Why the levels cannot be compared at all; empty where they can. */
    static Optional<NotCompared> unusable(String sweep, Level base, Level head) {
        if (base.isUsable() && head.isUsable()) {
            return Optional.empty();
        }
        String sentence = bothSides(
                base.isUsable() ? "" : "not usable in %: " + words(rowVerdicts(base)),
                head.isUsable() ? "" : "not usable in %: " + words(rowVerdicts(head)));
        NotCompared.Kind kind = base.isUsable()
                ? NotCompared.Kind.NOT_USABLE_IN_HEAD
                : head.isUsable() ? NotCompared.Kind.NOT_USABLE_IN_BASE : NotCompared.Kind.NOT_USABLE;
        return Optional.of(NotCompared.level(sweep, base.concurrency(), kind, sentence));
    }

    /** Empty where no figure can be compared. */
    static Optional<ComparedLevel> of(Level base, Level head, Policy policy) {
        List<Change> changes = changes(base, head, policy);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ComparedLevel(base.concurrency(), changes, sameRuns(base, head), remarks(base, head)));
    }

    private static List<Change> changes(Level base, Level head, Policy policy) {
        return JUDGED.stream()
                .filter(figure -> base.carries(figure) && head.carries(figure))
                .filter(figure -> fault(figure, base, head).isEmpty())
                .map(figure -> Change.of(figure, base, head, policy))
                .toList();
    }

    /** Figures that at least one side has, and that cannot be compared. */
    static List<NotCompared> leftOut(String sweep, Level base, Level head) {
        List<NotCompared> leftOut = new ArrayList<>();
        for (Figure figure : JUDGED) {
            if (base.value(figure).isEmpty() && head.value(figure).isEmpty()) {
                continue;
            }
            boolean carried = base.carries(figure) && head.carries(figure);
            Optional<String> sentence = carried
                    ? fault(figure, base, head)
                    : Optional.of(bothSides(notCarried(figure, base), notCarried(figure, head)));
            NotCompared.Kind kind = carried ? NotCompared.Kind.NO_NUMBER : NotCompared.Kind.NOT_CARRIED;
            sentence.ifPresent(
                    text -> leftOut.add(new NotCompared(sweep, base.concurrency(), Optional.of(figure), kind, text)));
        }
        return leftOut;
    }

    /** What is said beside the row on one side only. */
    private static List<String> remarks(Level base, Level head) {
        List<String> remarks = new ArrayList<>(remarks("base", base, head));
        remarks.addAll(remarks("head", head, base));
        return remarks;
    }

    /** Whether nothing was measured between the two: the same run ids with the same figures. */
    private static boolean sameRuns(Level base, Level head) {
        return runs(base).equals(runs(head))
                && base.rows().stream()
                        .map(Row::values)
                        .toList()
                        .equals(head.rows().stream().map(Row::values).toList());
    }

    private static List<String> runs(Level level) {
        return level.rows().stream().map(row -> row.run().id()).toList();
    }

    private static List<String> remarks(String side, Level level, Level other) {
        return level.verdicts().stream()
                .filter(verdict -> verdict.kind().scope() == Verdict.Scope.NOTHING)
                // The thresholds say so already.
                .filter(verdict -> verdict.kind() != Verdict.Kind.ONE_REPEAT && verdict.kind() != Verdict.Kind.SPREAD)
                .filter(verdict -> other.verdicts().stream().noneMatch(each -> each.kind() == verdict.kind()))
                .map(verdict -> "in " + side + " only: " + words(List.of(verdict)))
                .toList();
    }

    private static Optional<String> fault(Figure figure, Level base, Level head) {
        return Change.fault(
                figure, base.value(figure).orElseThrow(), head.value(figure).orElseThrow());
    }

    /** With % for the side; empty where the figure is carried. */
    private static String notCarried(Figure figure, Level level) {
        if (level.carries(figure)) {
            return "";
        }
        return level.value(figure).isEmpty()
                ? "not recorded in %"
                : "not carried in %: " + words(level.against(figure));
    }

    /** One clause where both sides say the same. */
    private static String bothSides(String base, String head) {
        if (base.equals(head)) {
            return base.replaceFirst("%", "base and head");
        }
        return Stream.of(base.replaceFirst("%", "base"), head.replaceFirst("%", "head"))
                .filter(clause -> !clause.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static List<Verdict> rowVerdicts(Level level) {
        return Stream.concat(level.verdicts().stream(), level.rows().stream().flatMap(row -> row.verdicts().stream()))
                .filter(Verdict::forbidsRow)
                .distinct()
                .toList();
    }

    private static String words(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> verdict.kind().words() + " (" + verdict.sentence() + ")")
                .collect(Collectors.joining(", "));
    }
}
