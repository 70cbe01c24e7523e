package io.eksllmperf.plan.change;

import static io.eksllmperf.plan.change.FieldRules.rule;

import io.eksllmperf.plan.change.Change.Altered;
import java.util.List;

/** Classes of volumes. What is immutable: kubernetes/kubernetes pkg/apis/storage/validation ValidateStorageClassUpdate, 1.33. */
final class StorageClasses implements Family {
    private static final String REFUSED =
            " of a StorageClass is immutable: the sync fails at it, and later waves are not applied. Another one is a class "
                    + "with another name.";
    private static final FieldRules FIELDS = FieldRules.of(
            rule("provisioner", Effect.REFUSED, "The provisioner" + REFUSED),
            rule("parameters", Effect.REFUSED, "The parameter set" + REFUSED),
            rule("reclaimPolicy", Effect.REFUSED, "The reclaimPolicy" + REFUSED),
            rule("volumeBindingMode", Effect.REFUSED, "The volumeBindingMode" + REFUSED),
            rule("allowVolumeExpansion", Effect.IN_PLACE, "Whether its volumes may grow changes; none is touched."),
            rule("mountOptions", Effect.IN_PLACE, "Volumes made from now on are mounted so; those there are stay."),
            rule("allowedTopologies", Effect.IN_PLACE, "Volumes made from now on follow it; those there are stay."));

    @Override
    public List<Consequence> added(Manifest now, Trees trees) {
        return List.of(Consequence.of(Effect.CREATES, "A class for claims to come; it makes no volume by itself."));
    }

    @Override
    public List<Consequence> removed(Manifest was, Trees trees) {
        return Family.gone(was, trees, "Its volumes stay as they are; no new one can be made with it.");
    }

    @Override
    public List<Consequence> altered(Altered change, Trees trees) {
        return FIELDS.judge(change.fields());
    }
}
