package io.eksllmperf.render.argocd;

import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.model.argocd.SyncOption;
import io.eksllmperf.model.argocd.SyncPolicy;
import io.eksllmperf.model.argocd.SyncPolicy.Automated;
import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;
import java.util.List;

/**
 * The namespaces, where Argo CD runs in another cluster: the root application writes to Argo CD's own and cannot hold
 * them. Else the root application holds them itself, and waits for them.
 */
public final class NamespacesApplication {
    private NamespacesApplication() {}

    public static Application render(Cluster cluster) {
        return new Application(
                Parts.metadata(
                        AppNames.of(cluster, "namespaces"),
                        Parts.labels("namespaces", cluster),
                        Parts.ofFolder(AppWaves.NAMESPACE)),
                new Application.Spec(
                        AppNames.of(cluster, "platform"),
                        Parts.folder(cluster, Names.argocdFolder(cluster.name()) + "/namespaces"),
                        Targets.measured(cluster, Names.SYSTEM_NAMESPACE),
                        SyncPolicy.automated(
                                Automated.PRUNE_AND_SELF_HEAL,
                                List.of(SyncOption.FAIL_ON_SHARED_RESOURCE),
                                Parts.PATIENT)));
    }
}
