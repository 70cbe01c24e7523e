package io.eksllmperf.render.manifests;

import io.eksllmperf.catalog.Allocatable;
import io.eksllmperf.catalog.InstanceType;

/**
 * What the server asks of its node: it has the node to itself, so half is asked for (it fits beside every DaemonSet)
 * and nearly all may be used.
 *
 * @param cpuRequest whole CPUs
 * @param memoryRequest half of what pods can have, in Gi
 * @param memoryLimit what pods can have, less 2Gi for DaemonSets, in Gi; /dev/shm counts against it
 * @param gpus GPUs, which are request and limit at once
 */
record ServerSize(String cpuRequest, String memoryRequest, String memoryLimit, String gpus) {
    private static final int DAEMON_SETS_GIB = 2;

    static ServerSize on(InstanceType node, int gpus) {
        Allocatable allocatable = node.allocatable();
        long memory = allocatable.memoryMib() / 1024;
        return new ServerSize(
                Integer.toString(Math.max(1, allocatable.cpuMillis() / 2000)),
                Math.max(1, memory / 2) + "Gi",
                Math.max(2, memory - DAEMON_SETS_GIB) + "Gi",
                Integer.toString(gpus));
    }
}
