package io.eksllmperf.report.insight;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a conclusion does not use a level: the words of its verdicts, each with the number that decided. */
final class Reason {
    /** A level that served nothing is never the best of anything. */
    static final String NOTHING_SERVED = "no request was served";

    private Reason() {}

    /** Empty when a conclusion may rest on this figure of the level. */
    static Optional<String> against(Level level, Figure figure) {
        if (!level.isUsable()) {
            return Optional.of(unusable(level));
        }
        if (servedNothing(level)) {
            return Optional.of(NOTHING_SERVED);
        }
        if (!level.value(figure).map(Double::isFinite).orElse(false)) {
            return Optional.of(figure.label() + " not recorded");
        }
        List<Verdict> verdicts = level.against(figure);
        return verdicts.isEmpty() ? Optional.empty() : Optional.of(words(level, verdicts));
    }

    /** The gravest reason that no run of the level is used, without its number: {@code concurrency not held}. */
    static String shortUnusable(Level level) {
        return rowVerdicts(level).stream()
                .findFirst()
                .map(verdict -> verdict.kind().words())
                .orElse("no usable run");
    }

    private static String unusable(Level level) {
        List<Verdict> verdicts = rowVerdicts(level);
        return verdicts.isEmpty() ? "no usable run" : words(level, verdicts);
    }

    private static List<Verdict> rowVerdicts(Level level) {
        return level.rows().stream()
                .flatMap(row -> row.verdicts().stream())
                .filter(Verdict::forbidsRow)
                .sorted()
                .toList();
    }

    /** Repeats that failed for the same reason say it once. */
    private static String words(Level level, List<Verdict> verdicts) {
        return verdicts.stream()
                .map(Verdict::kind)
                .distinct()
                .map(kind -> kind.words()
                        + number(level, kind).map(number -> ": " + number).orElse(""))
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> number(Level level, Verdict.Kind kind) {
        return switch (kind) {
            case CONCURRENCY_NOT_HELD -> shown(level, Figure.LITTLE).map(ratio -> Figure.LITTLE.label() + " " + ratio);
            case ERRORS_ABOVE_LIMIT -> shown(level, Figure.ERROR_SHARE);
            case ABOVE_ROOFLINE -> shown(level, Figure.ROOFLINE_SHARE);
            case FOREIGN_LOAD ->
                shown(level, Figure.SERVER_LITTLE).map(ratio -> ratio + " times the concurrency in the server");
            case TOO_FEW_SAMPLES ->
                shown(level, Figure.REQUESTS).map(count -> (estimated(level) ? "about " : "") + count + " requests");
            default -> Optional.empty();
        };
    }

    private static Optional<String> shown(Level level, Figure figure) {
        return level.value(figure).filter(Double::isFinite).map(value -> Numbers.of(figure, value));
    }

    private static boolean estimated(Level level) {
        return level.rows().stream().map(Row::estimated).anyMatch(figures -> figures.contains(Figure.REQUESTS));
    }

    private static boolean servedNothing(Level level) {
        return level.value(Figure.REQUEST_THROUGHPUT).filter(rate -> rate <= 0).isPresent()
                || level.value(Figure.OUTPUT_THROUGHPUT)
                        .filter(rate -> rate <= 0)
                        .isPresent();
    }
}
