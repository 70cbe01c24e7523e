package io.eksllmperf.render.argocd;

import io.eksllmperf.model.argocd.Retry;
import io.eksllmperf.model.argocd.Source;
import io.eksllmperf.model.argocd.SyncAnnotations;
import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.Waves;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Serving;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;

/** The small parts that applications and projects are made of, one line where they are used. */
final class Parts {
    /**
     * A quarter of an hour and more: pools wait for their CRDs, and those for nothing. Each try takes the newest commit,
     * so that a correction need not wait.
     */
    static final Retry PATIENT = Retry.times(10, new Retry.Backoff("10s", 2, "3m"));

    /** Compared anew only when a commit touches the folder that the application reads. */
    static final Map<String, String> FOLDER = Map.of(SyncAnnotations.MANIFEST_GENERATE_PATHS, ".");

    /** Label of everything that stands in Argo CD's namespace for one cluster. */
    private static final String CLUSTER = "eksllmperf.io/cluster";

    private Parts() {}

    /** An object in Argo CD's namespace. */
    static ObjectMeta metadata(String name, Labels labels, Map<String, String> annotations) {
        ObjectMeta metadata = new ObjectMeta();
        metadata.setName(name);
        metadata.setNamespace(Names.ARGOCD_NAMESPACE);
        metadata.setLabels(labels.all());
        metadata.setAnnotations(annotations);
        return metadata;
    }

    static Labels labels(String role, Cluster cluster) {
        return Labels.of(role).with(CLUSTER, cluster.name());
    }

    static Labels labels(String role, Cluster cluster, Serving serving) {
        return labels(role, cluster).with(Labels.SERVING, serving.owner());
    }

    /** {@link #FOLDER}, in this wave. */
    static Map<String, String> ofFolder(int wave) {
        Map<String, String> annotations = Waves.wave(wave);
        annotations.putAll(FOLDER);
        return annotations;
    }

    /** A folder of this repository, without its sub-folders. */
    static Source folder(Cluster cluster, String path) {
        return Source.folder(cluster.gitops().repoUrl(), cluster.gitops().targetRevision(), path);
    }
}
