package io.eksllmperf.plan.change;

import io.eksllmperf.plan.change.Change.Altered;
import io.eksllmperf.plan.change.Change.Replaced;
import java.util.ArrayList;
import java.util.List;

/** Resources that change alike. */
interface Family {
    List<Consequence> added(Manifest now, Trees trees);

    List<Consequence> removed(Manifest was, Trees trees);

    List<Consequence> altered(Altered change, Trees trees);

    /** Another object in the same file: the old one goes, the new one comes. */
    default List<Consequence> replaced(Replaced change, Trees trees) {
        List<Consequence> both = new ArrayList<>(removed(change.before(), trees));
        both.addAll(added(change.after(), trees));
        return both;
    }

    /** What becomes of an object that costs nothing and holds nothing. */
    static List<Consequence> gone(Manifest was, Trees trees, String pruned) {
        Fate fate = trees.fate(was);
        return List.of(
                fate.isGone() ? Consequence.of(Effect.PRUNES, pruned) : Consequence.of(Effect.STAYS, fate.sentence()));
    }
}
