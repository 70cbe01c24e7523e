package io.eksllmperf.render;

import io.eksllmperf.spec.Cluster;
import java.util.List;

/** {@code argocd/<cluster>}: projects, namespaces, the root application, and one application per folder and chart. */
final class ArgocdFolder {
    private ArgocdFolder() {}

    static void render(Cluster cluster, List<ResolvedLoad> sweeps, Files files) {}
}
