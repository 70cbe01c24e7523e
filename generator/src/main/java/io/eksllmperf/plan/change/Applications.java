package io.eksllmperf.plan.change;

import static io.eksllmperf.plan.change.FieldRules.rule;

import io.eksllmperf.plan.change.Change.Altered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What Argo CD syncs: folders of this repository, and charts. Facts: argocd sections 3 and 4, infrastructure 4.3 and 4.5. */
final class Applications implements Family {
    private static final FieldRules COMMON = FieldRules.of(
            rule(
                    "spec.project",
                    Effect.IN_PLACE,
                    "It is judged by another project; what that one does not permit is neither updated nor pruned."),
            rule(
                    "spec.destination.namespace",
                    Effect.IN_PLACE,
                    "Only objects that name no namespace go to the new one; each other object says itself where it goes."),
            rule(
                    "spec.destination",
                    Effect.STAYS,
                    "It syncs to another cluster from now on; what it synced to the old one stays there."),
            rule(
                    "spec.source.targetRevision",
                    Effect.IN_PLACE,
                    "It follows another revision from now on: what that one holds is applied, not what this one says."),
            rule(
                    "spec.source.repoURL",
                    Effect.IN_PLACE,
                    "It reads from another repository from now on: what that one holds is applied, if the project allows "
                            + "it."),
            rule(
                    "spec.source.path",
                    Effect.PRUNES,
                    "It reads another folder: what only the old one holds is pruned, what the new one holds is applied."),
            rule(
                    "spec.syncPolicy",
                    Effect.IN_PLACE,
                    "How and when it syncs changes from the next sync on; nothing restarts for it."),
            rule(
                    "metadata.finalizers",
                    Effect.IN_PLACE,
                    "Whether what it synced goes with it changes, for the day that it is deleted."),
            rule("spec", Effect.IN_PLACE, "The Application changes in place; nothing restarts."));

    private static final Map<String, String> CHARTS = Map.of(
            "karpenter",
            "Karpenter's controllers roll: nodes and pods stay as they are, and for about a minute no node is launched or "
                    + "taken.",
            "karpenter-crd",
            "Karpenter's CRDs are updated in place: pools, node classes and nodes stay as they are.",
            "nvidia-device-plugin",
            "The device plugin rolls on each GPU node: pods that run keep their GPUs.",
            "dcgm-exporter",
            "The DCGM exporter restarts on each GPU node: a run under way has a gap in its GPU metrics.");

    private static final String MONITOR = "spec.source.helm.valuesObject.serviceMonitor";

    private static final Consequence ROOT = Consequence.of(
            Effect.BY_HAND,
            "Nothing syncs the root Application itself: apply this file with kubectl for it to change.");

    @Override
    public List<Consequence> added(Manifest now, Trees trees) {
        return List.of(
                isRoot(now)
                        ? Consequence.of(
                                Effect.BY_HAND,
                                "A new root Application: apply its projects and this file with kubectl, and it syncs the "
                                        + "rest.")
                        : Consequence.of(
                                Effect.CREATES,
                                isChart(now)
                                        ? "Argo CD installs the chart."
                                        : "Argo CD syncs the folder, and all that is in it."));
    }

    @Override
    public List<Consequence> removed(Manifest was, Trees trees) {
        Fate fate = trees.fate(was);
        if (isRoot(was)) {
            return List.of(Consequence.of(
                    Effect.STAYS,
                    "Nothing acts on the removal of the root Application: all that it synced goes on and is billed, until "
                            + "somebody deletes it in the cluster."));
        }
        if (!fate.isGone()) {
            return List.of(Consequence.of(Effect.STAYS, fate.sentence()));
        }
        return List.of(
                Trees.cascades(was)
                        ? Consequence.of(
                                Effect.DELETES,
                                "Argo CD deletes it with all that it synced, but for what is marked to be kept.")
                        : Consequence.of(
                                Effect.STAYS,
                                "The Application goes without what it synced (it has no finalizer): all that runs on, and "
                                        + "nobody looks after it."));
    }

    @Override
    public List<Consequence> altered(Altered change, Trees trees) {
        if (isRoot(change.after())) {
            return List.of(ROOT);
        }
        List<FieldChange> source = change.fields().stream()
                .filter(field -> isChart(change.after()) && FieldRules.touches(List.of(field), "spec.source"))
                .toList();
        List<FieldChange> rest = change.fields().stream()
                .filter(field -> !source.contains(field))
                .toList();
        List<Consequence> found = new ArrayList<>(COMMON.judge(rest));
        if (!source.isEmpty()) {
            found.add(installed(change.after(), source));
        }
        return found;
    }

    private static Consequence installed(Manifest application, List<FieldChange> fields) {
        if (fields.stream().allMatch(field -> FieldRules.touches(List.of(field), MONITOR))) {
            return Consequence.of(
                    Effect.IN_PLACE,
                    "Only the chart's ServiceMonitor comes or goes: what the chart runs does not restart.");
        }
        String name = application.text("spec", "source", "chart");
        Effect effect = name.equals("karpenter-crd") ? Effect.IN_PLACE : Effect.ROLLS;
        return Consequence.of(
                effect,
                CHARTS.getOrDefault(
                        name, "The chart is installed anew, as far as is known: its pods roll where they differ."));
    }

    private static boolean isChart(Manifest application) {
        return !application.text("spec", "source", "chart").isEmpty();
    }

    /** The one file that a person applies; DESIGN section 5. */
    private static boolean isRoot(Manifest application) {
        return application.path().equals("argocd/" + application.cluster() + "/root.yaml");
    }
}
