package io.eksllmperf.plan;

import io.eksllmperf.plan.Observed.Stage;
import io.eksllmperf.plan.SweepProgress.Node;
import io.eksllmperf.plan.SweepProgress.Overall;
import io.eksllmperf.plan.SweepProgress.State;
import io.eksllmperf.plan.SweepProgress.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the sweep that is to come with what is in the cluster. */
record Reckoning(Expected expected, Observed observed) {
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    SweepProgress progress() {
        Optional<Step> ready = expected.ready().map(step -> step("server ready", step));
        List<Step> runs = expected.runs().stream()
                .map(run -> step(run.title(), run.step()))
                .toList();
        Overall overall = overall(Stream.concat(ready.stream(), runs.stream()).toList(), runs);
        return new SweepProgress(
                expected.experiment(),
                overall,
                observed.sync().map(sync -> SyncWords.of(sync, expected)).orElse("what Argo CD does cannot be seen"),
                ready,
                runs,
                observed.nodes().map(all -> all.stream().map(this::node).toList()),
                remaining(overall, ready, runs),
                new Holdups(observed, runs).notes(overall));
    }

    private Step step(String title, Expected.Step step) {
        Optional<Observed.Job> job = observed.jobs().flatMap(all -> Optional.ofNullable(all.get(step.job())));
        Optional<Observed.Pod> pod = observed.podOf(step.job());
        State state = state(job, pod);
        Optional<Instant> start = state == State.WAITING
                ? Optional.empty()
                : pod.flatMap(Observed.Pod::started).or(() -> job.flatMap(Observed.Job::started));
        Instant end = job.flatMap(Observed.Job::ended).orElse(observed.at());
        return new Step(
                title,
                step.job(),
                state,
                start.map(from -> positive(Duration.between(from, end))),
                step.expected(),
                step.limit(),
                note(state, job, pod));
    }

    private State state(Optional<Observed.Job> job, Optional<Observed.Pod> pod) {
        if (observed.jobs().isEmpty()) {
            return State.UNKNOWN;
        }
        if (job.isEmpty()) {
            return State.WAITING;
        }
        return switch (job.get().stage()) {
            case COMPLETE -> State.DONE;
            case FAILED -> State.FAILED;
            // A Job is active from its creation on: only its pod tells whether it measures or waits.
            case ACTIVE ->
                observed.pods().isEmpty() || pod.filter(Observed.Pod::isRunning).isPresent()
                        ? State.RUNNING
                        : State.WAITING;
        };
    }

    private String note(State state, Optional<Observed.Job> job, Optional<Observed.Pod> pod) {
        String why = pod.map(Observed.Pod::why).orElse("");
        return switch (state) {
            case DONE, UNKNOWN -> "";
            case RUNNING -> why;
            case FAILED -> why.isEmpty() ? job.map(Observed.Job::why).orElse("") : why;
            case WAITING -> job.isPresent() && pod.isEmpty() ? "its pod is being made" : why;
        };
    }

    private Overall overall(List<Step> all, List<Step> runs) {
        if (runs.stream().allMatch(run -> run.state() == State.DONE)) {
            return Overall.DONE;
        }
        if (all.stream().anyMatch(step -> step.state() == State.FAILED)) {
            return Overall.FAILED;
        }
        boolean stopped = observed.sync().filter(Observed.Sync::isStopped).isPresent();
        return stopped && !anyActive() ? Overall.FAILED : Overall.RUNNING;
    }

    /** A Job goes on when its sync has ended. */
    private boolean anyActive() {
        return expected.runs().stream()
                .flatMap(run -> observed.jobs().stream()
                        .flatMap(jobs -> Stream.ofNullable(jobs.get(run.step().job()))))
                .anyMatch(job -> job.stage() == Stage.ACTIVE);
    }

    private static Optional<Duration> remaining(Overall overall, Optional<Step> ready, List<Step> runs) {
        List<Step> all = Stream.concat(ready.stream(), runs.stream()).toList();
        if (overall == Overall.FAILED || all.stream().anyMatch(step -> step.state() == State.UNKNOWN)) {
            return Optional.empty();
        }
        // Once a run has ended, the server was ready, whatever became of the Job that waited for it.
        boolean begun = runs.stream().anyMatch(run -> run.state() != State.WAITING);
        return Optional.of((begun ? runs : all).stream().map(Reckoning::left).reduce(Duration.ZERO, Duration::plus));
    }

    private static Duration left(Step step) {
        return step.state() == State.DONE
                ? Duration.ZERO
                : positive(step.expected().minus(step.elapsed().orElse(Duration.ZERO)));
    }

    private Node node(Observed.Node node) {
        Duration age = node.created()
                .map(from -> positive(Duration.between(from, observed.at())))
                .orElse(Duration.ZERO);
        Optional<BigDecimal> usd = Optional.ofNullable(expected.usdPerHour().get(node.type()))
                .map(price ->
                        price.multiply(BigDecimal.valueOf(age.toSeconds())).divide(HOUR, 4, RoundingMode.HALF_UP));
        return new Node(node.name(), node.type(), node.ready(), age, usd);
    }

    /** The cluster's clock and ours may differ by a little. */
    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
