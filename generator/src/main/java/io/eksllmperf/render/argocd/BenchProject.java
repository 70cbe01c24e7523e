package io.eksllmperf.render.argocd;

import io.eksllmperf.model.argocd.AppProject;
import io.eksllmperf.model.argocd.AppProject.ClusterKind;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Serving;
import java.util.List;

/** What a bench folder may write: Jobs and ConfigMaps in the server's own namespace. */
public final class BenchProject {
    private BenchProject() {}

    public static AppProject render(Cluster cluster, Serving serving) {
        return new AppProject(
                ProjectParts.metadata(AppNames.of(serving, "bench"), Parts.labels("bench-project", cluster, serving)),
                new AppProject.Spec(
                        "The sweeps on the server of " + serving.owner(),
                        List.of(cluster.gitops().repoUrl()),
                        List.of(Targets.measured(cluster, serving.namespace())),
                        namespaces(cluster, serving),
                        List.of(Kinds.CONFIG_MAP, Kinds.POD, Kinds.namespaced("batch", "Job"))));
    }

    /** CreateNamespace is refused where the project does not permit the kind. */
    private static List<ClusterKind> namespaces(Cluster cluster, Serving serving) {
        return Targets.remote(cluster) ? Kinds.namespaces(List.of(serving.namespace())) : List.of();
    }
}
