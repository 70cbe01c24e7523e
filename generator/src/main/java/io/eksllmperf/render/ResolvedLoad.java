package io.eksllmperf.render;

import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.catalog.LoadTool;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.Load;

/**
 * A sweep with all that the catalog makes of its input.
 *
 * @param experiment its experiment
 * @param server the server that it loads
 * @param tool its load tool in its version
 * @param node the EC2 type of the load node
 */
public record ResolvedLoad(Experiment experiment, ResolvedServing server, LoadTool tool, InstanceType node) {
    private static final int BESIDE_MILLIS = 1200;

    public Load spec() {
        return experiment.load();
    }

    public String image() {
        return spec().tool().image().orElseGet(tool::image);
    }

    /** CPUs of the load node that triton-perf and DaemonSets leave for the load tool. */
    public int cpus() {
        return (int) Math.max(1, (node.allocatable().cpuMillis() - BESIDE_MILLIS) / 1000);
    }

    /** Processes that send load: one CPU is left for the tool itself. */
    public int workers() {
        return Math.max(1, cpus() - 1);
    }
}
