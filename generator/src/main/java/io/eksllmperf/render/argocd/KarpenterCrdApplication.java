package io.eksllmperf.render.argocd;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.model.argocd.Source;
import io.eksllmperf.model.argocd.SyncAnnotations;
import io.eksllmperf.model.argocd.SyncOption;
import io.eksllmperf.model.argocd.SyncPolicy;
import io.eksllmperf.model.argocd.SyncPolicy.Automated;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.Waves;
import io.eksllmperf.spec.Cluster;
import java.util.List;
import java.util.Map;

/**
 * Karpenter's CRDs in a chart of their own, since Helm never upgrades those in the main chart's {@code crds/}. With a CRD
 * go all its resources, nodes included: nothing here is ever pruned or deleted with an application.
 */
public final class KarpenterCrdApplication {
    private KarpenterCrdApplication() {}

    public static Application render(Cluster cluster, Catalog catalog) {
        return new Application(
                Parts.metadata(
                        AppNames.of(cluster, "karpenter-crd"),
                        Parts.labels("karpenter-crd", cluster),
                        Waves.wave(AppWaves.CRDS)),
                new Application.Spec(
                        AppNames.of(cluster, "platform"),
                        Chart.karpenterCrd(cluster, catalog).source(Source.Helm.values("karpenter-crd", values())),
                        Targets.measured(cluster, Names.SYSTEM_NAMESPACE),
                        SyncPolicy.automated(
                                Automated.PRUNE_AND_SELF_HEAL,
                                List.of(SyncOption.SERVER_SIDE_APPLY, SyncOption.FAIL_ON_SHARED_RESOURCE),
                                Parts.PATIENT)));
    }

    /** Read in charts/karpenter-crd of karpenter-provider-aws 1.5.0, 1.8.0, 1.13.0 and 1.14.1. */
    private static Map<String, Object> values() {
        return Map.of(
                "additionalAnnotations",
                Map.of(SyncAnnotations.OPTIONS, SyncOption.DELETE_FALSE + "," + SyncOption.PRUNE_FALSE));
    }
}
