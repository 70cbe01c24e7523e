package io.eksllmperf.render.argocd;

import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.model.argocd.Retry;
import io.eksllmperf.model.argocd.SyncOption;
import io.eksllmperf.model.argocd.SyncPolicy;
import io.eksllmperf.model.argocd.SyncPolicy.Automated;
import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Serving;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;

/**
 * The folder {@code …/bench}: a sync is a sweep. No self-heal, which would sync single levels and skip the waves. No
 * retry: a missing key means five, and the operation would hold back the correction of a failed level. No option that
 * deletes and makes anew, or leaves synced levels out of their wave (all seen with Argo CD 3.6.1).
 */
public final class BenchApplication {
    private BenchApplication() {}

    public static Application render(Cluster cluster, Serving serving) {
        return new Application(
                metadata(cluster, serving),
                new Application.Spec(
                        AppNames.of(serving, "bench"),
                        Parts.folder(cluster, new Names(serving).benchFolder()),
                        Targets.measured(cluster, serving.namespace()),
                        SyncPolicy.automated(Automated.PRUNE, options(cluster), Retry.NEVER)));
    }

    private static ObjectMeta metadata(Cluster cluster, Serving serving) {
        ObjectMeta metadata = Parts.metadata(
                AppNames.of(serving, "bench"), Parts.labels("bench", cluster, serving), Parts.ofFolder(AppWaves.BENCH));
        metadata.setFinalizers(List.of(Application.FINALIZER));
        return metadata;
    }

    /**
     * Without retry a namespace that comes late fails the sweep for good. The root application waits for namespaces; where
     * they belong to another cluster nobody does, and the sweep makes its own if it is first. Its labels follow.
     */
    private static List<SyncOption> options(Cluster cluster) {
        return Targets.remote(cluster) ? List.of(SyncOption.CREATE_NAMESPACE) : List.of();
    }
}
