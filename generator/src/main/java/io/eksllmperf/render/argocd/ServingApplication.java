package io.eksllmperf.render.argocd;

import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.model.argocd.SyncPolicy;
import io.eksllmperf.model.argocd.SyncPolicy.Automated;
import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Serving;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;

/**
 * The folder {@code …/serving}. With the experiment's file goes the application, and with it the server; volumes stay,
 * since they are marked so.
 *
 * <p>Not FailOnSharedResource: a volume that stayed bears the name of its old application, and an experiment under a new
 * name could never take it over. That no two servers share a namespace is a rule of the input.
 */
public final class ServingApplication {
    private ServingApplication() {}

    public static Application render(Cluster cluster, Serving serving) {
        return new Application(
                metadata(cluster, serving),
                new Application.Spec(
                        AppNames.of(serving, "serving"),
                        Parts.folder(cluster, new Names(serving).servingFolder()),
                        Targets.measured(cluster, serving.namespace()),
                        SyncPolicy.automated(Automated.PRUNE_AND_SELF_HEAL, List.of(), Parts.PATIENT)));
    }

    private static ObjectMeta metadata(Cluster cluster, Serving serving) {
        ObjectMeta metadata = Parts.metadata(
                AppNames.of(serving, "serving"),
                Parts.labels("serving", cluster, serving),
                Parts.ofFolder(AppWaves.SERVING));
        metadata.setFinalizers(List.of(Application.FINALIZER));
        return metadata;
    }
}
