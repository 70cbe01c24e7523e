package io.eksllmperf.render.argocd;

import io.eksllmperf.model.argocd.AppProject.ClusterKind;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.model.karpenter.NodePool;
import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Serving;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cluster-wide objects of the platform, each by its name. Only Karpenter's own names have a star, for what a later version
 * of its charts adds. A pool that has left Git is no longer named here: it stays until somebody deletes it.
 */
final class PlatformKinds {
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String CRDS = "apiextensions.k8s.io";

    private PlatformKinds() {}

    static List<ClusterKind> of(Cluster cluster, List<Serving> servings) {
        List<ClusterKind> kinds = new ArrayList<>();
        if (Targets.remote(cluster)) {
            kinds.addAll(Kinds.namespaces(Namespaces.all(servings)));
        }
        if (Charts.hasKarpenter(cluster)) {
            kinds.addAll(karpenter());
            kinds.addAll(devicePlugin());
        }
        for (String pool : pools(servings)) {
            if (Charts.hasKarpenter(cluster)) {
                kinds.add(ClusterKind.named(group(Ec2NodeClass.API_VERSION), Ec2NodeClass.KIND, pool));
            }
            kinds.add(ClusterKind.named(group(NodePool.API_VERSION), NodePool.KIND, pool));
        }
        kinds.add(ClusterKind.named("storage.k8s.io", "StorageClass", Names.VOLUME_CLASS));
        kinds.add(ClusterKind.named("storage.k8s.io", "StorageClass", Names.RESULTS_CLASS));
        return kinds;
    }

    /** Read in charts/karpenter and charts/karpenter-crd of karpenter-provider-aws 1.14.1. */
    private static List<ClusterKind> karpenter() {
        return List.of(
                ClusterKind.named(CRDS, "CustomResourceDefinition", "*.karpenter.k8s.aws"),
                ClusterKind.named(CRDS, "CustomResourceDefinition", "*.karpenter.sh"),
                ClusterKind.named(CRDS, "CustomResourceDefinition", "capacitybuffers.autoscaling.x-k8s.io"),
                ClusterKind.named(RBAC, "ClusterRole", "karpenter"),
                ClusterKind.named(RBAC, "ClusterRole", "karpenter-*"),
                ClusterKind.named(RBAC, "ClusterRoleBinding", "karpenter"),
                ClusterKind.named(RBAC, "ClusterRoleBinding", "karpenter-*"));
    }

    /** Also where the AMI brings the plugin along: what it had before could not be deleted otherwise. */
    private static List<ClusterKind> devicePlugin() {
        return List.of(
                ClusterKind.named(RBAC, "ClusterRole", "nvidia-device-plugin-role"),
                ClusterKind.named(RBAC, "ClusterRoleBinding", "nvidia-device-plugin-role-binding"));
    }

    /** Names of pools and of their node classes: one per GPU shape, and that of the load nodes. */
    private static Set<String> pools(List<Serving> servings) {
        Set<String> pools = new TreeSet<>();
        for (Serving serving : servings) {
            pools.add(new Names(serving).gpuPool());
            pools.add(Names.loadPool());
        }
        return pools;
    }

    private static String group(String apiVersion) {
        return apiVersion.substring(0, apiVersion.indexOf('/'));
    }
}
