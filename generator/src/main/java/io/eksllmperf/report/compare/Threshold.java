package io.eksllmperf.report.compare;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import java.util.Optional;

/**
 * How much one figure of one level may change. The limit is the largest of the policy, base's spread and head's spread. With three
 * repeats a spread (largest - smallest) is about 1.7 standard deviations of a run, which is about two standard errors of the
 * difference between two means of three: a clean run seldom exceeds it.
 *
 * @param limit up to here the figure is the same, in percent; for the error share in percentage points
 * @param proof beyond here the change is proven: the limit where both sides have repeats, at least the policy's for a single run
 *     where one has none
 * @param basis what the limit comes from
 */
public record Threshold(double limit, double proof, Basis basis) {

    /** What a limit comes from. */
    public enum Basis {
        POLICY("policy"),
        BASE_SPREAD("spread of base"),
        HEAD_SPREAD("spread of head");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Threshold of(Figure figure, Level base, Level head, Policy policy) {
        boolean points = Change.inPoints(figure);
        Optional<Double> ofBase = spread(figure, base);
        Optional<Double> ofHead = spread(figure, head);
        double limit = points ? policy.errorPoints() : policy.percent();
        Basis basis = Basis.POLICY;
        if (ofBase.isPresent() && ofBase.get() > limit) {
            limit = ofBase.get();
            basis = Basis.BASE_SPREAD;
        }
        if (ofHead.isPresent() && ofHead.get() > limit) {
            limit = ofHead.get();
            basis = Basis.HEAD_SPREAD;
        }
        double singleRun = points ? policy.singleRunErrorPoints() : policy.singleRunPercent();
        boolean repeated = ofBase.isPresent() && ofHead.isPresent();
        return new Threshold(limit, repeated ? limit : Math.max(limit, singleRun), basis);
    }

    /** Whether there is a range in which only a repeat can tell. */
    public boolean leavesDoubt() {
        return proof > limit;
    }

    /** In the unit of the limit; empty where nothing was repeated. */
    private static Optional<Double> spread(Figure figure, Level level) {
        double value = level.value(figure).orElse(0.0);
        if (Change.inPoints(figure)
                && value == 0
                && level.rows().stream().filter(row -> row.carries(figure)).count() > 1) {
            // (largest - smallest) / mean has no value here, yet no error in any repeat is the narrowest spread there
            // is.
            return Optional.of(0.0);
        }
        double unit = Change.inPoints(figure) ? value : 100;
        return level.spread(figure)
                .map(spread -> spread * unit)
                .filter(spread -> spread >= 0 && Double.isFinite(spread));
    }
}
