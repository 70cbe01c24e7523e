package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.check.place.Placing;
import io.eksllmperf.check.place.Placing.Spot;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Pods that have to be, or must not be, near one another. */
final class NeighbourRules {
    private static final String ZONE = "topology.kubernetes.io/zone";
    private static final String REGION = "topology.kubernetes.io/region";

    static final List<Rule> RULES = List.of(
            error(
                            "ELP157",
                            "A pod must be near another that is not there, or not there together",
                            "A required pod affinity holds as long as the pod waits: without such a pod, or without a"
                                    + " node that both can have, it stays Pending for ever (Kubernetes, assigning pods"
                                    + " to nodes).")
                    .on(View.LANDSCAPES, NeighbourRules::lonely)
                    .never(),
            error(
                            "ELP158",
                            "A pod must keep away from one that is always there",
                            "A required pod anti-affinity counts both ways and until the other pod is gone; over the"
                                    + " region there is nowhere else to go (kubernetes/kubernetes pkg/scheduler/framework/plugins/interpodaffinity).")
                    .on(View.LANDSCAPES, NeighbourRules::expelled)
                    .never(),
            warning(
                            "ELP162",
                            "A pod must be near another that may be where it cannot go",
                            "Nobody looks ahead: the other pod takes any node that it can have, its volume binds it to"
                                    + " that zone, and the pod that comes later stays Pending (Kubernetes"
                                    + " documentation, Storage Classes: volume binding mode).")
                    .on(View.LANDSCAPES, NeighbourRules::byLuck));

    private NeighbourRules() {}

    private static void lonely(Landscape land, Found found) {
        for (Placed pod : land.pods()) {
            for (PodAffinityTerm term : pod.near()) {
                near(land, pod, term).ifPresent(fault -> found.at(pod.item(), fault));
            }
        }
    }

    private static Optional<String> near(Landscape land, Placed pod, PodAffinityTerm term) {
        List<Placed> meant = land.meant(pod, term);
        if (meant.isEmpty()) {
            // The first pod of a group that wants to be together may start it.
            return pod.means(term, pod)
                    ? Optional.empty()
                    : Optional.of("must run near pods with "
                            + Selection.of(term, pod.item().namespace())
                            + ", and no Deployment that runs has such pods; add one, or take the affinity away");
        }
        for (Placed other : meant) {
            if (canBeNear(pod.placing(), other.placing(), term.getTopologyKey())) {
                return Optional.empty();
            }
        }
        Placed first = meant.get(0);
        return Optional.of("must run near " + first.item().title() + " by " + term.getTopologyKey()
                + ", but can run on " + where(pod.placing()) + ", and that on " + where(first.placing())
                + "; give both the same selectors");
    }

    private static boolean canBeNear(Placing one, Placing other, String topologyKey) {
        // What no node takes is told by another rule.
        if (one.spots().isEmpty() || other.spots().isEmpty()) {
            return true;
        }
        if (topologyKey.equals(Placed.HOST)) {
            for (Spot spot : one.spots()) {
                if (sharesNode(spot, other)) {
                    return true;
                }
            }
            return false;
        }
        return !topologyKey.equals(ZONE) || overlap(one.zones(), other.zones());
    }

    private static boolean sharesNode(Spot spot, Placing other) {
        for (Spot theirs : other.spots()) {
            if (theirs.offer().isSame(spot.offer()) && overlap(spot.zones(), theirs.zones())) {
                return true;
            }
        }
        return false;
    }

    /** No zones: nobody knows them. */
    static boolean overlap(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        for (String zone : one) {
            if (other.contains(zone)) {
                return true;
            }
        }
        return false;
    }

    private static void byLuck(Landscape land, Found found) {
        for (Placed pod : land.pods()) {
            Optional<Placed> host = land.host(pod);
            if (host.isPresent() && canBeNear(pod.placing(), host.get().placing(), Placed.HOST)) {
                for (Spot theirs : pod.placing().spots().isEmpty()
                        ? List.<Spot>of()
                        : host.get().placing().spots()) {
                    missed(pod, theirs)
                            .ifPresent(place -> found.at(
                                    pod.item(),
                                    "must run on the node of "
                                            + host.get().item().title() + ", which may run on " + place
                                            + ", where it cannot; give both the same selectors"));
                }
            }
        }
    }

