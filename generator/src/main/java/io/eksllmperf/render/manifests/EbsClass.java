package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Waves;
import io.eksllmperf.spec.Cluster;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.Map;

/**
 * Encrypted gp3 volumes, made where the first pod that wants them runs. All fields but the size of the volumes are
 * immutable in Kubernetes: the cluster's tags, which may change, are left to the driver's settings.
 */
final class EbsClass {
    private static final int WAVE = 0;
    private static final String ADD_ON = "ebs.csi.aws.com";
    private static final String AUTO_MODE = "ebs.csi.eks.amazonaws.com";

    private EbsClass() {}

    static StorageClass of(Cluster cluster, String name, Labels labels, String reclaimPolicy) {
        StorageClass storage = new StorageClass();
        storage.setMetadata(ClusterScoped.metadata(name, labels, Waves.wave(WAVE)));
        storage.setProvisioner(cluster.autoMode() ? AUTO_MODE : ADD_ON);
        storage.setParameters(Map.of("type", "gp3", "encrypted", "true"));
        storage.setReclaimPolicy(reclaimPolicy);
        storage.setAllowVolumeExpansion(true);
        storage.setVolumeBindingMode("WaitForFirstConsumer");
        return storage;
    }
}
