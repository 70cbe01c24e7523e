package io.eksllmperf.render.argocd;

import io.eksllmperf.model.argocd.AppProject;
import io.eksllmperf.model.argocd.AppProject.NamespacedKind;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Serving;
import java.util.ArrayList;
import java.util.List;

/** What a serving folder may write: no cluster-wide kind, and only into the server's own namespace. */
public final class ServingProject {
    private ServingProject() {}

    public static AppProject render(Cluster cluster, Serving serving) {
        return new AppProject(
                ProjectParts.metadata(
                        AppNames.of(serving, "serving"), Parts.labels("serving-project", cluster, serving)),
                new AppProject.Spec(
                        "The server of " + serving.owner(),
                        List.of(cluster.gitops().repoUrl()),
                        List.of(Targets.measured(cluster, serving.namespace())),
                        List.of(),
                        kinds(cluster)));
    }

    private static List<NamespacedKind> kinds(Cluster cluster) {
        List<NamespacedKind> kinds = new ArrayList<>(List.of(
                Kinds.namespaced("", "PersistentVolumeClaim"),
                Kinds.POD,
                Kinds.SERVICE,
                Kinds.SERVICE_ACCOUNT,
                Kinds.DEPLOYMENT,
                Kinds.REPLICA_SET,
                Kinds.namespaced("networking.k8s.io", "NetworkPolicy")));
        if (cluster.serviceMonitor()) {
            kinds.add(Kinds.SERVICE_MONITOR);
        }
        return kinds;
    }
}
