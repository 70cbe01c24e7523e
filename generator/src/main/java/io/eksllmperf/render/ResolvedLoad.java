package io.eksllmperf.render;

import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.catalog.LevelLoad;
import io.eksllmperf.catalog.LevelTime;
import io.eksllmperf.catalog.LoadTool;
import io.eksllmperf.catalog.TimeModel;
import io.eksllmperf.catalog.TokenRate;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.Load;
import io.eksllmperf.spec.Load.Level;

/**
 * A sweep with all that the catalog makes of its input.
 *
 * @param experiment its experiment
 * @param server the server that it loads
 * @param tool its load tool in its version
 * @param node the EC2 type of the load node
 * @param times how long its runs take
 */
public record ResolvedLoad(
        Experiment experiment, ResolvedServing server, LoadTool tool, InstanceType node, Times times) {
    private static final int BESIDE_MILLIS = 1200;

    /**
     * @param model the catalog's time model
     * @param rate output tokens per second to expect of the server
     */
    public record Times(TimeModel model, TokenRate rate) {}

    public Load spec() {
        return experiment.load();
    }

    public String image() {
        return spec().tool().image().orElseGet(tool::image);
    }

    /** Limit of the pod of one run in seconds, from the node on: image pull, cooldown, gate and measurement. */
    public int deadlineSeconds(Level level) {
        return (int) spec().cooldown().toSeconds()
                + times.model().levelDeadlineSeconds(levelLoad(level), times.rate(), node);
    }

    /** How long one run of a level is expected to take, in seconds, image pull and wait left out. */
    public int expectedSeconds(Level level) {
        return (int) spec().cooldown().toSeconds() + times.model().levelSeconds(levelLoad(level), times.rate());
    }

    /** What the load tool's part of {@link #expectedSeconds} is made of; the rest is the cooldown. */
    public LevelTime expectedTime(Level level) {
        return times.model().levelTime(levelLoad(level), times.rate());
    }

    private LevelLoad levelLoad(Level level) {
        int requests = level.requests().orElse(0);
        int outputTokens = spec().request().output().mean();
        return new LevelLoad(tool, level.concurrency(), requests, spec().warmupRequests(), outputTokens);
    }

    /** CPUs of the load node that triton-perf and DaemonSets leave for the load tool. */
    public int cpus() {
        return Math.max(1, (node.allocatable().cpuMillis() - BESIDE_MILLIS) / 1000);
    }

    /** Processes that send load: one CPU is left for the tool itself. */
    public int workers() {
        return Math.max(1, cpus() - 1);
    }
}
