package io.eksllmperf.check;

import io.eksllmperf.model.Taint;
import io.eksllmperf.model.karpenter.NodePool;
import io.eksllmperf.model.karpenter.NodeTemplate;
import io.eksllmperf.model.karpenter.Requirement;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A pool of nodes of the output.
 *
 * @param item where it is
 * @param pool what it says
 */
record Pool(Item item, NodePool pool) {
    static final String INSTANCE_TYPE = "node.kubernetes.io/instance-type";
    /** Domains of labels that Karpenter, EKS or the kubelet set, so that a pool need not name them. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "topology.kubernetes.io",
            "topology.k8s.aws",
            "node.kubernetes.io",
            "kubernetes.io",
            "karpenter.sh",
            "karpenter.k8s.aws",
            "eks.amazonaws.com");

    static Optional<Pool> of(Item item) {
        return item.resource() instanceof NodePool pool ? Optional.of(new Pool(item, pool)) : Optional.empty();
    }

    NodeTemplate.Spec nodes() {
        return pool.spec().template().spec();
    }

    Map<String, String> labels() {
        return pool.spec().template().metadata().labels();
    }

    /** The one EC2 type of its nodes; empty when there may be several. */
    Optional<String> instanceType() {
        return requirement(INSTANCE_TYPE)
                .filter(requirement -> requirement.operator() == Requirement.Operator.IN
                        && requirement.values().size() == 1)
                .map(requirement -> requirement.values().get(0));
    }

    private Optional<Requirement> requirement(String key) {
        return nodes().requirements().stream()
                .filter(requirement -> requirement.key().equals(key))
                .findFirst();
    }

    /** Whether a node of this pool can have the label. */
    boolean offers(String key, String value) {
        if (labels().containsKey(key)) {
            return labels().get(key).equals(value);
        }
        Optional<Requirement> requirement = requirement(key);
        if (requirement.isEmpty()) {
            int slash = key.indexOf('/');
            return slash > 0 && WELL_KNOWN.contains(key.substring(0, slash));
        }
        return switch (requirement.get().operator()) {
            case IN -> requirement.get().values().contains(value);
            case NOT_IN -> !requirement.get().values().contains(value);
            case DOES_NOT_EXIST -> false;
            case EXISTS, GREATER_THAN, LESS_THAN, AT_LEAST, AT_MOST -> true;
        };
    }

    /** Labels that a pod asks for and no node of this pool has, as {@code key=value}. */
    List<String> missing(PodSpec pod) {
        return selector(pod).entrySet().stream()
                .filter(label -> !offers(label.getKey(), label.getValue()))
                .map(label -> label.getKey() + "=" + label.getValue())
                .sorted()
                .toList();
    }

    /** Taints that keep the pod away. */
    List<String> repelling(PodSpec pod) {
        List<Toleration> tolerations = Optional.ofNullable(pod.getTolerations()).orElse(List.of());
        return nodes().taints().stream()
                .filter(taint -> taint.effect() != Taint.Effect.PREFER_NO_SCHEDULE)
                .filter(taint -> tolerations.stream().noneMatch(toleration -> tolerates(toleration, taint)))
                .map(Taint::key)
                .toList();
    }

    boolean takes(PodSpec pod) {
        for (Map.Entry<String, String> label : selector(pod).entrySet()) {
            if (!offers(label.getKey(), label.getValue())) {
                return false;
            }
        }
        return !selector(pod).isEmpty() && repelling(pod).isEmpty();
    }

    static Map<String, String> selector(PodSpec pod) {
        return Optional.ofNullable(pod.getNodeSelector()).orElse(Map.of());
    }

    private static boolean tolerates(Toleration toleration, Taint taint) {
        boolean key = toleration.getKey() == null || toleration.getKey().equals(taint.key());
        boolean value = "Exists".equals(toleration.getOperator())
                || taint.value()
                        .orElse("")
                        .equals(Optional.ofNullable(toleration.getValue()).orElse(""));
        boolean effect = toleration.getEffect() == null
                || toleration.getEffect().equals(taint.effect().toString());
        return key && value && effect;
    }
}
