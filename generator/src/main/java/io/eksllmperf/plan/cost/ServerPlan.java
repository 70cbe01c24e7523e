package io.eksllmperf.plan.cost;

import io.eksllmperf.catalog.Fit;
import java.util.Optional;

/**
 * A server: it starts once, and its node is billed until it is parked.
 *
 * @param name the experiment that describes it
 * @param cluster its cluster
 * @param nodes what it keeps busy
 * @param parked whether it does not run ({@code replicas: 0})
 * @param start its start; what it would be while it is parked
 * @param memory what its model leaves of the GPUs' memory; empty where nobody can say beforehand
 */
public record ServerPlan(String name, String cluster, Nodes nodes, boolean parked, Start start, Optional<Fit> memory) {
    private static final int HOURS_PER_DAY = 24;

    /**
     * What a server keeps busy.
     *
     * @param gpu its GPU node
     * @param load the node that loads it
     * @param gpusUsed GPUs that it spreads over
     * @param gpusBilled GPUs of its node
     */
    public record Nodes(NodeRate gpu, NodeRate load, int gpusUsed, int gpusBilled) {
        /** An hour of both. */
        public Usd usdPerHour() {
            return gpu.usdPerHour().plus(load.usdPerHour());
        }
    }

    /** The start; nothing for a server that is parked. */
    public Usd usd() {
        return parked ? Usd.ZERO : start.usd();
    }

    /** Its GPU node for a day, whether anything is measured or not; nothing for a server that is parked. */
    public Usd usdPerDay() {
        return parked ? Usd.ZERO : nodes.gpu().usdPerHour().times(HOURS_PER_DAY);
    }
}
