package io.eksllmperf.check;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.TopologySelectorLabelRequirement;
import io.fabric8.kubernetes.api.model.TopologySelectorTerm;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A claim of a volume and the pods that mount it.
 *
 * @param item the claim
 * @param claim what it says
 * @param users the pods
 * @param volumes the StorageClass; empty when it is not in the output
 * @param clusterZones zones of the cluster; none when nobody knows them
 */
record Claim(
        Item item,
        PersistentVolumeClaim claim,
        List<Placed> users,
        Optional<StorageClass> volumes,
        Set<String> clusterZones) {
    private static final Set<String> ZONE_KEYS =
            Set.of("topology.kubernetes.io/zone", "topology.ebs.csi.aws.com/zone", "topology.k8s.aws/zone-name");

    /** The claims that pods of a cluster mount and that are in the output. */
    static List<Claim> all(Landscape land) {
        Map<String, List<Placed>> users = new LinkedHashMap<>();
        for (Placed pod : land.pods()) {
            for (String name : pod.claims()) {
                users.computeIfAbsent(pod.item().namespace() + "/" + name, key -> new ArrayList<>())
                        .add(pod);
            }
        }
        Map<String, StorageClass> classes = new HashMap<>();
        for (Item item : land.platform().map(Folder::items).orElse(List.of())) {
            if (item.resource() instanceof StorageClass volumes) {
                classes.put(item.name(), volumes);
            }
        }
        List<Claim> claims = new ArrayList<>();
        for (Item item : land.claims()) {
            List<Placed> by = users.getOrDefault(item.namespace() + "/" + item.name(), List.of());
            if (item.resource() instanceof PersistentVolumeClaim claim && !by.isEmpty()) {
                String name = Optional.ofNullable(claim.getSpec().getStorageClassName())
                        .orElse("");
                claims.add(new Claim(item, claim, by, Optional.ofNullable(classes.get(name)), land.zones()));
            }
        }
        return claims;
    }

    Optional<String> storageClass() {
        return Optional.ofNullable(claim.getSpec().getStorageClassName());
    }

    /** Zones in which its volume may be; none when nobody knows them. */
    Set<String> zones() {
        Set<String> allowed = new TreeSet<>();
        for (TopologySelectorTerm term : volumes.flatMap(all -> Optional.ofNullable(all.getAllowedTopologies()))
                .orElse(List.of())) {
            for (TopologySelectorLabelRequirement label : term.getMatchLabelExpressions()) {
                if (ZONE_KEYS.contains(label.getKey())) {
                    allowed.addAll(label.getValues());
                }
            }
        }
        return allowed.isEmpty() ? clusterZones : allowed;
    }

    /** Whether the volume is made before a pod wants it. */
    boolean immediate() {
        return volumes.map(StorageClass::getVolumeBindingMode)
                .filter("WaitForFirstConsumer"::equals)
                .isEmpty();
    }

    /** Whether only one node may have it. */
    boolean onOneNode() {
        List<String> modes =
                Optional.ofNullable(claim.getSpec().getAccessModes()).orElse(List.of());
        return modes.contains("ReadWriteOnce") && modes.size() == 1;
    }
}
