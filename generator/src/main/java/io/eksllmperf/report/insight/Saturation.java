package io.eksllmperf.report.insight;

import io.eksllmperf.report.Level;
import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where throughput stops growing with concurrency on a fixed ladder of levels.
 *
 * @param rate the throughput that is looked at, and its levels
 * @param steps between neighbouring usable levels
 * @param gaining index of the last step that gains enough beyond its noise, -1 for none
 * @param unclear index of the last step after it whose noise hides whether it does, -1 for none
 */
record Saturation(Basis rate, List<Step> steps, int gaining, int unclear) {
    static Saturation of(Sweep sweep, Policy policy) {
        Basis rate = Basis.rate(sweep);
        List<Step> steps = new ArrayList<>();
        int gaining = -1;
        int unclear = -1;
        for (int i = 1; i < rate.levels().size(); i++) {
            Step step =
                    Step.between(rate, rate.levels().get(i - 1), rate.levels().get(i));
            if (step.gains(policy.gainPerDoubling())) {
                gaining = i - 1;
                unclear = -1;
            } else if (step.isUnclear(policy.gainPerDoubling())) {
                unclear = i - 1;
            }
            steps.add(step);
        }
        return new Saturation(rate, List.copyOf(steps), gaining, unclear);
    }

    /** Whether there are two levels to compare. */
    boolean isMeasurable() {
        return !steps.isEmpty();
    }

    /** Whether throughput still grows at the last step, beyond doubt. */
    boolean stillGrows() {
        return isMeasurable() && gaining == steps.size() - 1;
    }

    /** Up to here throughput grew beyond doubt; empty where nothing can be said or it grew to the end. */
    Optional<Level> knee() {
        return !isMeasurable() || stillGrows()
                ? Optional.empty()
                : Optional.of(
                        gaining < 0 ? steps.get(0).from() : steps.get(gaining).to());
    }

    /** Here throughput had stopped growing beyond doubt; empty where the noise of the last step hides it. */
    Optional<Level> stopped() {
        int first = Math.max(gaining, unclear) + 1;
        return first < steps.size() ? Optional.of(steps.get(first).to()) : Optional.empty();
    }
}
