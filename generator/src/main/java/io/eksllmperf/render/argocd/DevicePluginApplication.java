package io.eksllmperf.render.argocd;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.model.argocd.Source;
import io.eksllmperf.model.argocd.SyncOption;
import io.eksllmperf.model.argocd.SyncPolicy;
import io.eksllmperf.model.argocd.SyncPolicy.Automated;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.Waves;
import io.eksllmperf.spec.Cluster;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;

/**
 * NVIDIA's device plugin: without it an AL2023 node is Ready, has no {@code nvidia.com/gpu}, and is never initialised.
 * Values were read in its chart 0.17.1, 0.18.2, 0.19.3 and 0.20.0 (NVIDIA/k8s-device-plugin).
 */
public final class DevicePluginApplication {
    private static final String NAME = "nvidia-device-plugin";

    private DevicePluginApplication() {}

    public static Application render(Cluster cluster, Catalog catalog) {
        return new Application(
                metadata(cluster),
                new Application.Spec(
                        AppNames.of(cluster, "platform"),
                        Chart.devicePlugin(cluster, catalog).source(Source.Helm.values(NAME, values())),
                        Targets.measured(cluster, Names.GPU_NAMESPACE),
                        SyncPolicy.automated(
                                Automated.PRUNE_AND_SELF_HEAL,
                                List.of(SyncOption.FAIL_ON_SHARED_RESOURCE),
                                Parts.PATIENT)));
    }

    /** Goes when the AMI becomes one that has the plugin built in: two of them would fight over the GPUs. */
    private static ObjectMeta metadata(Cluster cluster) {
        ObjectMeta metadata = Parts.metadata(
                AppNames.of(cluster, "device-plugin"),
                Parts.labels("device-plugin", cluster),
                Waves.wave(AppWaves.CHARTS));
        metadata.setFinalizers(List.of(Application.FINALIZER));
        return metadata;
    }

    /** Without the two feature discoveries: the pools' labels say all that is needed. */
    private static Map<String, Object> values() {
        return Map.of(
                "gfd", Map.of("enabled", false),
                "nfd", Map.of("enabled", false),
                "nodeSelector", GpuNodes.SELECTOR,
                "resources", Map.of("requests", Map.of("cpu", "10m", "memory", "64Mi")),
                "tolerations", GpuNodes.TOLERATIONS);
    }
}
