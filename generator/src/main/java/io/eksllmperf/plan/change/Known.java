package io.eksllmperf.plan.change;

import io.eksllmperf.plan.RunEstimate;
import io.eksllmperf.plan.cost.Plan;
import io.eksllmperf.plan.cost.RunPlan.State;
import io.eksllmperf.plan.cost.ServerPlan;
import io.eksllmperf.plan.cost.Start;
import io.eksllmperf.plan.cost.SweepPlan;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the head beside its files.
 *
 * @param runs what each run takes, by the name of its Job
 * @param starts what it takes until a server answers on new nodes, by {@code cluster/experiment}
 * @param measured runs that {@code results/} has already, by the name of their Job
 * @param parked runs that are not made, since their server is parked, likewise
 */
public record Known(
        Map<String, RunEstimate> runs, Map<String, RunEstimate> starts, Set<String> measured, Set<String> parked) {
    /** What a plan of the head says. */
    public static Known of(Plan plan) {
        Map<State, Set<String>> jobs = new EnumMap<>(State.class);
        for (SweepPlan sweep : plan.sweeps()) {
            sweep.runs()
                    .forEach(run -> jobs.computeIfAbsent(run.state(), state -> new HashSet<>())
                            .add(run.job()));
        }
        Map<String, RunEstimate> starts = new HashMap<>();
        for (ServerPlan server : plan.servers()) {
            Start start = server.start();
            starts.put(
                    server.cluster() + "/" + server.name(),
                    new RunEstimate(
                            Duration.ofSeconds(start.seconds()), start.usd().amount(), false));
        }
        return new Known(
                plan.runs(),
                starts,
                jobs.getOrDefault(State.DONE, Set.of()),
                jobs.getOrDefault(State.PARKED, Set.of()));
    }

    public Known {
        runs = Map.copyOf(runs);
        starts = Map.copyOf(starts);
        measured = Set.copyOf(measured);
        parked = Set.copyOf(parked);
    }

    /** Whether a run is made; one that nothing is known of is. */
    State state(String job) {
        return measured.contains(job) ? State.DONE : parked.contains(job) ? State.PARKED : State.TO_DO;
    }
}
