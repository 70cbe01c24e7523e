package io.eksllmperf.render.manifests;

import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.spec.Cluster;

/**
 * The nodes that send the load.
 *
 * @param cluster their cluster
 * @param type their EC2 type
 * @param ami what they boot: an alias with its version
 * @param servers how many there are on the cluster: each has a triton-perf, and that a node
 */
public record LoadPool(Cluster cluster, InstanceType type, String ami, int servers) {
    /** Nodes that the pool may have at once. */
    int nodes() {
        return servers + NodePoolSpec.SPARE;
    }
}
