package io.eksllmperf.render.argocd;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.model.argocd.AppProject;
import io.eksllmperf.model.argocd.AppProject.NamespacedKind;
import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Serving;
import java.util.ArrayList;
import java.util.List;

/**
 * What the charts and the platform folder may write: the only project that reaches cluster-wide kinds, and those by name.
 * Namespaced kinds were read in the templates of Karpenter 1.14.1, device plugin 0.20.0 and DCGM exporter 4.8.2.
 */
public final class PlatformProject {
    private static final String RBAC = "rbac.authorization.k8s.io";

    private PlatformProject() {}

    /** @param servings the servers on this cluster */
    public static AppProject render(Cluster cluster, List<Serving> servings, Catalog catalog) {
        return new AppProject(
                ProjectParts.metadata(AppNames.of(cluster, "platform"), Parts.labels("platform-project", cluster)),
                new AppProject.Spec(
                        "Nodes of " + cluster.name() + " and what they need",
                        repositories(cluster, catalog),
                        List.of(
                                Targets.measured(cluster, Names.GPU_NAMESPACE),
                                Targets.measured(cluster, Names.SYSTEM_NAMESPACE)),
                        PlatformKinds.of(cluster, servings),
                        namespacedKinds(cluster)));
    }

    private static List<String> repositories(Cluster cluster, Catalog catalog) {
        List<String> repositories = new ArrayList<>();
        repositories.add(cluster.gitops().repoUrl());
        if (Charts.hasKarpenter(cluster)) {
            repositories.add(Chart.karpenter(cluster, catalog).repository());
            repositories.add(Chart.karpenterCrd(cluster, catalog).repository());
        }
        if (Charts.hasDevicePlugin(cluster)) {
            repositories.add(Chart.devicePlugin(cluster, catalog).repository());
        }
        repositories.add(Chart.dcgmExporter(cluster, catalog).repository());
        return repositories.stream().distinct().toList();
    }

    private static List<NamespacedKind> namespacedKinds(Cluster cluster) {
        List<NamespacedKind> kinds = new ArrayList<>(List.of(
                Kinds.CONFIG_MAP,
                Kinds.POD,
                Kinds.SERVICE,
                Kinds.SERVICE_ACCOUNT,
                Kinds.namespaced("apps", "DaemonSet"),
                Kinds.namespaced(RBAC, "Role"),
                Kinds.namespaced(RBAC, "RoleBinding")));
        if (Charts.hasKarpenter(cluster)) {
            kinds.add(Kinds.DEPLOYMENT);
            kinds.add(Kinds.REPLICA_SET);
            kinds.add(Kinds.namespaced("policy", "PodDisruptionBudget"));
        }
        if (cluster.serviceMonitor()) {
            kinds.add(Kinds.SERVICE_MONITOR);
        }
        return kinds;
    }
}
