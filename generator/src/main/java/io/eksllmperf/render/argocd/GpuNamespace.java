package io.eksllmperf.render.argocd;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.fabric8.kubernetes.api.model.Namespace;
import java.util.Map;
import java.util.TreeMap;

/** The one namespace with privileges: device plugin and DCGM exporter mount host paths, the exporter adds SYS_ADMIN. */
public final class GpuNamespace {
    private GpuNamespace() {}

    public static Namespace render() {
        Map<String, String> labels = new TreeMap<>(Labels.of("gpu-namespace").all());
        labels.put("pod-security.kubernetes.io/enforce", "privileged");
        return KeptNamespace.of(Names.GPU_NAMESPACE, labels);
    }
}
