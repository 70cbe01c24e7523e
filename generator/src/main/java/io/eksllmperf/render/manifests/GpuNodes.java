package io.eksllmperf.render.manifests;

import io.eksllmperf.render.ResolvedServing;
import java.util.Map;
import java.util.TreeMap;

/** How a server names the nodes that it wants; the pool offers exactly these labels. */
final class GpuNodes {
    private GpuNodes() {}

    static Map<String, String> selector(ResolvedServing server) {
        Map<String, String> labels = new TreeMap<>(poolLabels(server));
        labels.putAll(wellKnown(server));
        return labels;
    }

    /**
     * Labels that the pool gives its nodes. The image is among them: a node outlives a change of its pool's AMI, and a
     * server that claims the new one must not land on the old.
     */
    static Map<String, String> poolLabels(ResolvedServing server) {
        return Map.of(
                "instanceType", "gpu", "eksllmperf.io/ami", server.node().ami().replace('@', '-'));
    }

    /** Labels that every node has, and that the pool requires to be so. */
    static Map<String, String> wellKnown(ResolvedServing server) {
        return Map.of(
                "node.kubernetes.io/instance-type", server.serving().nodes().instanceType(),
                "karpenter.sh/capacity-type", server.serving().nodes().capacityType());
    }
}
