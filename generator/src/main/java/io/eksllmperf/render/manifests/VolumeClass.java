package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;
import io.fabric8.kubernetes.api.model.storage.StorageClass;

/** Volumes that go with their claim: the model cache. */
public final class VolumeClass {
    private VolumeClass() {}

    public static StorageClass render(Cluster cluster) {
        return EbsClass.of(cluster, Names.VOLUME_CLASS, Labels.of("volumes"), "Delete");
    }
}
