package io.eksllmperf.render.argocd;

import io.eksllmperf.model.argocd.AppProject;
import io.eksllmperf.model.argocd.AppProject.ClusterKind;
import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Serving;
import java.util.List;

/**
 * What the root application may write: applications and projects in Argo CD's namespace, and the namespaces by name. Who
 * may write here is an administrator of Argo CD: the folder {@code argocd/} wants owners of its own in the repository.
 */
public final class RootProject {
    private RootProject() {}

    /** @param servings the servers on this cluster */
    public static AppProject render(Cluster cluster, List<Serving> servings) {
        return new AppProject(
                ProjectParts.metadata(AppNames.of(cluster, "root"), Parts.labels("root-project", cluster)),
                new AppProject.Spec(
                        "Applications, projects and namespaces of " + cluster.name(),
                        List.of(cluster.gitops().repoUrl()),
                        List.of(Targets.argocd(cluster)),
                        namespaces(cluster, servings),
                        List.of(
                                Kinds.namespaced("argoproj.io", AppProject.KIND),
                                Kinds.namespaced("argoproj.io", Application.KIND))));
    }

    private static List<ClusterKind> namespaces(Cluster cluster, List<Serving> servings) {
        return Targets.remote(cluster) ? List.of() : Kinds.namespaces(Namespaces.all(servings));
    }
}
