package io.eksllmperf.plan.change;

import static io.eksllmperf.plan.change.FieldRules.rule;

import io.eksllmperf.plan.change.Change.Altered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Volume claims. Kubernetes docs, concepts/storage/persistent-volumes: "Expanding Persistent Volumes Claims" (only with
 * allowVolumeExpansion, only upwards) and "Reclaiming"; all else of a claim's spec is immutable (kubernetes/kubernetes
 * pkg/apis/core/validation ValidatePersistentVolumeClaimUpdate, 1.33).
 */
final class Claims implements Family {
    private static final String SIZE = "spec.resources.requests.storage";
    private static final FieldRules FIELDS = FieldRules.of(
            rule(SIZE, Effect.NOTHING, ""),
            rule(
                    "spec.volumeAttributesClassName",
                    Effect.IN_PLACE,
                    "The volume is modified in place, while it is used."),
            rule(
                    "spec",
                    Effect.REFUSED,
                    "Class, access modes and all but the size of a claim are immutable: the sync fails at it, and later "
                            + "waves are not applied. A volume like that is a new claim."));

    @Override
    public List<Consequence> added(Manifest now, Trees trees) {
        return List.of(Consequence.of(
                Effect.CREATES,
                "A volume is made with the first pod that mounts it, in that pod's zone, and is billed from then on; "
                        + "pods that mount it are tied to the zone."));
    }

    @Override
    public List<Consequence> removed(Manifest was, Trees trees) {
        Fate fate = trees.fate(was);
        if (!fate.isGone()) {
            return List.of(
                    Consequence.of(Effect.STAYS, fate.sentence() + " The volume and its data stay, and are billed."));
        }
        boolean retained = storageClass(was, trees.before())
                .filter(found -> found.text("reclaimPolicy").equals("Retain"))
                .isPresent();
        return List.of(
                retained
                        ? Consequence.of(
                                Effect.STAYS,
                                "The claim is deleted, its volume is retained (reclaimPolicy) and billed until somebody "
                                        + "deletes it in AWS.")
                        : Consequence.of(Effect.DELETES, "The claim is deleted, and its volume with all data on it."));
    }

    @Override
    public List<Consequence> altered(Altered change, Trees trees) {
        List<Consequence> found = new ArrayList<>(FIELDS.judge(change.fields()));
        found.removeIf(one -> one.sentence().isEmpty());
        if (FieldRules.touches(change.fields(), SIZE)) {
            found.add(resized(change, trees));
        }
        return found;
    }

    private static Consequence resized(Altered change, Trees trees) {
        Optional<BigDecimal> from = size(change.before());
        Optional<BigDecimal> to = size(change.after());
        if (from.isPresent() && to.isPresent() && to.get().compareTo(from.get()) < 0) {
            return Consequence.of(
                    Effect.REFUSED,
                    "A volume cannot shrink: the sync fails at the claim, and later waves are not applied. A smaller one "
                            + "is a new claim.");
        }
        Optional<Manifest> type = storageClass(change.after(), trees.after());
        if (type.isEmpty()) {
            return Consequence.of(
                    Effect.IN_PLACE,
                    "The volume grows while it is used, if its class allows that: the class is not in this repository.");
        }
        return type.get().text("allowVolumeExpansion").equals("true")
                ? Consequence.of(Effect.IN_PLACE, "The volume grows while it is used; nothing restarts.")
                : Consequence.of(
                        Effect.REFUSED,
                        "The class of the volume does not allow it to grow (allowVolumeExpansion): the sync fails at the "
                                + "claim, and later waves are not applied.");
    }

    private static Optional<BigDecimal> size(Manifest claim) {
        return claim.at("spec", "resources", "requests", "storage").flatMap(Meaning::quantity);
    }

    private static Optional<Manifest> storageClass(Manifest claim, Tree tree) {
        return tree.named("StorageClass", claim.cluster(), claim.text("spec", "storageClassName"));
    }
}
