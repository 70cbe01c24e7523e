package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.check.place.Excluded;
import io.eksllmperf.check.place.Placing.Spot;
import io.eksllmperf.check.place.Room;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What a pool can launch, and how much of it. */
final class PoolRoomRules {
    static final List<Rule> RULES = List.of(
            error(
                            "ELP146",
                            "A pool's limits are below what its pods need",
                            "\"all available instance types exceed limits\": the last server stays Pending"
                                    + " (Karpenter #8068).")
                    .on(View.LANDSCAPES, PoolRoomRules::limits)
                    .never(),
            error(
                            "ELP156",
                            "A pool can launch no node",
                            "Its requirements leave no instance type, zone or capacity type: its pods stay Pending"
                                    + " for ever (Karpenter docs, concepts/scheduling.md).")
                    .on(View.LANDSCAPES, PoolRoomRules::barren)
                    .never());

    private PoolRoomRules() {}

    private static void barren(Landscape land, Found found) {
        for (Landscape.Barren pool : land.barren()) {
            found.at(pool.pool().item(), "can launch no node; change what it requires: " + Excluded.text(pool.why()));
        }
    }

    /**
     * Nodes that a pool's pods need at once, by {@code pool <name>}.
     *
     * @param own pods that bear no other beside them
     * @param any whether there are pods at all
     * @param smallest the smallest type that takes one of them
     */
    private record Need(int own, boolean any, Optional<InstanceType> smallest) {
        static final Need NONE = new Need(0, false, Optional.empty());

        int nodes() {
            return own > 0 || !any ? own : 1;
        }

        Need with(Placed pod, Optional<InstanceType> type) {
            return new Need(own + (pod.wantsOwnNode() ? 1 : 0), true, smaller(smallest, type));
        }

        private static Optional<InstanceType> smaller(Optional<InstanceType> one, Optional<InstanceType> other) {
            boolean isOne = one.isPresent()
                    && (other.isEmpty() || one.get().vcpu() <= other.get().vcpu());
            return isOne ? one : other;
        }
    }

    /** A parked server counts: its pool has to let it back. */
    private static void limits(Landscape land, Found found) {
        Map<String, Need> needs = new HashMap<>();
        for (Placed pod : land.pods()) {
            if (pod.item().resource() instanceof Deployment) {
                onlyPool(pod)
                        .ifPresent(pool -> needs.merge(
                                pool,
                                Need.NONE.with(pod, smallest(pod, found.catalog())),
                                (before, some) -> before.with(pod, some.smallest())));
            }
        }
        for (Pool pool : land.platform().map(Folder::pools).orElse(List.of())) {
            Optional.ofNullable(needs.get("pool " + pool.item().name())).ifPresent(need -> {
                limit(pool, "cpu", needed(need, InstanceType::vcpu), found);
                limit(pool, Room.GPU, needed(need, InstanceType::gpus), found);
                limit(pool, "nodes", need.nodes(), found);
            });
        }
    }

    private static int needed(Need need, ToIntFunction<InstanceType> each) {
        return need.nodes() * need.smallest().map(each::applyAsInt).orElse(0);
    }

    /** The owner of all nodes that the pod can have. */
    private static Optional<String> onlyPool(Placed pod) {
        Optional<String> only = Optional.empty();
        for (Spot spot : pod.placing().spots()) {
            String owner = spot.offer().owner();
            if (only.isPresent() && !only.get().equals(owner)) {
                return Optional.empty();
            }
            only = Optional.of(owner);
        }
        return only;
    }

    private static Optional<InstanceType> smallest(Placed pod, Catalog catalog) {
        Optional<InstanceType> smallest = Optional.empty();
        for (Spot spot : pod.placing().spots()) {
            smallest = Need.smaller(smallest, catalog.instanceType(spot.offer().type()));
        }
        return smallest;
    }

    private static void limit(Pool pool, String resource, int needed, Found found) {
        String limit = pool.pool().spec().limits().get(resource);
        if (limit != null
                && Quantity.getAmountInBytes(Quantity.parse(limit)).compareTo(BigDecimal.valueOf(needed)) < 0) {
            found.at(
                    pool.item(),
                    "has a limit of " + limit + " " + resource + ", but its servers need " + needed
                            + " on nodes of their own");
        }
    }
}
