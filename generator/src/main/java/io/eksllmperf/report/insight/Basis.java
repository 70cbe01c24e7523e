package io.eksllmperf.report.insight;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight.LeftOut;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a conclusion about a figure rests on.
 *
 * @param figure what is compared
 * @param levels that carry it, by concurrency
 * @param leftOut all others of the sweep
 */
record Basis(Figure figure, List<Level> levels, List<LeftOut> leftOut) {
    Basis {
        levels = List.copyOf(levels);
        leftOut = leftOut.stream()
                .sorted(Comparator.comparingInt(LeftOut::concurrency))
                .toList();
    }

    /** Levels that carry the figure. */
    static Basis of(Sweep sweep, Figure figure) {
        return of(sweep, figure, level -> Reason.against(level, figure));
    }

    /** Also levels whose tokens were counted with a tokenizer that is not the model's: numbers that must say so. */
    static Basis asCounted(Sweep sweep, Figure figure) {
        return of(
                sweep,
                figure,
                level -> countedForeign(level, figure) ? Optional.empty() : Reason.against(level, figure));
    }

    /** The first of the figures that some level carries. */
    static Basis first(Sweep sweep, List<Figure> figures) {
        return figures.stream()
                .map(figure -> of(sweep, figure))
                .filter(basis -> !basis.isEmpty())
                .findFirst()
                .orElseGet(() -> of(sweep, figures.get(0)));
    }

    /** Throughput in requests, which no tokenizer counts; in output tokens where no level tells its requests. */
    static Basis rate(Sweep sweep) {
        return first(sweep, List.of(Figure.REQUEST_THROUGHPUT, Figure.OUTPUT_THROUGHPUT));
    }

    /** The mean latency; a percentile where no level carries the mean. */
    static Basis latency(Sweep sweep) {
        return first(
                sweep,
                List.of(
                        Figure.LATENCY_AVG,
                        Figure.LATENCY_P50,
                        Figure.LATENCY_P75,
                        Figure.LATENCY_P90,
                        Figure.LATENCY_P95,
                        Figure.LATENCY_P99));
    }

    private static Basis of(Sweep sweep, Figure figure, Function<Level, Optional<String>> against) {
        List<Level> levels = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Level level : sweep.levels()) {
            against.apply(level)
                    .ifPresentOrElse(
                            reason -> leftOut.add(new LeftOut(level.concurrency(), reason)), () -> levels.add(level));
        }
        return new Basis(figure, levels, leftOut);
    }

    /** Without the levels that another reason excludes. */
    Basis without(Function<Level, Optional<String>> against) {
        List<Level> kept = new ArrayList<>();
        List<LeftOut> more = new ArrayList<>(leftOut);
        for (Level level : levels) {
            against.apply(level)
                    .ifPresentOrElse(
                            reason -> more.add(new LeftOut(level.concurrency(), reason)), () -> kept.add(level));
        }
        return new Basis(figure, kept, more);
    }

    boolean isEmpty() {
        return levels.isEmpty();
    }

    boolean contains(Level level) {
        return levels.stream().anyMatch(each -> same(each, level));
    }

    /** A sweep has one level for each concurrency. */
    static boolean same(Level one, Level other) {
        return one.concurrency() == other.concurrency();
    }

    /** Only where the basis has levels. */
    Level lowest() {
        return levels.get(0);
    }

    /** Only where the basis has levels. */
    Level highest() {
        return levels.get(levels.size() - 1);
    }

    /** Only for levels of the basis. */
    double value(Level level) {
        return level.value(figure).orElseThrow();
    }

    /**
     * The level with the best figure; of those that the spread of their repeats cannot tell from it the lowest, which serves as
     * much with fewer requests at once.
     */
    Optional<Level> best() {
        Comparator<Level> byValue = Comparator.comparingDouble(this::value);
        return levels.stream()
                .min(figure.better() == Figure.Better.HIGHER ? byValue.reversed() : byValue)
                .flatMap(best -> levels.stream()
                        .filter(level -> same(level, best) || level.isWithinNoise(best, figure))
                        .min(Comparator.comparingInt(Level::concurrency)));
    }

    List<Integer> concurrencies() {
        return levels.stream().map(Level::concurrency).toList();
    }

    /** Levels above this one that were left out. */
    List<LeftOut> leftOutAbove(Level level) {
        return leftOut.stream()
                .filter(out -> out.concurrency() > level.concurrency())
                .toList();
    }

    /** What the verdict on foreign tokens says, where that alone keeps the figure from standing. */
    static Optional<String> foreign(Level level, Figure figure) {
        return countedForeign(level, figure)
                ? level.against(figure).stream().findFirst().map(Verdict::sentence)
                : Optional.empty();
    }

    private static boolean countedForeign(Level level, Figure figure) {
        List<Verdict> verdicts = level.against(figure);
        return level.isUsable()
                && level.value(figure)
                        .filter(value -> value > 0)
                        .filter(Double::isFinite)
                        .isPresent()
                && !verdicts.isEmpty()
                && verdicts.stream().allMatch(verdict -> verdict.kind() == Verdict.Kind.FOREIGN_TOKENIZER)
                && !Reason.against(level, figure).equals(Optional.of(Reason.NOTHING_SERVED));
    }
}
