package io.eksllmperf.report.compare;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Figure.Better;
import io.eksllmperf.report.Level;
import java.util.Optional;

/**
 * One figure of one level on both sides.
 *
 * @param figure which
 * @param base its mean over base's usable runs, in the figure's unit
 * @param head its mean over head's
 * @param percent change from base in percent; absent where base is 0, and for the error share
 * @param threshold what it was held against
 * @param outcome what became of it
 */
public record Change(
        Figure figure, double base, double head, Optional<Double> percent, Threshold threshold, Outcome outcome) {

    /** Errors of 0.1 % that become 0.2 % have not doubled in any sense that matters: points say more than percent of percent. */
    static boolean inPoints(Figure figure) {
        return figure == Figure.ERROR_SHARE;
    }

    /** Both levels carry the figure, and {@link #fault} found nothing. */
    static Change of(Figure figure, Level base, Level head, Policy policy) {
        double from = base.value(figure).orElseThrow();
        double to = head.value(figure).orElseThrow();
        Threshold threshold = Threshold.of(figure, base, head, policy);
        Optional<Double> percent = inPoints(figure) ? Optional.empty() : percent(from, to);
        return new Change(figure, from, to, percent, threshold, outcome(figure, from, to, threshold));
    }

    /** Why no change can be worked out of two numbers; empty where it can. */
    static Optional<String> fault(Figure figure, double base, double head) {
        if (!isMeasured(base) || !isMeasured(head)) {
            return Optional.of(figure.label() + " is no number to compare: " + base + " in base, " + head + " in head");
        }
        if (!inPoints(figure) && best(figure, base, head) == 0 && base != head) {
            return Optional.of(figure.label() + " is 0 " + (base == 0 ? "in base" : "in head")
                    + ": that was not measured, and no percentage of it can be given");
        }
        return Optional.empty();
    }

    private static boolean isMeasured(double value) {
        return Double.isFinite(value) && value >= 0;
    }

    private static Optional<Double> percent(double from, double to) {
        if (from == to) {
            return Optional.of(0.0);
        }
        return from == 0
                ? Optional.empty()
                : Optional.of((to - from) / from * 100).filter(Double::isFinite);
    }

    private static Outcome outcome(Figure figure, double from, double to, Threshold threshold) {
        double moved = moved(figure, from, to);
        if (moved <= threshold.limit() + 1e-9) {
            return Outcome.SAME;
        }
        if (moved <= threshold.proof() + 1e-9) {
            return Outcome.NEEDS_REPEAT;
        }
        return best(figure, from, to) == to ? Outcome.BETTER : Outcome.WORSE;
    }

    /**
     * The distance in percent of the better of the two. For what got worse that is base, so the change itself is judged; what got
     * better is called so exactly when the way back would be called worse.
     */
    private static double moved(Figure figure, double from, double to) {
        double distance = Math.abs(to - from);
        if (inPoints(figure) || distance == 0) {
            return distance;
        }
        return distance / best(figure, from, to) * 100;
    }

    private static double best(Figure figure, double base, double head) {
        return figure.better() == Better.HIGHER ? Math.max(base, head) : Math.min(base, head);
    }
}
