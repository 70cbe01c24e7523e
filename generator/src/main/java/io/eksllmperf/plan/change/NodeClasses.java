package io.eksllmperf.plan.change;

import static io.eksllmperf.plan.change.FieldRules.rule;

import io.eksllmperf.plan.change.Change.Altered;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What nodes are made of. Drift: aws/karpenter-provider-aws pkg/apis/v1/ec2nodeclass.go Hash (all but the fields with
 * hash:"ignore") and pkg/cloudprovider/drift.go (image, subnet, security group, reservation and placement group of each
 * instance). Facts: infrastructure 4.2 and trap 18.
 */
final class NodeClasses implements Family {
    /** Compared with each instance, not by a hash of the class. */
    private static final Set<String> BY_INSTANCE = Set.of(
            "spec.amiSelectorTerms",
            "spec.subnetSelectorTerms",
            "spec.securityGroupSelectorTerms",
            "spec.capacityReservationSelectorTerms",
            "spec.placementGroupSelector");

    /** In no hash, and compared with nothing. */
    private static final String NEW_NODES_ONLY = "spec.ipPrefixCount";

    private static final FieldRules FIELDS = FieldRules.of(
            rule(
                    NEW_NODES_ONLY,
                    Effect.IN_PLACE,
                    "Nodes that are launched from now on have it; no node drifts for it."),
            rule("spec", Effect.NOTHING, ""));

    @Override
    public List<Consequence> added(Manifest now, Trees trees) {
        return List.of(Consequence.of(Effect.CREATES, "A new kind of node for pools to use; it launches none."));
    }

    @Override
    public List<Consequence> removed(Manifest was, Trees trees) {
        Fate fate = trees.fate(was);
        return List.of(
                fate.isGone()
                        ? Consequence.of(
                                Effect.DELETES,
                                "The class is deleted once no node uses it, and its instance profile with it; until then "
                                        + "its deletion waits.")
                        : Consequence.of(Effect.STAYS, fate.sentence()));
    }

    @Override
    public List<Consequence> altered(Altered change, Trees trees) {
        List<Consequence> found = new ArrayList<>(FIELDS.judge(change.fields()));
        found.removeIf(one -> one.sentence().isEmpty());
        List<String> drifting = change.fields().stream()
                .map(field -> FieldRules.bare(field.path()))
                .filter(bare -> bare.startsWith("spec.") && !bare.startsWith(NEW_NODES_ONLY))
                .toList();
        if (!drifting.isEmpty()) {
            found.add(Drift.of(drifting.stream().allMatch(NodeClasses::isByInstance), isHeld(change.after(), trees)));
        }
        return found;
    }

    private static boolean isByInstance(String bare) {
        return BY_INSTANCE.stream().anyMatch(bare::startsWith);
    }

    private static boolean isHeld(Manifest nodeClass, Trees trees) {
        return trees.after().all("NodePool", nodeClass.cluster()).stream()
                .filter(pool -> pool.text("spec", "template", "spec", "nodeClassRef", "name")
                        .equals(nodeClass.name()))
                .allMatch(Pools::holdsDrift);
    }
}
