package io.eksllmperf.check;

import io.eksllmperf.check.place.Placing;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.PodAffinity;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.PodAntiAffinity;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pod of the output and where it can run.
 *
 * @param item what makes the pod
 * @param pod what it says
 * @param labels the pod's labels
 * @param placing the nodes that it can have
 */
record Placed(Item item, PodSpec pod, Map<String, String> labels, Placing placing) {
    static final String HOST = "kubernetes.io/hostname";

    /** Whether it runs until somebody stops it: others have to live with it. */
    boolean stays() {
        return item.resource() instanceof Deployment deployment
                && !Integer.valueOf(0).equals(deployment.getSpec().getReplicas());
    }

    /** Terms of its required affinity to other pods. */
    List<PodAffinityTerm> near() {
        return affinity()
                .map(Affinity::getPodAffinity)
                .map(PodAffinity::getRequiredDuringSchedulingIgnoredDuringExecution)
                .orElse(List.of());
    }

    /** Terms of its required anti-affinity to other pods. */
    List<PodAffinityTerm> apart() {
        return affinity()
                .map(Affinity::getPodAntiAffinity)
                .map(PodAntiAffinity::getRequiredDuringSchedulingIgnoredDuringExecution)
                .orElse(List.of());
    }

    private Optional<Affinity> affinity() {
        return Optional.ofNullable(pod.getAffinity());
    }

    /** Whether a term of this pod means the other. */
    boolean means(PodAffinityTerm term, Placed other) {
        return Selection.of(term, item.namespace()).takes(other.item.namespace(), other.labels);
    }

    /** Whether no second pod like it may be on its node. */
    boolean wantsOwnNode() {
        for (PodAffinityTerm term : apart()) {
            if (HOST.equals(term.getTopologyKey()) && means(term, this)) {
                return true;
            }
        }
        return false;
    }

    /** Names of the claims that it mounts, all in its namespace. */
    List<String> claims() {
        List<String> claims = new ArrayList<>();
        for (Volume volume : Optional.ofNullable(pod.getVolumes()).orElse(List.of())) {
            Optional.ofNullable(volume.getPersistentVolumeClaim()).ifPresent(claim -> claims.add(claim.getClaimName()));
        }
        return claims;
    }
}
