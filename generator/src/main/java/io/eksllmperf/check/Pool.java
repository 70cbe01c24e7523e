package io.eksllmperf.check;

import io.eksllmperf.check.place.Room;
import io.eksllmperf.model.karpenter.NodePool;
import io.eksllmperf.model.karpenter.NodeTemplate;
import java.util.Map;
import java.util.Optional;

/**
 * A pool of nodes of the output.
 *
 * @param item where it is
 * @param pool what it says
 */
record Pool(Item item, NodePool pool) {
    static Optional<Pool> of(Item item) {
        return item.resource() instanceof NodePool pool ? Optional.of(new Pool(item, pool)) : Optional.empty();
    }

    NodeTemplate.Spec nodes() {
        return pool.spec().template().spec();
    }

    /** Labels that its nodes get. */
    Map<String, String> labels() {
        return pool.spec().template().metadata().labels();
    }

    /** Whether its nodes keep pods without a GPU away. */
    boolean hasGpus() {
        return nodes().taints().stream().anyMatch(taint -> taint.key().equals(Room.GPU));
    }
}
