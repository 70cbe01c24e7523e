package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.catalog.Allocatable;
import io.eksllmperf.catalog.InstanceType;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pods and the nodes that their pools can launch. */
final class PlacementRules {
    static final String GPU = "nvidia.com/gpu";
    /** DaemonSets of a bare EKS node ask for up to this much. */
    private static final Room DAEMON_SETS = new Room(250, 376);

    private static final BigDecimal MEBI = BigDecimal.valueOf(1024 * 1024);

    static final List<Rule> RULES = List.of(
            error(
                            "ELP144",
                            "No pool can launch a node for the pod",
                            "\"label … does not have known values\": Karpenter launches nothing, and the pod"
                                    + " stays Pending for ever (aws/karpenter-provider-aws#7535; awslabs/ai-on-eks#112).")
                    .on(View.ALL, PlacementRules::homeless),
            error(
                            "ELP145",
                            "The pods do not fit the node",
                            "Requests and DaemonSets together must stay below what Karpenter computes for the"
                                    + " type before the node exists (aws/karpenter-provider-aws#6475, #6611;"
                                    + " kubernetes-sigs/karpenter#1536).")
                    .on(View.ALL, PlacementRules::tooLarge),
            error(
                            "ELP146",
                            "A pool's limits are below what its pods need",
                            "\"all available instance types exceed limits\": the last server stays Pending"
                                    + " (aws/karpenter-provider-aws#8068, #5975).")
                    .on(View.ALL, PlacementRules::limits)
                    .never());

    private PlacementRules() {}

    /** CPU in thousandths and memory in MiB. */
    private record Room(long cpuMillis, long memoryMib) {
        static final Room NONE = new Room(0, 0);

        Room plus(Room other) {
            return new Room(cpuMillis + other.cpuMillis, memoryMib + other.memoryMib);
        }
    }

    private static void homeless(View view, Found found) {
        for (Item item : view.items()) {
            List<Pool> pools = view.pools(item.cluster());
            Optional<PodSpec> pod = item.pods().map(PodTemplateSpec::getSpec);
            if (pod.isPresent()
                    && !pools.isEmpty()
                    && !Pool.selector(pod.get()).isEmpty()
                    && pool(pools, pod.get()).isEmpty()) {
                found.at(item, "has pods that no pool has a node for: " + nearest(pools, pod.get()));
            }
        }
    }

    private static Optional<Pool> pool(List<Pool> pools, PodSpec pod) {
        for (Pool pool : pools) {
            if (pool.takes(pod)) {
                return Optional.of(pool);
            }
        }
        return Optional.empty();
    }

    /** What the pool that comes nearest lacks. */
    private static String nearest(List<Pool> pools, PodSpec pod) {
        List<String> least = List.of();
        String name = "";
        for (Pool pool : pools) {
            List<String> faults = new ArrayList<>();
            pool.missing(pod).forEach(label -> faults.add("does not offer " + label));
            pool.repelling(pod).forEach(taint -> faults.add("has the taint " + taint + ", which they do not tolerate"));
            if (name.isEmpty() || faults.size() < least.size()) {
                least = faults;
                name = pool.item().name();
            }
        }
        return "the pool " + name + " " + String.join(" and ", least);
    }

    /** The Deployments of a server run beside one another, and beside one of its Jobs at a time. */
    private static void tooLarge(View view, Found found) {
        for (Folder folder : view.everyFolder()) {
            Map<String, Room> beside = folder.jobs().isEmpty() ? Map.of() : beside(folder, view);
            for (Item item : folder.items()) {
                Optional<Pool> pool = item.pods().flatMap(pods -> pool(view.pools(item.cluster()), pods.getSpec()));
                Optional<InstanceType> type = pool.flatMap(Pool::instanceType).flatMap(found.catalog()::instanceType);
                if (type.isPresent()) {
                    fits(item, beside.getOrDefault(pool.get().item().path(), Room.NONE), type.get(), found);
                }
            }
        }
    }

    /** What the Deployments of the server that a sweep loads ask for, by the path of their pool. */
    private static Map<String, Room> beside(Folder bench, View view) {
        String server = bench.path().substring(0, bench.path().lastIndexOf('/'));
        Map<String, Room> beside = new HashMap<>();
        for (Item other : view.in(server + "/serving")) {
            if (other.resource() instanceof Deployment deployment) {
                pool(
                                view.pools(other.cluster()),
                                deployment.getSpec().getTemplate().getSpec())
                        .ifPresent(pool -> beside.merge(pool.item().path(), asked(other), Room::plus));
            }
        }
        return beside;
    }

    private static void fits(Item item, Room beside, InstanceType type, Found found) {
        Room asked = asked(item);
        Room all = asked.plus(beside).plus(DAEMON_SETS);
        Allocatable offered = type.allocatable();
        boolean cpu = all.cpuMillis() > offered.cpuMillis();
        boolean memory = all.memoryMib() > offered.memoryMib();
        if (cpu || memory) {
            String what = cpu
                    ? sum(asked.cpuMillis(), beside.cpuMillis(), DAEMON_SETS.cpuMillis(), "m CPU")
                            + " are more than the " + offered.cpuMillis() + "m"
                    : sum(asked.memoryMib(), beside.memoryMib(), DAEMON_SETS.memoryMib(), "Mi of memory")
                            + " are more than the " + offered.memoryMib() + "Mi";
            found.at(
                    item,
                    "does not fit " + type.name() + ": " + what
                            + " that it offers; ask for less or take a larger type");
        }
    }

    private static String sum(long asked, long beside, long daemonSets, String unit) {
        return asked + unit + (beside == 0 ? "" : " + " + beside + " beside it") + " + " + daemonSets
                + " for DaemonSets";
    }

    private static Room asked(Item item) {
        Room asked = Room.NONE;
        List<Container> containers = item.pods()
                .map(PodTemplateSpec::getSpec)
                .map(PodSpec::getContainers)
                .orElse(List.of());
        for (Container container : containers) {
            Map<String, Quantity> requests = requests(container);
            asked = asked.plus(new Room(
                    amount(requests, "cpu", BigDecimal.valueOf(1000), BigDecimal.ONE),
                    amount(requests, "memory", BigDecimal.ONE, MEBI)));
        }
        return asked;
    }

    static Map<String, Quantity> requests(Container container) {
        return container.getResources() == null || container.getResources().getRequests() == null
                ? Map.of()
                : container.getResources().getRequests();
    }

    private static long amount(Map<String, Quantity> requests, String resource, BigDecimal times, BigDecimal by) {
        Quantity quantity = requests.get(resource);
        return quantity == null
                ? 0
                : quantity.getNumericalAmount()
                        .multiply(times)
                        .divide(by, 0, RoundingMode.CEILING)
                        .longValueExact();
    }

    /** Every Deployment on a pool has a node of its own: a required anti-affinity over host names keeps them apart. */
    private static void limits(View view, Found found) {
        Map<String, Integer> nodes = new HashMap<>();
        for (Item item : view.items()) {
            if (item.resource() instanceof Deployment deployment) {
                pool(
                                view.pools(item.cluster()),
                                deployment.getSpec().getTemplate().getSpec())
                        .ifPresent(pool -> nodes.merge(pool.item().path(), 1, Integer::sum));
            }
        }
        for (Pool pool : view.pools()) {
            int count = nodes.getOrDefault(pool.item().path(), 0);
            pool.instanceType().flatMap(found.catalog()::instanceType).ifPresent(type -> {
                limit(pool, "cpu", count * type.vcpu(), found);
                limit(pool, GPU, count * type.gpus(), found);
            });
        }
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
