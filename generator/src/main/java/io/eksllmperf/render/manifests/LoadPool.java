package io.eksllmperf.render.manifests;

import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.spec.Cluster;

/**
 * The nodes that send the load.
 *
 * @param cluster their cluster
 * @param type their EC2 type
 * @param ami what they boot: an alias with its version
 * @param nodes how many there may be at once: one for each triton-perf
 */
public record LoadPool(Cluster cluster, InstanceType type, String ami, int nodes) {}
