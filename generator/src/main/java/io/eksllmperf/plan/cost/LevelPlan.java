package io.eksllmperf.plan.cost;

import java.util.List;

/**
 * A level: all its repeats.
 *
 * @param concurrency requests in flight
 * @param time of one run
 * @param runs one for each repeat, in their order
 */
public record LevelPlan(int concurrency, RunTime time, List<RunPlan> runs) {
    public LevelPlan {
        runs = List.copyOf(runs);
    }

    public int toDo() {
        return (int) runs.stream().filter(RunPlan::isToDo).count();
    }

    /** Runs that {@code results/} has already. */
    public int done() {
        return (int)
                runs.stream().filter(run -> run.state() == RunPlan.State.DONE).count();
    }

    public long seconds() {
        return runs.stream().mapToLong(RunPlan::seconds).sum();
    }

    public Usd usd() {
        return Usd.sum(runs.stream().map(RunPlan::usd).toList());
    }
}
