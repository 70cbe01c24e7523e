package io.eksllmperf.plan.cost;

import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.results.Run;
import io.eksllmperf.results.Tool;
import io.eksllmperf.spec.Load;
import io.eksllmperf.spec.Load.Level;
import io.eksllmperf.spec.Serving;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier runs of a level took. Only valid runs count that did the same work: the load tool, the concurrency, as many
 * requests, as long answers, on the same model and GPUs. Of these, runs of the very version of the tool are nearer than others.
 * Imports have no times, and do not count.
 *
 * @param load the sweep
 * @param runs the records of all runs of its experiment
 */
record MeasuredTime(ResolvedLoad load, List<Run> runs) {
    private static final double MILLIS = 1000;

    /** The mean from the load tool's start to its end, in seconds, rounded up. */
    Optional<Integer> toolSeconds(Level level) {
        List<Run> same = runs.stream()
                .filter(run -> isValid(run) && run.period().duration().isPresent())
                .filter(run -> isSameLevel(run, level) && isSameWork(run))
                .toList();
        List<Run> nearest = same.stream().filter(this::isSameVersion).toList();
        return mean(nearest.isEmpty() ? same : nearest);
    }

    private static Optional<Integer> mean(List<Run> runs) {
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of((int) Math.ceil(runs.stream()
                                .mapToDouble(run -> run.period().duration().orElseThrow())
                                .average()
                                .orElseThrow()
                        / MILLIS));
    }

    static boolean isValid(Run run) {
        return run.verdict().valid().orElse(false);
    }

    private boolean isSameLevel(Run run, Level level) {
        return run.level().concurrency().equals(Optional.of(level.concurrency()))
                && run.level().requests().equals(level.requests().map(Integer::longValue));
    }

    private boolean isSameWork(Run run) {
        Load spec = load.spec();
        Serving serving = load.server().serving();
        Map<String, String> inputs = run.inputs();
        return run.tool().name().equals(load.tool().name())
                && is(inputs, "load.warmupRequests", spec.warmupRequests())
                && is(inputs, "load.outputTokens.mean", spec.request().output().mean())
                && is(inputs, "serving.model", serving.model().id())
                && is(inputs, "serving.instanceType", serving.nodes().instanceType())
                && is(inputs, "serving.gpusUsed", serving.tensorParallel());
    }

    private boolean isSameVersion(Run run) {
        Tool tool = run.tool();
        return tool.version().equals(Optional.of(load.spec().tool().version()));
    }

    private static boolean is(Map<String, String> inputs, String path, Object value) {
        return value.toString().equals(inputs.get(path));
    }
}
