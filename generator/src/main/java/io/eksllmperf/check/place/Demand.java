package io.eksllmperf.check.place;

import io.eksllmperf.model.Taint;
import io.eksllmperf.model.karpenter.Requirement.Operator;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.NodeAffinity;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a pod demands of its node. What it only prefers is left out, and so is what EKS' admission adds (a toleration of
 * nvidia.com/gpu for pods that ask for GPUs): other clusters do not.
 *
 * @param selector conditions that all hold: the node selector
 * @param terms of the required node affinity: one of them holds, all conditions of it; none: no such affinity
 * @param tolerations taints that it bears
 * @param asked what it asks for
 */
public record Demand(List<Condition> selector, List<List<Condition>> terms, List<Tolerated> tolerations, Room asked) {

    /**
     * A toleration; an empty part matches everything.
     *
     * @param key the taint's key
     * @param equalTo the taint's value; empty with operator Exists
     * @param effect the taint's effect
     */
    public record Tolerated(Optional<String> key, Optional<String> equalTo, Optional<String> effect) {
        /** As k8s.io/api/core/v1/toleration.go decides. */
        boolean bears(Taint taint) {
            return key.map(taint.key()::equals).orElse(true)
                    && equalTo.map(taint.value().orElse("")::equals).orElse(true)
                    && effect.map(taint.effect().toString()::equals).orElse(true);
        }
    }

    public static Demand of(PodSpec pod) {
        return new Demand(selector(pod), terms(pod), tolerations(pod), Room.of(pod));
    }

    /** The same for equal demands. To hash records instead would cost a cold start more than all that is judged here. */
    public String text() {
        StringBuilder text = new StringBuilder(200);
        selector.forEach(condition -> condition.addTo(text));
        for (List<Condition> term : terms) {
            text.append("or\n");
            term.forEach(condition -> condition.addTo(text));
        }
        for (Tolerated each : tolerations) {
            text.append(each.key()).append(each.equalTo()).append(each.effect()).append('\n');
        }
        return text.append(asked.cpuMillis())
                .append(' ')
                .append(asked.memoryMib())
                .append(' ')
                .append(asked.diskMib())
                .append(' ')
                .append(asked.gpus())
                .toString();
    }

    private static List<Condition> selector(PodSpec pod) {
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, String> label :
                Optional.ofNullable(pod.getNodeSelector()).orElse(Map.of()).entrySet()) {
            conditions.add(new Condition(label.getKey(), Operator.IN, List.of(label.getValue())));
        }
        conditions.sort(Comparator.comparing(Condition::key));
        return conditions;
    }

    private static List<List<Condition>> terms(PodSpec pod) {
        List<NodeSelectorTerm> terms = Optional.ofNullable(pod.getAffinity())
                .map(Affinity::getNodeAffinity)
                .map(NodeAffinity::getRequiredDuringSchedulingIgnoredDuringExecution)
                .map(required -> required.getNodeSelectorTerms())
                .orElse(List.of());
        List<List<Condition>> read = new ArrayList<>();
        for (NodeSelectorTerm term : terms) {
            List<Condition> conditions = new ArrayList<>();
            for (NodeSelectorRequirement each : term.getMatchExpressions()) {
                Condition.operator(each.getOperator())
                        .ifPresent(operator -> conditions.add(new Condition(each.getKey(), operator, values(each))));
            }
            read.add(conditions);
        }
        return read;
    }

    private static List<String> values(NodeSelectorRequirement requirement) {
        return Optional.ofNullable(requirement.getValues()).orElse(List.of());
    }

    private static List<Tolerated> tolerations(PodSpec pod) {
        List<Tolerated> read = new ArrayList<>();
        for (Toleration each : Optional.ofNullable(pod.getTolerations()).orElse(List.of())) {
            boolean exists = "Exists".equals(each.getOperator());
            read.add(new Tolerated(
                    given(each.getKey()),
                    exists ? Optional.empty() : given(each.getValue()).or(() -> Optional.of("")),
                    given(each.getEffect())));
        }
        return read;
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(some -> !some.isEmpty());
    }
}
