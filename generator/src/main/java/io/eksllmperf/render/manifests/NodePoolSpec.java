package io.eksllmperf.render.manifests;

import io.eksllmperf.model.Taint;
import io.eksllmperf.model.karpenter.Disruption;
import io.eksllmperf.model.karpenter.Disruption.Budget;
import io.eksllmperf.model.karpenter.Disruption.Reason;
import io.eksllmperf.model.karpenter.NodeClassRef;
import io.eksllmperf.model.karpenter.NodePool;
import io.eksllmperf.model.karpenter.NodeTemplate;
import io.eksllmperf.model.karpenter.Requirement;
import io.eksllmperf.spec.Cluster;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What both kinds of pools have in common: nodes that go when they are empty, and for no other reason. */
final class NodePoolSpec {
    static final int WAVE = NodeClassSpec.WAVE + 1;

    /**
     * A pod that another image or type sends to a new node gets it while the old node, empty now, still counts against the
     * pool's limits: without one to spare it would wait until that is gone (aws/karpenter-provider-aws#8068).
     */
    static final int SPARE = 1;

    /** Long enough for a server that is rolled, or for the pause between two levels, to find its node again. */
    static final int EMPTY_SECONDS = 1800;
    /**
     * Auto Mode ends every node after 21 days, the 24 hours that it gives a node to drain among them (EKS User Guide,
     * automode and create-node-pool, 2026): so late as that allows.
     */
    private static final String AUTO_MODE_LIFETIME = "480h";

    private NodePoolSpec() {}

    /**
     * The nodes of a pool.
     *
     * @param nodeClass name of the pool's node class; Auto Mode has {@code default}
     * @param labels what pods and people select them by
     * @param taint keeps other pods away
     * @param requirements well-known label to the one value that is allowed
     */
    record Nodes(String nodeClass, Map<String, String> labels, Taint taint, Map<String, String> requirements) {}

    static NodePool.Spec of(Cluster cluster, Nodes nodes, Map<String, String> limits) {
        NodeTemplate.Spec spec = new NodeTemplate.Spec(
                cluster.autoMode() ? NodeClassRef.autoMode("default") : NodeClassRef.ec2(nodes.nodeClass()),
                requirements(cluster, nodes),
                List.of(nodes.taint()),
                cluster.autoMode() ? AUTO_MODE_LIFETIME : NodeTemplate.Spec.NEVER);
        return new NodePool.Spec(
                new NodeTemplate(new NodeTemplate.Metadata(nodes.labels()), spec), disruption(), limits);
    }

    /** The region is asked for because the exclusion of load pods rests on its label. Auto Mode refuses the system's. */
    private static List<Requirement> requirements(Cluster cluster, Nodes nodes) {
        Map<String, String> all = new TreeMap<>(nodes.requirements());
        all.put(LoadPod.REGION, cluster.region());
        all.put("kubernetes.io/arch", "amd64");
        if (!cluster.autoMode()) {
            all.put("kubernetes.io/os", "linux");
        }
        return all.entrySet().stream()
                .map(label -> Requirement.in(label.getKey(), label.getValue()))
                .toList();
    }

    /** A node is neither emptied to save money nor replaced for a newer image while something is measured on it. */
    private static Disruption disruption() {
        return new Disruption(
                Disruption.Policy.WHEN_EMPTY,
                EMPTY_SECONDS / 60 + "m",
                List.of(new Budget("0", List.of(Reason.UNDERUTILIZED, Reason.DRIFTED))));
    }
}
