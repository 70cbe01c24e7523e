package io.eksllmperf.plan.change;

import io.eksllmperf.plan.RunEstimate;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the head beside its files.
 *
 * @param runs what each run takes, by the name of its Job
 * @param starts what it takes until a server answers, by {@code cluster/experiment}
 * @param measured runs that {@code results/} has already, by the name of their Job
 */
public record Known(Map<String, RunEstimate> runs, Map<String, RunEstimate> starts, Set<String> measured) {
    public Known {
        runs = Map.copyOf(runs);
        starts = Map.copyOf(starts);
        measured = Set.copyOf(measured);
    }
}
