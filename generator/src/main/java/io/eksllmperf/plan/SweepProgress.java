package io.eksllmperf.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far a sweep is.
 *
 * @param experiment whose sweep it is
 * @param overall whether to go on watching
 * @param sync what Argo CD does, in plain words
 * @param ready the Job that waits for the server
 * @param runs in the order in which they run
 * @param nodes the GPU nodes that are billed now; empty where they cannot be seen
 * @param remaining until the last run is done, if all goes as expected; empty where that cannot be said
 * @param notes what holds the sweep up, or cannot be seen: one sentence each, without a full stop
 */
public record SweepProgress(
        String experiment,
        Overall overall,
        String sync,
        Optional<Step> ready,
        List<Step> runs,
        Optional<List<Node>> nodes,
        Optional<Duration> remaining,
        List<String> notes) {

    public SweepProgress {
        runs = List.copyOf(runs);
        nodes = nodes.map(List::copyOf);
        notes = List.copyOf(notes);
    }

    public static SweepProgress of(Expected expected, Snapshot snapshot) {
        return new Reckoning(expected, Observation.of(snapshot)).progress();
    }

    /** What becomes of the sweep. */
    public enum Overall {
        RUNNING,
        /** Every run is done: not merely that Git and cluster agree. */
        DONE,
        /** A run failed, or the sync did and nothing runs: without a new commit nothing will follow. */
        FAILED
    }

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        /** The Jobs cannot be seen. */
        UNKNOWN
    }

    /**
     * One Job.
     *
     * @param title for people: {@code concurrency 40, run 1}
     * @param job its name, which is the run's id
     * @param elapsed since its start, or from start to end; empty before
     * @param expected how long it should take
     * @param limit how long it may take
     * @param note what it waits for or failed of, else empty
     */
    public record Step(
            String title,
            String job,
            State state,
            Optional<Duration> elapsed,
            Duration expected,
            Duration limit,
            String note) {}

    /**
     * A GPU node.
     *
     * @param type EC2 instance type, empty if unknown
     * @param ready whether pods can start on it; it is billed before
     * @param age since it joined the cluster
     * @param usd what that cost at the list price, to a hundredth of a cent; empty where no price is known
     */
    public record Node(String name, String type, boolean ready, Duration age, Optional<BigDecimal> usd) {}

    public long done() {
        return runs.stream().filter(run -> run.state() == State.DONE).count();
    }

    /** What {@code watch} ends with: 0 when all is done, 1 when something failed; empty while it goes on. */
    public OptionalInt exitCode() {
        return switch (overall) {
            case RUNNING -> OptionalInt.empty();
            case DONE -> OptionalInt.of(0);
            case FAILED -> OptionalInt.of(1);
        };
    }
}
