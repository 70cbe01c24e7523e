package io.eksllmperf;

import io.eksllmperf.plan.change.Cause;
import io.eksllmperf.plan.change.Causes;
import io.eksllmperf.spec.InputPair;
import io.eksllmperf.spec.KeyChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys of the input that differ between two sides, and which of them move each file of the output. Found by setting one
 * changed key back, rendering, and comparing bytes; never kept by hand.
 *
 * @param keys every key that differs, in the order of the files
 * @param byPath for each changed path what moves it
 * @param baseRenders whether this version can render the base's input, so that the generator's own part is known
 */
public record ChangedKeys(List<Cause> keys, Map<String, Causes> byPath, boolean baseRenders) {
    public ChangedKeys {
        keys = List.copyOf(keys);
        byPath = Map.copyOf(byPath);
    }

    /**
     * @param base what the base has: its input and its committed output
     * @param head the head's input, and what it is rendered into
     * @param changed the paths that differ
     */
    public static ChangedKeys of(Side base, Side head, Collection<String> changed) {
        Set<String> paths = new TreeSet<>(changed);
        InputPair pair = InputPair.of(base.input(), head.input());
        List<KeyChange> changes = pair.changes();
        Trial after = head.at(paths);
        Optional<Trial> again = paths.isEmpty() ? Optional.of(after) : Trial.of(pair.baseWith(List.of()), paths);
        Set<String> generated =
                again.map(rendered -> rendered.differing(base.at(paths), paths)).orElseGet(TreeSet::new);
        Set<String> moved =
                again.map(rendered -> rendered.differing(after, paths)).orElse(paths);
        Map<String, List<KeyChange>> found = new Trials(pair, after, again, moved).moving(changes);
        IdentityHashMap<List<KeyChange>, Causes> causes = new IdentityHashMap<>();
        found.values().forEach(list -> causes.computeIfAbsent(list, ChangedKeys::causes));
        Map<String, Causes> byPath = new HashMap<>();
        for (String path : paths) {
            Optional<Causes> known = Optional.ofNullable(found.get(path)).map(causes::get);
            boolean generator = known.isEmpty() || generated.contains(path);
            byPath.put(path, known.map(keys -> keys.with(generator)).orElse(Causes.GENERATOR));
        }
        return new ChangedKeys(keys(changes, causes.keySet()), byPath, again.isPresent());
    }

    /** All keys, and in the place of some of them a wider one that stands for them somewhere. */
    private static List<Cause> keys(List<KeyChange> changes, Collection<List<KeyChange>> found) {
        Set<KeyChange> shown = new LinkedHashSet<>();
        found.forEach(shown::addAll);
        List<Cause> keys = new ArrayList<>();
        for (KeyChange change : changes) {
            shown.stream()
                    .filter(wide -> wide.covers(change))
                    .findFirst()
                    .map(ChangedKeys::cause)
                    .filter(cause -> !keys.contains(cause))
                    .ifPresent(keys::add);
            if (shown.stream().noneMatch(wide -> wide.covers(change))) {
                keys.add(cause(change));
            }
        }
        return keys;
    }

    private static Causes causes(List<KeyChange> changes) {
        return new Causes(changes.stream().map(ChangedKeys::cause).toList(), false);
    }

    private static Cause cause(KeyChange change) {
        return new Cause(change.file(), change.key(), change.before(), change.after());
    }
}
