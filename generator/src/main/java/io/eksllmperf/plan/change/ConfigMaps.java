package io.eksllmperf.plan.change;

import static io.eksllmperf.plan.change.FieldRules.rule;

import io.eksllmperf.plan.change.Change.Altered;
import io.eksllmperf.plan.change.Change.Replaced;
import java.util.ArrayList;
import java.util.List;

/**
 * Scripts, named by their content and immutable, and the fence. Kubernetes docs, concepts/configuration/configmap:
 * "Immutable ConfigMaps" (it can be deleted and made anew only) and "Mounted ConfigMaps are updated automatically".
 */
final class ConfigMaps implements Family {
    private static final String FENCE = "fence";
    private static final Consequence OF_FENCE =
            Consequence.of(Effect.NOTHING, "The fence only makes the last level be waited for: nothing runs for it.");

    private static final String REFUSED =
            "The ConfigMap is immutable and its name did not change: the sync fails at it, and later waves are not "
                    + "applied. Its name must follow its content.";
    private static final FieldRules IMMUTABLE = FieldRules.of(
            rule("data", Effect.REFUSED, REFUSED),
            rule("binaryData", Effect.REFUSED, REFUSED),
            rule("immutable", Effect.REFUSED, REFUSED));

    private static final String MOUNTED =
            "Pods that mount it see the new text within a minute or two; nothing restarts for it.";
    private static final FieldRules MUTABLE = FieldRules.of(
            rule("data", Effect.IN_PLACE, MOUNTED),
            rule("binaryData", Effect.IN_PLACE, MOUNTED),
            rule("immutable", Effect.IN_PLACE, "From now on its text cannot be changed any more."));

    @Override
    public List<Consequence> added(Manifest now, Trees trees) {
        return List.of(
                isFence(now)
                        ? OF_FENCE
                        : Consequence.of(
                                Effect.CREATES,
                                now.text("immutable").equals("true")
                                        ? "A script for pods that start later; none that runs notices."
                                        : "A setting for whoever reads it; no pod restarts for it."));
    }

    @Override
    public List<Consequence> removed(Manifest was, Trees trees) {
        return Family.gone(was, trees, "It is deleted; pods that run keep what they have mounted.");
    }

    @Override
    public List<Consequence> replaced(Replaced change, Trees trees) {
        List<Consequence> found = new ArrayList<>();
        Fate fate = trees.fate(change.before());
        if (!fate.isGone()) {
            found.add(Consequence.of(Effect.STAYS, fate.sentence()));
        }
        found.add(
                isFence(change.after())
                        ? OF_FENCE
                        : Consequence.of(
                                Effect.CREATES,
                                "It is named by its content: a new one is created"
                                        + (fate.isGone() ? ", the old one pruned" : "")
                                        + "; pods that run keep what they have mounted."));
        return found;
    }

    @Override
    public List<Consequence> altered(Altered change, Trees trees) {
        boolean immutable = change.before().text("immutable").equals("true");
        return (immutable ? IMMUTABLE : MUTABLE).judge(change.fields());
    }

    private static boolean isFence(Manifest manifest) {
        return manifest.role().equals(FENCE);
    }
}
