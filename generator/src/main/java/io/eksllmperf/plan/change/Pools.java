package io.eksllmperf.plan.change;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.catalog.InstanceType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Node pools: which one pods go to, how many nodes it may have, when it lets one go. */
final class Pools {
    private static final String TYPE = "node.kubernetes.io/instance-type";
    private static final String GPU = "nvidia.com/gpu";

    private Pools() {}

    /** The pool whose nodes the pods of a Deployment may use. */
    static Optional<Manifest> of(Manifest deployment, Tree tree) {
        return tree.all("NodePool", deployment.cluster()).stream()
                .filter(pool -> takes(labels(pool), deployment))
                .findFirst();
    }

    private static boolean takes(Map<String, Object> labels, Manifest deployment) {
        Map<String, Object> selector = deployment.map("spec", "template", "spec", "nodeSelector");
        return !selector.isEmpty() && labels.entrySet().containsAll(selector.entrySet());
    }

    /** Whether each node that the pool has is one that the pods of a Deployment may use. */
    static boolean fits(Manifest pool, Manifest deployment) {
        return takes(labels(pool), deployment);
    }

    /** As {@code 30m}; an empty text when it is not said. */
    static String consolidateAfter(Manifest pool) {
        return pool.text("spec", "disruption", "consolidateAfter");
    }

    /** Whether a budget of no node holds back every node that drifted, at any time. */
    static boolean holdsDrift(Manifest pool) {
        return pool.list("spec", "disruption", "budgets").stream()
                .map(Manifest::entries)
                .anyMatch(budget -> isNone(budget.getOrDefault("nodes", ""))
                        && !budget.containsKey("schedule")
                        && (!budget.containsKey("reasons")
                                || Manifest.items(budget.getOrDefault("reasons", List.of()))
                                        .contains("Drifted")));
    }

    /**
     * Whether the limits leave room for one node more than the servers on it need. Karpenter counts a node until it is gone
     * (kubernetes-sigs/karpenter pkg/controllers/provisioning/scheduling/scheduler.go updateRemainingResources).
     */
    static boolean hasRoom(Manifest pool, Tree tree) {
        Map<String, Object> labels = labels(pool);
        Optional<InstanceType> type = Optional.ofNullable(labels.get(TYPE))
                .flatMap(name -> Catalog.shipped().instanceType(name.toString()));
        if (type.isEmpty()) {
            return true;
        }
        long needed = 0;
        for (Manifest deployment : tree.all("Deployment", pool.cluster())) {
            needed += takes(labels, deployment) ? replicas(deployment) : 0;
        }
        return needed
                < Math.min(
                        nodes(pool, "cpu", type.get().vcpu()),
                        nodes(pool, GPU, type.get().gpus()));
    }

    static long replicas(Manifest deployment) {
        return deployment
                .at("spec", "replicas")
                .flatMap(Meaning::quantity)
                .map(BigDecimal::longValue)
                .orElse(1L);
    }

    private static long nodes(Manifest pool, String resource, int ofOne) {
        Optional<BigDecimal> limit = pool.at("spec", "limits", resource).flatMap(Meaning::quantity);
        return ofOne == 0 || limit.isEmpty() ? Long.MAX_VALUE : limit.get().longValue() / ofOne;
    }

    private static boolean isNone(Object nodes) {
        return nodes.toString().equals("0") || nodes.toString().equals("0%");
    }

    /** The labels that each of its nodes has: those of its template, and requirements with one value. */
    private static Map<String, Object> labels(Manifest pool) {
        Map<String, Object> labels = new TreeMap<>(pool.map("spec", "template", "metadata", "labels"));
        for (Object requirement : pool.list("spec", "template", "spec", "requirements")) {
            Map<String, Object> entry = Manifest.entries(requirement);
            List<Object> values = Manifest.items(entry.getOrDefault("values", List.of()));
            if (values.size() == 1 && entry.getOrDefault("operator", "").equals("In")) {
                labels.put(entry.getOrDefault("key", "").toString(), values.get(0));
            }
        }
        return labels;
    }
}
