package io.eksllmperf.plan.cost;

import io.eksllmperf.plan.RunEstimate;
import java.time.Duration;

/**
 * One run.
 *
 * @param job name of its Job, which is the run's id
 * @param repeat from 1
 * @param state whether it is still to be made
 * @param time how long it takes when it is made
 * @param full what it costs when it is made
 */
public record RunPlan(String job, int repeat, State state, RunTime time, Usd full) {
    /** Whether a run is still to be made. */
    public enum State {
        TO_DO,
        /** {@code results/} has it under the same name: its Job ends at once. */
        DONE,
        /** Its server is parked. */
        PARKED
    }

    public boolean isToDo() {
        return state == State.TO_DO;
    }

    public int seconds() {
        return isToDo() ? time.seconds() : 0;
    }

    /** GPU node and load node for that time. */
    public Usd usd() {
        return isToDo() ? full : Usd.ZERO;
    }

    /** The same for whoever knows only the Job's name. What {@code results/} has already takes no time, and costs nothing. */
    public RunEstimate estimate() {
        return new RunEstimate(Duration.ofSeconds(seconds()), usd().amount(), state == State.DONE || time.isMeasured());
    }
}
