package io.eksllmperf.render.argocd;

import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.model.argocd.SyncOption;
import io.eksllmperf.model.argocd.SyncPolicy;
import io.eksllmperf.model.argocd.SyncPolicy.Automated;
import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;
import java.util.List;

/**
 * The folder {@code manifests/<cluster>/platform}. No finalizer: a deleted pool takes its nodes, and what runs there. The
 * first sync may come before Karpenter's CRDs, so a missing kind is no reason to refuse the rest.
 */
public final class PlatformApplication {
    private static final String NAME = "platform";

    private PlatformApplication() {}

    public static Application render(Cluster cluster) {
        return new Application(
                Parts.metadata(
                        AppNames.of(cluster, NAME), Parts.labels(NAME, cluster), Parts.ofFolder(AppWaves.PLATFORM)),
                new Application.Spec(
                        AppNames.of(cluster, NAME),
                        Parts.folder(cluster, Names.platformFolder(cluster.name())),
                        Targets.measured(cluster, Names.SYSTEM_NAMESPACE),
                        SyncPolicy.automated(
                                Automated.PRUNE_AND_SELF_HEAL,
                                List.of(
                                        SyncOption.SKIP_DRY_RUN_ON_MISSING_RESOURCE,
                                        SyncOption.FAIL_ON_SHARED_RESOURCE),
                                Parts.PATIENT)));
    }
}
