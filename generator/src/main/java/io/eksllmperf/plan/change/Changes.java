package io.eksllmperf.plan.change;

import io.eksllmperf.plan.change.Change.Added;
import io.eksllmperf.plan.change.Change.Altered;
import io.eksllmperf.plan.change.Change.Removed;
import io.eksllmperf.plan.change.Change.Replaced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What differs between two outputs, by meaning and not by text. */
public final class Changes {
    /** In place of a field: the object is the same, and in another file. */
    static final String PATH = "(path)";
    /** In place of a field: the text differs, and no field does. */
    static final String TEXT = "(text)";

    private Changes() {}

    /**
     * Compares two outputs, each a map of path to resource. A file that moved within its folder is one change, with the path as
     * its field; files with equal meaning are none.
     */
    public static List<Change> between(Map<String, Manifest> before, Map<String, Manifest> after) {
        List<Change> changes = new ArrayList<>();
        Map<String, Manifest> gone = new TreeMap<>(before);
        Map<String, Manifest> come = new TreeMap<>();
        Map<List<String>, Manifest> known = byIdentity(before);
        for (Manifest now : new TreeMap<>(after).values()) {
            Optional<Manifest> was = Optional.ofNullable(before.get(now.path()))
                    .filter(now::isSame)
                    .or(() -> Optional.ofNullable(known.get(now.identity())).filter(old -> !stays(old, after)));
            if (was.isPresent()) {
                gone.remove(was.get().path());
                altered(was.get(), now).ifPresent(changes::add);
            } else {
                come.put(now.path(), now);
            }
        }
        for (Manifest now : come.values()) {
            Optional<Manifest> was = Optional.ofNullable(gone.remove(now.path()));
            changes.add(
                    was.isEmpty() ? new Added(now) : new Replaced(was.get(), now, Differences.between(was.get(), now)));
        }
        gone.values().forEach(was -> changes.add(new Removed(was)));
        changes.sort(Comparator.comparing(Change::path));
        return changes;
    }

    /**
     * The files whose text differs though nothing in {@code changes} is about them: comments, order of keys, another spelling
     * of the same value.
     *
     * @param before path to text; likewise {@code after}
     * @param changes what {@link #between} found in the same two outputs
     */
    public static List<Change> ofSpelling(Map<String, String> before, Map<String, String> after, List<Change> changes) {
        Set<String> told = new HashSet<>();
        for (Change change : changes) {
            told.add(change.path());
        }
        Map<String, String> from = new TreeMap<>();
        Map<String, String> to = new TreeMap<>();
        after.forEach((path, text) -> {
            String old = before.getOrDefault(path, text);
            if (!old.equals(text) && !told.contains(path)) {
                from.put(path, old);
                to.put(path, text);
            }
        });
        Map<String, Manifest> was = Manifests.read(from).byPath();
        List<Change> found = new ArrayList<>();
        for (Manifest now : Manifests.read(to).byPath().values()) {
            String old = from.getOrDefault(now.path(), "");
            String text = to.getOrDefault(now.path(), "");
            FieldChange spelled =
                    new FieldChange(TEXT, Optional.of(firstOf(old, text)), Optional.of(firstOf(text, old)));
            Optional.ofNullable(was.get(now.path()))
                    .ifPresent(then -> found.add(new Altered(then, now, List.of(spelled))));
        }
        return found;
    }

    private static Map<List<String>, Manifest> byIdentity(Map<String, Manifest> manifests) {
        Map<List<String>, Manifest> found = new HashMap<>();
        new TreeMap<>(manifests).values().forEach(manifest -> found.putIfAbsent(manifest.identity(), manifest));
        return found;
    }

    private static boolean stays(Manifest old, Map<String, Manifest> after) {
        return Optional.ofNullable(after.get(old.path())).filter(old::isSame).isPresent();
    }

    private static Optional<Change> altered(Manifest before, Manifest after) {
        List<FieldChange> fields = new ArrayList<>();
        if (!before.path().equals(after.path())) {
            fields.add(new FieldChange(PATH, Optional.of(before.path()), Optional.of(after.path())));
        }
        if (!before.content().equals(after.content())) {
            fields.addAll(Differences.between(before, after));
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Altered(before, after, fields));
    }

    /** The first line of a text that the other has not at the same place. */
    private static String firstOf(String text, String other) {
        List<String> lines = text.lines().toList();
        List<String> others = other.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (at >= others.size() || !lines.get(at).equals(others.get(at))) {
                return OneLine.of(lines.get(at).strip());
            }
        }
        return "";
    }
}
