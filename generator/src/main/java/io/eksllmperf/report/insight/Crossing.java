package io.eksllmperf.report.insight;

import io.eksllmperf.report.Insight.Standing;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where one limit is crossed.
 *
 * @param basis levels that were looked at
 * @param standing how far it carries
 * @param sentence for people
 * @param values for programs
 */
record Crossing(Basis basis, Standing standing, String sentence, Map<String, Double> values) {

    /** By the 95th percentile where some level carries it, else by the 90th: a lower bound. */
    static Crossing of(Sweep sweep, Target target) {
        Basis p95 = Basis.of(sweep, target.p95());
        if (!p95.isEmpty()) {
            return measured(target, p95);
        }
        Basis p90 = Basis.of(sweep, target.p90());
        return p90.isEmpty() ? notCarried(target, p95) : bounded(target, p90);
    }

    private static Crossing measured(Target target, Basis basis) {
        Level first = basis.lowest();
        Level last = basis.highest();
        if (basis.value(first) > target.limit()) {
            String sentence = limit(target) + " is already exceeded at concurrency " + first.concurrency() + " ("
                    + time(basis, first) + "), the lowest level that carries it.";
            return new Crossing(basis, Standing.STANDS, sentence, values(target, "exceeded_at", first.concurrency()));
        }
        return above(target, basis)
                .map(at -> {
                    String sentence = limit(target) + " is crossed at concurrency " + floor(at.concurrency())
                            + ", interpolated between " + at.below().concurrency() + " (" + time(basis, at.below())
                            + ") and " + at.above().concurrency() + " (" + time(basis, at.above()) + ").";
                    return new Crossing(
                            basis, Standing.STANDS, sentence, values(target, "crossed_at", at.concurrency()));
                })
                .orElseGet(() -> new Crossing(
                        basis,
                        Standing.NOT_REACHED,
                        limit(target) + " is not crossed up to concurrency " + last.concurrency() + " ("
                                + time(basis, last) + ").",
                        Map.of()));
    }

    private static Crossing bounded(Target target, Basis basis) {
        String instead = " Instead of " + Words.name(target.p95()) + ", which no usable level carries, this rests on "
                + Words.name(basis.figure()) + ", a lower bound for it.";
        Level first = basis.lowest();
        if (basis.value(first) > target.limit()) {
            String sentence = limit(target) + " is already exceeded at concurrency " + first.concurrency() + " ("
                    + Words.name(basis.figure()) + " is " + time(basis, first) + ").";
            return new Crossing(
                    basis, Standing.LIMITED, sentence + instead, values(target, "exceeded_at", first.concurrency()));
        }
        return above(target, basis)
                .map(at -> new Crossing(
                        basis,
                        Standing.LIMITED,
                        limit(target) + " is crossed at concurrency " + floor(at.concurrency()) + " at the latest, "
                                + "interpolated between " + at.below().concurrency() + " (" + time(basis, at.below())
                                + ") and " + at.above().concurrency() + " (" + time(basis, at.above()) + ")."
                                + instead,
                        values(target, "crossed_at_or_below", at.concurrency())))
                .orElseGet(() -> notKnown(target, basis));
    }

    /** The 90th percentile keeps the limit everywhere; the 99th, an upper bound, may tell more. */
    private static Crossing notKnown(Target target, Basis basis) {
        List<Level> kept = new ArrayList<>();
        for (Level level : basis.levels()) {
            if (target.answer(level) != Target.Answer.KEPT) {
                break;
            }
            kept.add(level);
        }
        Level last = basis.highest();
        if (kept.size() == basis.levels().size()) {
            return new Crossing(
                    basis,
                    Standing.NOT_REACHED,
                    limit(target) + " is not crossed up to concurrency " + last.concurrency() + ": even "
                            + Words.name(target.p99()) + " is only "
                            + Numbers.time(last.value(target.p99()).orElseThrow()) + ".",
                    Map.of());
        }
        String sentence = "Whether " + limit(target, "the") + " is crossed is not known, as no usable level carries "
                + Words.name(target.p95()) + ": " + Words.name(basis.figure()) + " keeps it up to concurrency "
                + last.concurrency() + " (" + time(basis, last) + "), but is only a lower bound for it.";
        return new Crossing(basis, Standing.NOT_MEASURABLE, sentence, Map.of());
    }

    private static Crossing notCarried(Target target, Basis basis) {
        String sentence = "Whether " + limit(target, "the") + " is crossed is not known: no usable level carries "
                + Words.name(target.p95()) + " or " + Words.name(target.p90()) + ".";
        return new Crossing(basis, Standing.NOT_MEASURABLE, sentence, Map.of());
    }

    /** The first time that neighbouring levels lie on both sides. */
    private static Optional<Between> above(Target target, Basis basis) {
        for (int i = 1; i < basis.levels().size(); i++) {
            Level below = basis.levels().get(i - 1);
            Level above = basis.levels().get(i);
            if (basis.value(above) > target.limit()) {
                double share = (target.limit() - basis.value(below)) / (basis.value(above) - basis.value(below));
                double at = below.concurrency() + share * (above.concurrency() - below.concurrency());
                return Optional.of(new Between(below, above, at));
            }
        }
        return Optional.empty();
    }

    private record Between(Level below, Level above, double concurrency) {}

    private static String limit(Target target) {
        return limit(target, "The");
    }

    private static String limit(Target target, String article) {
        return article + " limit of " + Numbers.time(target.limit()) + " for " + Words.name(target.p95());
    }

    private static Map<String, Double> values(Target target, String what, double concurrency) {
        return Map.of(Words.key(target.p95()).replace("_ms", "_" + what + "_concurrency"), concurrency);
    }

    /** Down, as production asks how many requests still keep the limit. */
    private static String floor(double concurrency) {
        return Numbers.fixed(Math.floor(concurrency), 0);
    }

    private static String time(Basis basis, Level level) {
        return Numbers.time(basis.value(level));
    }
}
