package io.eksllmperf.render.manifests;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.VolumeResourceRequirements;
import java.util.List;
import java.util.Map;

/** What both claims have in common: an EBS volume for the pods of one node. */
final class VolumeClaim {
    private VolumeClaim() {}

    static PersistentVolumeClaim of(String storageClass, String size) {
        VolumeResourceRequirements resources = new VolumeResourceRequirements();
        resources.setRequests(Map.of("storage", new Quantity(size)));
        PersistentVolumeClaimSpec spec = new PersistentVolumeClaimSpec();
        spec.setAccessModes(List.of("ReadWriteOnce"));
        spec.setStorageClassName(storageClass);
        spec.setResources(resources);
        PersistentVolumeClaim claim = new PersistentVolumeClaim();
        claim.setSpec(spec);
        return claim;
    }
}
