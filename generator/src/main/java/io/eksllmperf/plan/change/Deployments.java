package io.eksllmperf.plan.change;

import static io.eksllmperf.plan.change.FieldRules.rule;

import io.eksllmperf.plan.change.Change.Altered;
import io.eksllmperf.plan.change.Change.Replaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Server and triton-perf. A Deployment starts its pods anew when, and only when, {@code spec.template} differs
 * (kubernetes.io/docs/concepts/workloads/controllers/deployment, "Updating a Deployment"); {@code spec.selector} is immutable
 * since apps/v1 (same page, "Label selector updates").
 */
final class Deployments implements Family {
    private static final String TEMPLATE = "spec.template";
    private static final String NODES = "spec.template.spec.nodeSelector";

    private static final FieldRules FIELDS = FieldRules.of(
            rule(
                    "spec.selector",
                    Effect.REFUSED,
                    "The selector of a Deployment is immutable: the sync fails at it, and later waves are not applied. "
                            + "Delete the Deployment first, or give it another name."),
            rule(TEMPLATE, Effect.NOTHING, ""),
            rule("spec.replicas", Effect.NOTHING, ""),
            rule(
                    "spec.strategy",
                    Effect.IN_PLACE,
                    "How pods are replaced changes from the next replacement on; none restarts for it."),
            rule(
                    "spec",
                    Effect.IN_PLACE,
                    "The Deployment changes, its pods do not: a deadline or a history does not restart them."));

    @Override
    public List<Consequence> added(Manifest now, Trees trees) {
        return List.of(Part.of(now).starts(Pools.replicas(now)));
    }

    @Override
    public List<Consequence> removed(Manifest was, Trees trees) {
        Part part = Part.of(was);
        Fate fate = trees.fate(was);
        if (!fate.isGone()) {
            String cost = Pools.replicas(was) == 0 ? "" : part.staysAndCosts();
            return List.of(Consequence.of(Effect.STAYS, fate.sentence() + cost));
        }
        List<Consequence> found = new ArrayList<>(List.of(Consequence.of(Effect.DELETES, part.ends())));
        if (Pools.replicas(was) > 0) {
            found.add(released(was, trees));
        }
        return found;
    }

    /** A pod that must have a node of its own waits for ever beside one that nobody removes. */
    @Override
    public List<Consequence> replaced(Replaced change, Trees trees) {
        List<Consequence> found = new ArrayList<>(Family.super.replaced(change, trees));
        Optional<Manifest> pool = Pools.of(change.after(), trees.after());
        boolean same = pool.flatMap(
                        to -> Pools.of(change.before(), trees.before()).filter(to::isSame))
                .isPresent();
        if (!trees.fate(change.before()).isGone() && same && !Pools.hasRoom(pool.get(), trees.after())) {
            found.add(Consequence.of(
                    Effect.BY_HAND,
                    "The pool has no room for another node: the new pod starts only after somebody has deleted the old "
                            + "Deployment."));
        }
        return found;
    }

    @Override
    public List<Consequence> altered(Altered change, Trees trees) {
        List<Consequence> found = new ArrayList<>(FIELDS.judge(change.fields()));
        found.removeIf(one -> one.sentence().isEmpty());
        long from = Pools.replicas(change.before());
        long to = Pools.replicas(change.after());
        boolean template = FieldRules.touches(change.fields(), TEMPLATE);
        if (from == 0 && to == 0 && template) {
            found.add(Consequence.of(
                    Effect.IN_PLACE, "It is parked: no pod runs, and the next one starts with the new template."));
        } else if (from == 0 && to > 0) {
            found.add(Part.of(change.after()).starts(to));
        } else if (to == 0 && from > 0) {
            found.add(parked(change, trees));
        } else if (from != to) {
            found.add(to > from ? Part.of(change.after()).starts(to) : released(change.before(), trees));
        }
        if (template && from > 0 && to > 0) {
            found.add(Part.of(change.after()).restarts(change));
            nodes(change, trees).ifPresent(found::add);
        }
        return found;
    }

    private static Consequence parked(Altered change, Trees trees) {
        String rest = Part.of(change.after()).parks();
        return Consequence.of(
                Effect.RELEASES_NODE, rest + " Karpenter removes the node " + whenEmpty(change.before(), trees) + ".");
    }

    private static Consequence released(Manifest was, Trees trees) {
        return Consequence.of(
                Effect.RELEASES_NODE, "Karpenter removes the node that it had " + whenEmpty(was, trees) + ".");
    }

    /** Facts: infrastructure 4.4, WhenEmpty and consolidateAfter. */
    private static String whenEmpty(Manifest was, Trees trees) {
        String after =
                Pools.of(was, trees.before()).map(Pools::consolidateAfter).orElse("");
        return after.isEmpty() ? "once it is empty" : after + " after its last pod";
    }

    /** Whether the API server lets the pool become what it is to be. */
    private static boolean isFollowed(Manifest pool, Tree before) {
        String[] group = {"spec", "template", "spec", "nodeClassRef", "group"};
        return before.all("NodePool", pool.cluster()).stream()
                .filter(pool::isSame)
                .allMatch(old -> old.text(group).equals(pool.text(group)));
    }

    /** A pod whose node selector changed cannot start where it was, unless the old node is what the new one asks for too. */
    private static Optional<Consequence> nodes(Altered change, Trees trees) {
        boolean stays = Pools.of(change.before(), trees.before())
                .filter(pool -> Pools.fits(pool, change.after()))
                .isPresent();
        if (stays || !FieldRules.touches(change.fields(), NODES)) {
            return Optional.empty();
        }
        Optional<Manifest> pool = Pools.of(change.after(), trees.after());
        boolean same = pool.flatMap(
                        to -> Pools.of(change.before(), trees.before()).filter(to::isSame))
                .isPresent();
        if (same && !isFollowed(pool.get(), trees.before())) {
            return Optional.of(Consequence.of(
                    Effect.BY_HAND,
                    "The pool cannot follow, since its nodeClassRef is immutable, so no node is what the pod asks for: it "
                            + "stays Pending until somebody deletes the pool, and Argo CD makes it anew."));
        }
        boolean waits = same && !Pools.hasRoom(pool.get(), trees.after());
        String when = whenEmpty(change.before(), trees);
        return Optional.of(Consequence.of(
                Effect.REPLACES_NODE,
                waits
                        ? "The old node is no longer what the pod asks for, and the pool's limits hold no second one: the "
                                + "new node is launched only when the old one is gone, " + when + "."
                        : "The old node is no longer what the pod asks for: Karpenter launches a new one, and removes the "
                                + "old one " + when + "; in between both are billed."));
    }
}
