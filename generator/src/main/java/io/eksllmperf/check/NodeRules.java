package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Quantity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which nodes are asked for. */
final class NodeRules {
    private static final long LEAST_DISK_GIB = 100;

    static final List<Rule> RULES = List.of(
            warning(
                            "ELP066",
                            "A benchmark on spot capacity",
                            "AWS takes the node away with two minutes' notice, whatever runs on it:"
                                    + " do-not-disrupt does not hold against an interruption (aws/karpenter-provider-aws"
                                    + " v1.14 concepts/disruption.md; kubernetes-sigs/karpenter#1961, #1702).")
                    .on(View.SERVERS, NodeRules::spot),
            error(
                            "ELP067",
                            "Reserved capacity without a reservation",
                            "Karpenter launches reserved capacity only where its node class selects a capacity"
                                    + " reservation, and none is rendered: the pod stays Pending for ever"
                                    + " (aws/karpenter-provider-aws v1.14 tasks/odcrs.md).")
                    .on(View.SERVERS, NodeRules::reserved)
                    .never(),
            warning(
                            "ELP068",
                            "The root volume is small for the images",
                            "The images take 3 to 10 GB unpacked, and twice that while they are pulled: \"no"
                                    + " space left on device\"; GPU types have NVMe of their own and use that"
                                    + " (aws/karpenter-provider-aws#3692; aws-samples/deepseek-using-vllm-on-eks#11).")
                    .on(View.CLUSTERS, NodeRules::smallDisk),
            warning(
                            "ELP069",
                            "Two servers share a pool and ask for different root volumes",
                            "They share the pool's node class, which takes the largest: every node gets, and is"
                                    + " billed for, that one (aws/karpenter-provider-aws v1.14 concepts/nodeclasses.md,"
                                    + " blockDeviceMappings).")
                    .on(View.ALL, NodeRules::sharedDisk));

    private NodeRules() {}

    private static void spot(Server server, Found found) {
        if (server.serving().nodes().capacityType().equals("spot")) {
            found.at(
                    server.owner(),
                    "spec.nodes.capacityType",
                    "a spot node can be taken away in the middle of a run, which then counts for nothing and stops"
                            + " the sweep; measure with on-demand");
        }
    }

    private static void reserved(Server server, Found found) {
        if (server.serving().nodes().capacityType().equals("reserved")) {
            found.at(
                    server.owner(),
                    "spec.nodes.capacityType",
                    "reserved needs a node class that selects a capacity reservation, which is not rendered; use"
                            + " on-demand");
        }
    }

    private static void smallDisk(Cluster cluster, Found found) {
        Quantity disk = cluster.loadNodes().rootVolume();
        Optional<InstanceType> type =
                found.catalog().instanceType(cluster.loadNodes().instanceType());
        boolean usesDisk =
                !cluster.autoMode() && type.filter(known -> known.nvmeGb() == 0).isPresent();
        if (usesDisk && disk.gibibytes() < LEAST_DISK_GIB) {
            found.at(
                    cluster,
                    "spec.loadNodes.rootVolume",
                    disk + " is little for the load tool's image and results; take " + LEAST_DISK_GIB + "Gi or more");
        }
    }

    private static void sharedDisk(View view, Found found) {
        Map<String, Server> largest = new HashMap<>();
        Comparator<Server> bySize = Comparator.comparingLong(
                server -> server.serving().nodes().rootVolume().mebibytes());
        view.servers()
                .forEach(server -> largest.merge(
                        pool(server), server, (one, other) -> bySize.compare(one, other) >= 0 ? one : other));
        for (Server server : view.servers()) {
            Optional.ofNullable(largest.get(pool(server)))
                    .filter(other -> bySize.compare(server, other) < 0)
                    .ifPresent(other -> found.at(
                            server.owner(),
                            "spec.nodes.rootVolume",
                            "the pool " + server.resolved().names().gpuPool() + " is shared with "
                                    + other.owner().name() + ", which asks for "
                                    + other.serving().nodes().rootVolume()
                                    + ": all its nodes get that; write the same here"));
        }
    }

    private static String pool(Server server) {
        return server.serving().cluster() + "/" + server.resolved().names().gpuPool();
    }
}
