package io.eksllmperf.plan.change;

import static io.eksllmperf.plan.change.FieldRules.rule;

import io.eksllmperf.plan.change.Change.Altered;
import io.eksllmperf.plan.change.Change.Replaced;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs of a sweep, and the Job that waits for the server. A run starts again only through its name (facts: argocd
 * sections 1 and 3, "Jobs and re-runs"); which fields are immutable: kubernetes/kubernetes pkg/apis/batch/validation
 * ValidateJobSpecUpdate, 1.33.
 */
final class Jobs implements Family {
    private static final String READY = "ready";
    private static final String IMMUTABLE =
            " of a Job is immutable, and its name did not change: the sync fails at it, and the levels after it are not "
                    + "applied. Raise runId, so that every Job gets a new name.";

    private static final FieldRules FIELDS = FieldRules.of(
            rule("spec.template", Effect.REFUSED, "The pod template" + IMMUTABLE),
            rule("spec.selector", Effect.REFUSED, "The selector" + IMMUTABLE),
            rule("spec.completions", Effect.REFUSED, "The number of completions" + IMMUTABLE),
            rule("spec.completionMode", Effect.REFUSED, "The completion mode" + IMMUTABLE),
            rule("spec.podFailurePolicy", Effect.REFUSED, "The pod failure policy" + IMMUTABLE),
            rule("spec.backoffLimitPerIndex", Effect.REFUSED, "The backoff limit of an index" + IMMUTABLE),
            rule("spec.managedBy", Effect.REFUSED, "The controller" + IMMUTABLE),
            rule(
                    "spec.suspend",
                    Effect.IN_PLACE,
                    "A Job that is suspended or resumed counts as healthy to Argo CD while it runs, so the next level "
                            + "starts beside it."),
            rule(
                    "spec.ttlSecondsAfterFinished",
                    Effect.IN_PLACE,
                    "A Job that vanishes by itself is out of sync, and the next commit runs it again."),
            rule("spec", Effect.IN_PLACE, "The Job changes in place: a run that is over stays over."),
            rule(
                    "metadata",
                    Effect.METADATA,
                    "Only its wave, labels or annotations change: the Job is applied again and does not run again."));

    @Override
    public List<Consequence> added(Manifest now, Trees trees) {
        return List.of(
                now.role().equals(READY)
                        ? Consequence.of(
                                Effect.CREATES,
                                "The first Job of the sweep: it waits, for hours if need be, until the server answers.")
                        : Consequence.ofRun(
                                Effect.RUNS, "A new run: it takes its place in the order of the sweep.", now.name()));
    }

    @Override
    public List<Consequence> removed(Manifest was, Trees trees) {
        return Family.gone(
                was,
                trees,
                was.role().equals(READY)
                        ? "The Job that waited for the server is pruned with its log."
                        : "The Job is pruned with its log, and ends if it runs; its results stay on the volume and in Git.");
    }

    @Override
    public List<Consequence> replaced(Replaced change, Trees trees) {
        List<Consequence> found = new ArrayList<>();
        Fate fate = trees.fate(change.before());
        if (!fate.isGone()) {
            found.add(Consequence.of(Effect.STAYS, fate.sentence()));
        }
        if (change.after().role().equals(READY)) {
            found.add(
                    Consequence.of(Effect.ROLLS, "It waits anew until the server answers; the levels come after it."));
        } else {
            String old = fate.isGone()
                    ? " The old Job is pruned with its log; its results stay on the volume and in Git."
                    : "";
            found.add(Consequence.ofRun(
                    Effect.RUNS_AGAIN,
                    "It is measured again, since " + reason(change) + "." + old,
                    change.after().name()));
        }
        return found;
    }

    private static String reason(Replaced change) {
        if (!change.before().namespace().equals(change.after().namespace())) {
            return "its namespace is another";
        }
        if (change.fields().stream().anyMatch(field -> field.path().endsWith("labels[eksllmperf.io/serving-id]"))) {
            return "the server is another";
        }
        boolean asked =
                change.fields().stream().anyMatch(field -> field.path().endsWith("annotations[eksllmperf.io/run-id]"));
        return asked ? "runId asks for it" : "what it runs with changed";
    }

    @Override
    public List<Consequence> altered(Altered change, Trees trees) {
        return FIELDS.judge(change.fields());
    }
}
