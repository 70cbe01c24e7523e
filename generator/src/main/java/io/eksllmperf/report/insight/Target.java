package io.eksllmperf.report.insight;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.spec.Experiment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A limit that production sets.
 *
 * @param p95 what it limits
 * @param p90 a lower bound of it
 * @param p99 an upper bound of it
 * @param limit in milliseconds; reaching it is allowed
 */
record Target(Figure p95, Figure p90, Figure p99, double limit) {
    /** Whether a level keeps a limit. */
    enum Answer {
        KEPT,
        EXCEEDED,
        NOT_KNOWN
    }

    /** Those that the experiment sets. */
    static List<Target> of(Experiment.Slo slo) {
        List<Target> targets = new ArrayList<>();
        slo.requestLatencyP95()
                .map(limit -> new Target(Figure.LATENCY_P95, Figure.LATENCY_P90, Figure.LATENCY_P99, millis(limit)))
                .ifPresent(targets::add);
        slo.timeToFirstTokenP95()
                .map(limit -> new Target(Figure.TTFT_P95, Figure.TTFT_P90, Figure.TTFT_P99, millis(limit)))
                .ifPresent(targets::add);
        slo.interTokenLatencyP95()
                .map(limit -> new Target(Figure.ITL_P95, Figure.ITL_P90, Figure.ITL_P99, millis(limit)))
                .ifPresent(targets::add);
        return targets;
    }

    /** By the 95th percentile, or by what its neighbours say of it. */
    Answer answer(Level level) {
        Optional<Boolean> kept = kept(level, p95);
        if (kept.isPresent()) {
            return kept.get() ? Answer.KEPT : Answer.EXCEEDED;
        }
        if (kept(level, p90).filter(within -> !within).isPresent()) {
            return Answer.EXCEEDED;
        }
        return kept(level, p99).filter(within -> within).isPresent() ? Answer.KEPT : Answer.NOT_KNOWN;
    }

    private Optional<Boolean> kept(Level level, Figure figure) {
        return Reason.against(level, figure).isPresent()
                ? Optional.empty()
                : level.value(figure).map(value -> value <= limit);
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
