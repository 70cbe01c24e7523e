package io.eksllmperf.report.insight;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Insight.LeftOut;
import io.eksllmperf.report.Insight.Standing;
import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A conclusion before it is put into one text.
 *
 * @param kind what it is about
 * @param basis what it rests on
 * @param said its sentences
 * @param reservations sentences that limit it; without any it stands
 * @param values its figures for programs
 */
record Draft(Insight.Kind kind, Basis basis, List<String> said, List<String> reservations, Map<String, Double> values) {
    Insight insight() {
        return insight(reservations.isEmpty() ? Standing.STANDS : Standing.LIMITED);
    }

    Insight insight(Standing standing) {
        return new Insight(kind, standing, said, reservations, basis.concurrencies(), basis.leftOut(), values);
    }

    /** Because no level carries the figure. */
    static Insight notCarried(Insight.Kind kind, Sweep sweep, Figure figure) {
        String sentence = sweep.levels().isEmpty()
                ? "No level was measured."
                : sweep.usable().isEmpty()
                        ? "None of the levels is usable."
                        : "No usable level carries " + figure.label() + ".";
        return notMeasurable(kind, sweep, figure, new Missing(sentence, "not used"));
    }

    /** Because no level carries both figures. */
    static Insight notCarried(Insight.Kind kind, Sweep sweep, Basis one, Basis other) {
        if (one.isEmpty() || other.isEmpty()) {
            return notCarried(kind, sweep, (one.isEmpty() ? one : other).figure());
        }
        String both = one.figure().label() + " and " + other.figure().label();
        Missing missing = new Missing("No usable level carries both " + both + ".", "carries only one of " + both);
        return notMeasurable(kind, sweep, one.figure(), missing);
    }

    /**
     * @param sentence what a conclusion would take
     * @param beside in few words, for each level that would have been fit
     */
    record Missing(String sentence, String beside) {}

    /** Because something else is missing. */
    static Insight notMeasurable(Insight.Kind kind, Sweep sweep, Figure figure, Missing missing) {
        Basis basis = Basis.of(sweep, figure);
        List<LeftOut> leftOut = new ArrayList<>(basis.leftOut());
        basis.levels().forEach(level -> leftOut.add(new LeftOut(level.concurrency(), missing.beside())));
        leftOut.sort(java.util.Comparator.comparingInt(LeftOut::concurrency));
        return new Insight(kind, Standing.NOT_MEASURABLE, missing.sentence(), List.of(), leftOut, Map.of());
    }
}
