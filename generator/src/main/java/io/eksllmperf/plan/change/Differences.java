package io.eksllmperf.plan.change;

import io.eksllmperf.plan.change.Elements.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The fields in which two resources differ by meaning. */
final class Differences {
    private final List<FieldChange> found = new ArrayList<>();

    private Differences() {}

    /** Sorted by place, for a list by the order of its elements. */
    static List<FieldChange> between(Manifest before, Manifest after) {
        Differences differences = new Differences();
        differences.maps(Where.top(after), before.content(), after.content());
        return List.copyOf(differences.found);
    }

    private void maps(Where where, Map<String, Object> before, Map<String, Object> after) {
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            values(where.key(key), Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key)));
        }
    }

    private void values(Where where, Optional<Object> before, Optional<Object> after) {
        if (before.isEmpty() || after.isEmpty()) {
            Object only = before.or(() -> after).orElse("");
            if (!ApiDefaults.isDefault(where, only)) {
                add(where.path(), before.map(OneLine::of), after.map(OneLine::of));
            }
            return;
        }
        Object from = before.get();
        Object to = after.get();
        if (from.equals(to)) {
            return;
        }
        if (from instanceof Map && to instanceof Map) {
            maps(where, Manifest.entries(from), Manifest.entries(to));
        } else if (from instanceof List && to instanceof List) {
            lists(where, Manifest.items(from), Manifest.items(to));
        } else if (!Meaning.same(where, from, to)) {
            scalars(where, from, to);
        }
    }

    private void scalars(Where where, Object before, Object after) {
        boolean texts = before instanceof String && after instanceof String;
        if (texts && (OneLine.isLong(before.toString()) || OneLine.isLong(after.toString()))) {
            String changed = OneLine.changed(before.toString(), after.toString());
            add(where.path(), Optional.of(OneLine.of(before)), Optional.of(changed));
        } else {
            add(where.path(), Optional.of(OneLine.of(before)), Optional.of(OneLine.of(after)));
        }
    }

    private void lists(Where where, List<Object> before, List<Object> after) {
        if (before.equals(after)) {
            return;
        }
        Optional<Pair> named = named(where, before, after);
        if (named.isPresent()) {
            elements(where, named.get());
        } else if (where.isOrdered() && before.size() == after.size() && before.get(0) instanceof Map) {
            for (int at = 0; at < before.size(); at++) {
                values(where.element(Integer.toString(at)), Optional.of(before.get(at)), Optional.of(after.get(at)));
            }
        } else if (where.isOrdered()) {
            add(where.path(), Optional.of(OneLine.of(before)), Optional.of(OneLine.of(after)));
        } else {
            sets(where, without(before, after), without(after, before));
        }
    }

    /** One for one where that is all, else each by itself. */
    private void sets(Where where, List<Object> gone, List<Object> come) {
        if (gone.size() == 1 && come.size() == 1) {
            values(where, Optional.of(gone.get(0)), Optional.of(come.get(0)));
            return;
        }
        gone.forEach(element -> add(where.path(), Optional.of(OneLine.of(element)), Optional.empty()));
        come.forEach(element -> add(where.path(), Optional.empty(), Optional.of(OneLine.of(element))));
    }

    private static Optional<Pair> named(Where where, List<Object> before, List<Object> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        if (where.isOfPods() && where.shape().endsWith(".args")) {
            return Elements.ofArguments(before)
                    .flatMap(from -> Elements.ofArguments(after).map(to -> new Pair(from, to)));
        }
        return Elements.of(before, after);
    }

    private void elements(Where where, Pair pair) {
        Map<String, Object> before = pair.before().byName();
        Map<String, Object> after = pair.after().byName();
        List<String> names = new ArrayList<>(after.keySet());
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(names::add);
        for (String name : names) {
            values(where.element(name), Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name)));
        }
        List<String> from = before.keySet().stream().filter(after::containsKey).toList();
        List<String> to = after.keySet().stream().filter(before::containsKey).toList();
        if (where.isOrdered() && !from.equals(to)) {
            add(where.path() + " (order)", Optional.of(OneLine.of(from)), Optional.of(OneLine.of(to)));
        }
    }

    private static List<Object> without(List<Object> list, List<Object> other) {
        return list.stream().filter(element -> !other.contains(element)).toList();
    }

    private void add(String path, Optional<String> before, Optional<String> after) {
        found.add(new FieldChange(path, before, after));
    }
}
