package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;
import io.fabric8.kubernetes.api.model.storage.StorageClass;

/** Volumes that outlive their claim: what was measured stays in AWS until somebody deletes it there. */
public final class ResultsVolumeClass {
    private ResultsVolumeClass() {}

    public static StorageClass render(Cluster cluster) {
        return EbsClass.of(cluster, Names.RESULTS_CLASS, Labels.of("results"), "Retain");
    }
}
