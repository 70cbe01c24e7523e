package io.eksllmperf.plan.change;

import static io.eksllmperf.plan.change.FieldRules.rule;

import io.eksllmperf.plan.change.Change.Altered;
import java.util.List;

/** Argo CD's projects. Facts: argocd sections 2 and 4. */
final class Projects implements Family {
    private static final FieldRules FIELDS = FieldRules.of(
            rule(
                    "spec.destinations",
                    Effect.IN_PLACE,
                    "What its Applications may sync to changes; what they have where they may no longer go is neither "
                            + "updated nor pruned."),
            rule(
                    "spec.namespaceResourceWhitelist",
                    Effect.IN_PLACE,
                    "Which kinds its Applications may sync changes; nothing restarts."),
            rule(
                    "spec.clusterResourceWhitelist",
                    Effect.IN_PLACE,
                    "Which objects of the cluster its Applications may sync changes; nothing restarts."),
            rule(
                    "spec.sourceRepos",
                    Effect.IN_PLACE,
                    "Where its Applications may read from changes; nothing restarts."),
            rule("spec", Effect.IN_PLACE, "The project changes in place; nothing restarts."));

    @Override
    public List<Consequence> added(Manifest now, Trees trees) {
        return List.of(Consequence.of(Effect.CREATES, "What its Applications may read, and where they may sync to."));
    }

    @Override
    public List<Consequence> removed(Manifest was, Trees trees) {
        boolean used = trees.after().all("Application", was.cluster()).stream()
                .anyMatch(application -> application.text("spec", "project").equals(was.name()));
        return used
                ? List.of(Consequence.of(
                        Effect.REFUSED,
                        "Applications still name the project: its finalizer holds it back, and without one none of them "
                                + "could sync."))
                : Family.gone(was, trees, "The project goes after the last of its Applications.");
    }

    @Override
    public List<Consequence> altered(Altered change, Trees trees) {
        return FIELDS.judge(change.fields());
    }
}
