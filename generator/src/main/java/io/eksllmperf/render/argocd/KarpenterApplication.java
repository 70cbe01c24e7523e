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
import java.util.List;
import java.util.Map;

/**
 * Karpenter's controller. No finalizer: a controller that goes before its nodes leaves them running in EC2 and their
 * finalizers in the cluster for ever. Values were read in charts/karpenter of karpenter-provider-aws 1.14.1.
 */
public final class KarpenterApplication {
    /** Of its ServiceAccount too: the cluster file gives AWS permissions to kube-system/karpenter. */
    private static final String NAME = "karpenter";

    private KarpenterApplication() {}

    public static Application render(Cluster cluster, Catalog catalog) {
        return new Application(
                Parts.metadata(AppNames.of(cluster, NAME), Parts.labels(NAME, cluster), Waves.wave(AppWaves.CHARTS)),
                new Application.Spec(
                        AppNames.of(cluster, "platform"),
                        Chart.karpenter(cluster, catalog).source(Source.Helm.withoutCrds(NAME, values(cluster))),
                        Targets.measured(cluster, Names.SYSTEM_NAMESPACE),
                        SyncPolicy.automated(
                                Automated.PRUNE_AND_SELF_HEAL,
                                List.of(SyncOption.FAIL_ON_SHARED_RESOURCE),
                                Parts.PATIENT)));
    }

    private static Map<String, Object> values(Cluster cluster) {
        return Map.of(
                "controller", controller(cluster),
                "replicas", 2,
                "serviceAccount", Map.of("name", NAME),
                "serviceMonitor", Map.of("enabled", cluster.serviceMonitor()),
                "settings", settings(cluster));
    }

    private static Map<String, Object> controller(Cluster cluster) {
        Map<String, Object> size = Map.of("cpu", "1", "memory", "1Gi");
        return Map.of(
                // The metadata service is one hop too far for a pod, and the SDK finds no region there.
                "env", List.of(Map.of("name", "AWS_REGION", "value", cluster.region())),
                "resources", Map.of("limits", size, "requests", size));
    }

    private static Map<String, Object> settings(Cluster cluster) {
        return Map.of(
                "clusterName",
                cluster.name(),
                "featureGates",
                featureGates(),
                // eksctl cannot make a queue: warnings of spot and reserved capacity are not seen.
                "interruptionQueue",
                "",
                // What the allocatable memory of the catalog's instance types was computed with.
                "vmMemoryOverheadPercent",
                "0.075");
    }

    /** Node repair would end a node in the middle of a run, whatever its pods ask for. */
    private static Map<String, Object> featureGates() {
        return Map.of(
                "nodeRepair", false,
                "reservedCapacity", true,
                "spotToSpotConsolidation", false,
                "staticCapacity", false);
    }
}
