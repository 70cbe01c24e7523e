package io.eksllmperf.render.manifests;

import io.eksllmperf.spec.Serving;
import java.util.Map;
import java.util.TreeMap;

/** How a server names the nodes that it wants; the pool offers exactly these labels. */
final class GpuNodes {
    private GpuNodes() {}

    static Map<String, String> selector(Serving serving) {
        Map<String, String> labels = new TreeMap<>();
        labels.put("instanceType", "gpu");
        labels.put("node.kubernetes.io/instance-type", serving.nodes().instanceType());
        labels.put("karpenter.sh/capacity-type", serving.nodes().capacityType());
        return labels;
    }
}
