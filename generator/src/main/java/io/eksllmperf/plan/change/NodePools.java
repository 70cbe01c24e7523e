package io.eksllmperf.plan.change;

import static io.eksllmperf.plan.change.FieldRules.rule;

import io.eksllmperf.plan.change.Change.Altered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Karpenter's pools. Drift: kubernetes-sigs/karpenter pkg/apis/v1/nodepool.go Hash (the template, and of it not the
 * requirements) and pkg/controllers/nodeclaim/disruption/drift.go areRequirementsDrifted; what is immutable: the transition
 * rules of the CRD of v1.14.1 (nodeClassRef.group, nodeClassRef.kind, presence of replicas). Facts: infrastructure 4.1 and 4.4.
 */
final class NodePools implements Family {
    private static final String REFUSED =
            " is immutable: the sync fails at the pool, and later waves are not applied. Another one is a new pool.";
    private static final String TEMPLATE = "spec.template";
    private static final String REQUIREMENTS = "spec.template.spec.requirements";
    private static final String LIMITS = "spec.limits";

    private static final FieldRules FIELDS = FieldRules.of(
            rule("spec.template.spec.nodeClassRef.group", Effect.REFUSED, "nodeClassRef.group" + REFUSED),
            rule("spec.template.spec.nodeClassRef.kind", Effect.REFUSED, "nodeClassRef.kind" + REFUSED),
            rule(TEMPLATE, Effect.NOTHING, ""),
            rule(LIMITS, Effect.NOTHING, ""),
            rule("spec.replicas", Effect.NOTHING, ""),
            rule("spec.weight", Effect.IN_PLACE, "Pods to come choose their pool by it; no node is touched."),
            rule(
                    "spec.disruption",
                    Effect.IN_PLACE,
                    "When Karpenter may take a node changes at once; none drifts for it."));

    @Override
    public List<Consequence> added(Manifest now, Trees trees) {
        return List.of(Consequence.of(Effect.CREATES, "A new pool: it launches no node until a pod needs one."));
    }

    @Override
    public List<Consequence> removed(Manifest was, Trees trees) {
        Fate fate = trees.fate(was);
        return List.of(
                fate.isGone()
                        ? Consequence.of(
                                Effect.DELETES,
                                "The pool is deleted, and with it every node of its own: Karpenter drains and ends them.")
                        : Consequence.of(
                                Effect.STAYS,
                                fate.sentence() + " It goes on launching nodes for pods that ask for them."));
    }

    @Override
    public List<Consequence> altered(Altered change, Trees trees) {
        List<Consequence> found = new ArrayList<>(FIELDS.judge(change.fields()));
        found.removeIf(one -> one.sentence().isEmpty());
        if (change.before().at("spec", "replicas").isPresent()
                != change.after().at("spec", "replicas").isPresent()) {
            found.add(Consequence.of(Effect.REFUSED, "Whether a pool has replicas" + REFUSED));
        } else if (FieldRules.touches(change.fields(), "spec.replicas")) {
            found.add(
                    Consequence.of(Effect.IN_PLACE, "Karpenter launches or ends nodes until the pool has that many."));
        }
        if (FieldRules.touches(change.fields(), LIMITS)) {
            found.add(limits(change));
        }
        found.addAll(drift(change));
        return found;
    }

    private static List<Consequence> drift(Altered change) {
        List<FieldChange> template = change.fields().stream()
                .filter(field -> FieldRules.touches(List.of(field), TEMPLATE))
                .toList();
        if (template.isEmpty()) {
            return List.of();
        }
        boolean some = template.stream().allMatch(field -> FieldRules.touches(List.of(field), REQUIREMENTS));
        return List.of(Drift.of(some, Pools.holdsDrift(change.after())));
    }

    /** Limits are asked before a node is launched, and never again (KD nodepools.md, "spec.limits"). */
    private static Consequence limits(Altered change) {
        Map<String, Object> before = change.before().map("spec", "limits");
        Map<String, Object> after = change.after().map("spec", "limits");
        TreeSet<String> resources = new TreeSet<>(before.keySet());
        resources.addAll(after.keySet());
        boolean lowered =
                resources.stream().anyMatch(resource -> isLower(limit(before, resource), limit(after, resource)));
        return Consequence.of(
                Effect.IN_PLACE,
                lowered
                        ? "The pool may have less than before: no node is taken for it, and none is launched above it."
                        : "The pool may have more than before: nodes are launched when pods need them.");
    }

    /** No limit is above every limit. */
    private static boolean isLower(Optional<BigDecimal> before, Optional<BigDecimal> after) {
        return after.isPresent() && (before.isEmpty() || after.get().compareTo(before.get()) < 0);
    }

    private static Optional<BigDecimal> limit(Map<String, Object> limits, String resource) {
        return Optional.ofNullable(limits.get(resource)).flatMap(Meaning::quantity);
    }
}
