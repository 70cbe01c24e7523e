package io.eksllmperf.check.place;

import io.eksllmperf.model.Taint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Nodes of one kind that a cluster has, or that a pool can launch.
 *
 * @param type EC2 type, or what there is to say instead
 * @param owner {@code pool load}, {@code node group system}
 * @param labels what a node's labels can be; a zone or a capacity type that is open has several values
 * @param open beginnings of the keys that such a node may have beside them, with whatever value
 * @param taints what keeps pods away
 * @param room what a node offers to pods and DaemonSets together
 * @param taken what others ask for on each node: DaemonSets and, on nodes that are there anyway, Karpenter
 * @param launched whether the nodes are launched when a pod needs them
 */
public record Offer(
        String type,
        String owner,
        Map<String, Values> labels,
        Set<String> open,
        List<Taint> taints,
        Room room,
        Room taken,
        boolean launched) {
    static final String ZONE = "topology.kubernetes.io/zone";

    public Offer {
        labels = Map.copyOf(labels);
        open = Set.copyOf(open);
        taints = List.copyOf(taints);
    }

    /** How a message names it: {@code g5.8xlarge in pool gpu-g5-8xlarge}. */
    public String title() {
        return type + " in " + owner;
    }

    /** Whether both are the same type in the same pool or group; their labels follow from that. */
    public boolean isSame(Offer other) {
        return type.equals(other.type) && owner.equals(other.owner);
    }

    /** Its zones; none when nobody knows them. */
    public Set<String> zones() {
        return zones(label(ZONE));
    }

    static Set<String> zones(Values zone) {
        return zone.others() ? Set.of() : zone.listed();
    }

    Values label(String key) {
        return Optional.ofNullable(labels.get(key)).orElseGet(() -> isOpen(key) ? Values.ANY : Values.NONE);
    }

    private boolean isOpen(String key) {
        for (String start : open) {
            if (key.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether pods that ask for so much run beside one another on one node. */
    public boolean holds(Room asked) {
        return asked.plus(taken).fitsIn(room);
    }
}
