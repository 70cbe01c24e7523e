package io.eksllmperf.render.argocd;

import java.util.List;
import java.util.Map;

/** How charts say that their DaemonSets run on GPU nodes and nowhere else. */
final class GpuNodes {
    /** On every GPU pool; the device plugin's own affinity accepts this label and no other that a pool could have. */
    static final Map<String, Object> SELECTOR = Map.of("nvidia.com/gpu.present", "true");

    static final List<Map<String, Object>> TOLERATIONS =
            List.of(Map.of("effect", "NoSchedule", "key", "nvidia.com/gpu", "operator", "Exists"));

    private GpuNodes() {}
}
