package io.eksllmperf;

import io.eksllmperf.spec.KeyChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes that are tried at once; each is itself only, so that thousands of files can share it cheaply. */
final class Unit {
    private final List<KeyChange> changes;
    private final List<KeyChange> shown;
    private final boolean ofOneKey;

    private Unit(List<KeyChange> changes, List<KeyChange> shown, boolean ofOneKey) {
        this.changes = List.copyOf(changes);
        this.shown = List.copyOf(shown);
        this.ofOneKey = ofOneKey;
    }

    /** At least one. */
    List<KeyChange> changes() {
        return changes;
    }

    /** The keys that stand for them. */
    List<KeyChange> shown() {
        return shown;
    }

    /** Whether it is one key in several files. */
    boolean isOfOneKey() {
        return ofOneKey;
    }

    /** The keys that stand for them in what comes from these files: of one key in many files its own, where it has one. */
    List<KeyChange> shownIn(List<String> from) {
        List<KeyChange> own = ofOneKey
                ? shown.stream().filter(key -> from.contains(key.file())).toList()
                : List.of();
        return own.isEmpty() ? shown : own;
    }

    static Unit of(List<KeyChange> changes) {
        return new Unit(changes, changes, false);
    }

    static Unit together(List<Unit> units) {
        return new Unit(
                units.stream().flatMap(unit -> unit.changes().stream()).toList(),
                units.stream().flatMap(unit -> unit.shown().stream()).toList(),
                false);
    }

    /** A key for all that changed below it; a whole file that is on both sides says nothing, so what changed in it is shown. */
    static Unit below(KeyChange wide, List<KeyChange> all) {
        boolean both = wide.old().isPresent() && wide.now().isPresent();
        return wide.steps().isEmpty() && both
                ? new Unit(List.of(wide), all.stream().filter(wide::covers).toList(), false)
                : of(List.of(wide));
    }

    /** The changes of the same key from the same value to the same value, whatever file they are in. */
    static List<Unit> alike(List<KeyChange> changes) {
        return ofOneKey(changes, false);
    }

    /** The changes of the same key, whatever file they are in and from whatever to whatever value. */
    static List<Unit> ofOneKey(List<KeyChange> changes) {
        return ofOneKey(changes, true);
    }

    private static List<Unit> ofOneKey(List<KeyChange> changes, boolean anyValue) {
        Map<String, List<List<KeyChange>>> byKey = new LinkedHashMap<>();
        for (KeyChange change : changes) {
            List<List<KeyChange>> known = byKey.computeIfAbsent(change.key(), key -> new ArrayList<>());
            known.stream()
                    .filter(same ->
                            !change.key().isEmpty() && (anyValue || same.get(0).isLike(change)))
                    .findFirst()
                    .orElseGet(() -> {
                        List<KeyChange> first = new ArrayList<>();
                        known.add(first);
                        return first;
                    })
                    .add(change);
        }
        return byKey.values().stream()
                .flatMap(List::stream)
                .map(same -> new Unit(same, same, same.size() > 1))
                .toList();
    }
}