    /** What of another pod's nodes a pod cannot have. */
    private static Optional<String> missed(Placed pod, Spot theirs) {
        for (Spot own : pod.placing().spots()) {
            if (own.offer().isSame(theirs.offer())) {
                Set<String> zones = new TreeSet<>(theirs.zones());
                zones.removeAll(own.zones());
                return own.zones().isEmpty() || zones.isEmpty()
                        ? Optional.empty()
                        : Optional.of(theirs.offer().title() + " in " + String.join(", ", zones));
            }
        }
        return Optional.of(theirs.offer().title());
    }

    private static String where(Placing placing) {
        List<String> places = new ArrayList<>();
        for (Spot spot : placing.spots()) {
            places.add(spot.offer().title()
                    + (spot.zones().isEmpty() ? "" : " (" + String.join(", ", spot.zones()) + ")"));
        }
        return String.join(", ", places);
    }

    private static void expelled(Landscape land, Found found) {
        List<Placed> wide = wide(land);
        for (Placed pod : land.pods()) {
            Optional<Placed> host = land.host(pod);
            for (PodAffinityTerm term : pod.apart()) {
                boolean byNode = Placed.HOST.equals(term.getTopologyKey());
                List<Placed> others = byNode ? host.map(List::of).orElse(List.of()) : land.meant(pod, term);
                tell(pod, others, term, found);
            }
            for (Placed other : wide) {
                expels(other, pod, false, found);
            }
            host.ifPresent(other -> expels(other, pod, true, found));
        }
    }

    /** Pods that stay and keep others away from more than their node. */
    private static List<Placed> wide(Landscape land) {
        List<Placed> wide = new ArrayList<>();
        for (Placed pod : land.pods()) {
            for (PodAffinityTerm term : pod.stays() ? pod.apart() : List.<PodAffinityTerm>of()) {
                if (!Placed.HOST.equals(term.getTopologyKey())) {
                    wide.add(pod);
                    break;
                }
            }
        }
        return wide;
    }

    private static void tell(Placed pod, List<Placed> others, PodAffinityTerm term, Found found) {
        for (Placed other : others) {
            if (pod.means(term, other) && sameDomain(pod, other, term.getTopologyKey())) {
                found.at(
                        pod.item(),
                        "must keep away from pods with "
                                + Selection.of(term, pod.item().namespace()) + " by " + term.getTopologyKey()
                                + ", and those of " + other.item().title()
                                + " are always there; let the term mean other pods");
                return;
            }
        }
    }

    /** @param onNode whether the pod must be on the other's node */
    private static void expels(Placed other, Placed pod, boolean onNode, Found found) {
        if (other.item().path().equals(pod.item().path())) {
            return;
        }
        for (PodAffinityTerm term : other.apart()) {
            boolean elsewhere = !onNode && Placed.HOST.equals(term.getTopologyKey());
            if (!elsewhere && other.means(term, pod) && sameDomain(pod, other, term.getTopologyKey())) {
                found.at(
                        pod.item(),
                        "is kept away by " + other.item().title() + ", which is always there and keeps pods with "
                                + Selection.of(term, other.item().namespace()) + " away by " + term.getTopologyKey()
                                + "; let the term mean other pods");
                return;
            }
        }
    }

    /** Whether the two cannot but be in the same node, zone or region; over host names they are only asked when so. */
    private static boolean sameDomain(Placed one, Placed other, String topologyKey) {
        if (topologyKey.equals(ZONE)) {
            Set<String> zones = one.placing().zones();
            return zones.size() == 1 && zones.equals(other.placing().zones());
        }
        return topologyKey.equals(REGION) || topologyKey.equals(Placed.HOST);
    }
}
