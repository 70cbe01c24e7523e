package io.eksllmperf;

import io.eksllmperf.plan.change.Cause;
import io.eksllmperf.plan.change.Change;
import io.eksllmperf.plan.change.ChangeReport;
import io.eksllmperf.plan.change.ChangeReport.Setting;
import io.eksllmperf.plan.change.Changes;
import io.eksllmperf.plan.change.Consequence;
import io.eksllmperf.plan.change.Consequences;
import io.eksllmperf.plan.change.Effect;
import io.eksllmperf.plan.change.Known;
import io.eksllmperf.plan.change.Manifest;
import io.eksllmperf.plan.change.Manifests;
import io.eksllmperf.plan.change.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What it means to go from one side to the other: what happens in the cluster, why, and what that takes. */
public final class Difference {
    private static final int MOST_NAMED = 5;

    private static final List<Consequence> UNKNOWN = List.of(Consequence.of(
            Effect.UNKNOWN,
            "What the base has there is no resource, so what the cluster has, and what happens to it, is not known."));

    private Difference() {}

    /**
     * @param base its committed output is compared, its input explains
     * @param head its output is what this version renders
     * @param known what is known of the head's runs and servers
     * @param notes what a reader must know of the two sides
     */
    public static ChangeReport between(Side base, Side head, Known known, List<String> notes) {
        if (base.output().equals(head.output())) {
            List<Cause> keys = ChangedKeys.of(base, head, List.of()).keys();
            return ChangeReport.of(new Setting(base.name(), head.name(), keys, notes), List.of(), Map.of(), known);
        }
        Manifests before = Manifests.read(base.output());
        SortedMap<String, Manifest> after = after(before, base, head);
        List<Change> changes = new ArrayList<>(Changes.between(before.byPath(), after));
        changes.addAll(Changes.ofSpelling(base.output(), head.output(), List.copyOf(changes)));
        List<Outcome> outcomes = Consequences.of(changes, before.byPath(), after).stream()
                .map(outcome -> isRead(outcome.change(), base) ? outcome : new Outcome(outcome.change(), UNKNOWN))
                .toList();
        ChangedKeys keys = ChangedKeys.of(
                base,
                head,
                outcomes.stream().map(outcome -> outcome.change().path()).toList());
        List<String> all = new ArrayList<>(notes);
        before.unreadable().stream()
                .limit(MOST_NAMED)
                .forEach(file -> all.add("in the base " + file + ", so it was not compared"));
        int more = before.unreadable().size() - MOST_NAMED;
        if (more > 0) {
            all.add("so it is with " + more + " more file" + (more == 1 ? "" : "s") + " of the base");
        }
        if (!keys.baseRenders() && !outcomes.isEmpty()) {
            all.add(
                    "this version cannot render the input of the base, so what the generator itself moved is not told apart");
        }
        return ChangeReport.of(new Setting(base.name(), head.name(), keys.keys(), all), outcomes, keys.byPath(), known);
    }

    /** A file that is new only because what the base has there is no resource tells nothing of the cluster. */
    private static boolean isRead(Change change, Side base) {
        return !(change instanceof Change.Added && base.output().containsKey(change.path()));
    }

    /** Reading thousands of files takes seconds: a file that is the same on both sides is read once. */
    private static SortedMap<String, Manifest> after(Manifests before, Side base, Side head) {
        SortedMap<String, Manifest> after = new TreeMap<>();
        SortedMap<String, String> others = new TreeMap<>();
        head.output().forEach((path, text) -> {
            Optional<Manifest> known = Optional.ofNullable(before.byPath().get(path))
                    .filter(same -> text.equals(base.output().get(path)));
            known.ifPresentOrElse(manifest -> after.put(path, manifest), () -> others.put(path, text));
        });
        after.putAll(Manifests.read(others).byPath());
        return after;
    }
}
