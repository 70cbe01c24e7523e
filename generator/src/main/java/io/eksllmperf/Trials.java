package io.eksllmperf;

import io.eksllmperf.spec.InputPair;
import io.eksllmperf.spec.KeyChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Renders mixtures of two inputs until every path that the input moved has the keys that move it. */
final class Trials {
    /** So many renderings are an instant for a few experiments, and half a minute for a thousand. */
    private static final int MOST = 40;

    private final InputPair pair;
    private final Trial after;
    private final Optional<Trial> before;
    private final Set<String> paths;
    private final Map<String, List<Unit>> found = new TreeMap<>();

    /**
     * @param after the head's files
     * @param before the base's files as they are rendered now; empty where its input cannot be
     * @param paths what the input may have moved
     */
    Trials(InputPair pair, Trial after, Optional<Trial> before, Set<String> paths) {
        this.pair = pair;
        this.after = after;
        this.before = before;
        this.paths = paths;
    }

    /** Path to the keys that move it. Without the base's files, a path that no key moves is not among them. */
    Map<String, List<KeyChange>> moving(List<KeyChange> changes) {
        if (paths.isEmpty() || changes.isEmpty()) {
            return Map.of();
        }
        List<Unit> alone = new ArrayList<>();
        List<Unit> stuck = new ArrayList<>();
        for (Unit unit : units(changes)) {
            (tried(unit) ? alone : stuck).add(unit);
        }
        List<UnaryOperator<KeyChange>> coarser = List.of(pair::above, pair::file);
        for (UnaryOperator<KeyChange> above : coarser) {
            stuck = grouped(stuck, above, changes).stream()
                    .filter(unit -> !tried(unit))
                    .toList();
        }
        if (stuck.size() > 1) {
            Unit together = Unit.together(stuck);
            stuck = tried(together) ? List.of() : List.of(together);
        }
        explainTheRest(alone, stuck);
        return shown();
    }

    /** Files that the same changes move share one list of them. */
    private Map<String, List<KeyChange>> shown() {
        Map<List<Object>, List<KeyChange>> lists = new HashMap<>();
        Map<String, List<KeyChange>> moving = new TreeMap<>();
        found.forEach((path, units) -> {
            List<String> from = units.stream().anyMatch(Unit::isOfOneKey) ? from(path) : List.of();
            moving.put(
                    path,
                    lists.computeIfAbsent(
                            List.of(units, from),
                            all -> widest(units.stream()
                                    .flatMap(unit -> unit.shownIn(from).stream())
                                    .toList())));
        });
        return moving;
    }

    private List<String> from(String path) {
        return before.map(trial -> trial.from().getOrDefault(path, List.of())).orElse(List.of());
    }

    private static List<KeyChange> widest(List<KeyChange> keys) {
        return keys.stream()
                .filter(key -> keys.stream().noneMatch(other -> other.covers(key) && !key.covers(other)))
                .toList();
    }

    /** Several changes may each do what another did already: then the base with only one of them shows it. */
    private void explainTheRest(List<Unit> alone, List<Unit> stuck) {
        if (before.isEmpty() || unexplained().isEmpty()) {
            return;
        }
        Set<String> open = unexplained();
        for (Unit unit : alone) {
            Trial.of(pair.baseWith(unit.changes()), open)
                    .ifPresent(mixed -> note(unit, before.get().differing(mixed, open)));
        }
        Set<String> left = unexplained();
        alone.forEach(unit -> note(unit, left));
        stuck.forEach(unit -> note(unit, left));
    }

    private Set<String> unexplained() {
        Set<String> open = new TreeSet<>(paths);
        open.removeAll(found.keySet());
        return open;
    }

    /** Whether the changes could be taken away from the head, or else added to the base. */
    private boolean tried(Unit unit) {
        Optional<Set<String>> moved =
                Trial.of(pair.headWithout(unit.changes()), paths).map(mixed -> after.differing(mixed, paths));
        if (moved.isEmpty() && before.isPresent()) {
            moved = Trial.of(pair.baseWith(unit.changes()), paths)
                    .map(mixed -> before.get().differing(mixed, paths));
        }
        moved.ifPresent(some -> note(unit, some));
        return moved.isPresent();
    }

    private void note(Unit unit, Collection<String> moved) {
        for (String path : moved) {
            found.computeIfAbsent(path, none -> new ArrayList<>()).add(unit);
        }
    }

    /** What is tried at once: single keys; where they are too many, keys alike in all files, then ever larger parts of files. */
    private List<Unit> units(List<KeyChange> changes) {
        List<Unit> units =
                changes.stream().map(change -> Unit.of(List.of(change))).toList();
        List<UnaryOperator<KeyChange>> coarser =
                List.of(pair::above, change -> pair.above(pair.above(change)), pair::file);
        List<Unit> fewer = units.size() <= MOST ? units : Unit.alike(changes);
        fewer = fewer.size() <= MOST ? fewer : Unit.ofOneKey(changes);
        for (UnaryOperator<KeyChange> above : coarser) {
            fewer = fewer.size() <= MOST ? fewer : grouped(units, above, changes);
        }
        return fewer.size() <= MOST ? fewer : List.of(Unit.together(fewer));
    }

    /** The keys above these, each once, and none below another. */
    private static List<Unit> grouped(List<Unit> units, UnaryOperator<KeyChange> above, List<KeyChange> all) {
        Map<String, KeyChange> wide = new LinkedHashMap<>();
        for (Unit unit : units) {
            for (KeyChange change : unit.changes()) {
                KeyChange wider = above.apply(change);
                wide.put(wider.file() + "\n" + wider.key(), wider);
            }
        }
        return widest(List.copyOf(wide.values())).stream()
                .map(key -> Unit.below(key, all))
                .toList();
    }
}
