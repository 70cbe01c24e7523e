package io.eksllmperf.spec;

import io.eksllmperf.spec.InputParser.Parsed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two inputs with all defaults filled in, the keys in which they differ, and every mixture of the two: what {@code diff} renders
 * to see which keys moved a file. Files that cannot be read as YAML are not among them.
 *
 * @param base content by file
 * @param head the same
 */
public record InputPair(SortedMap<String, Value> base, SortedMap<String, Value> head) {
    public InputPair {
        base = Collections.unmodifiableSortedMap(new TreeMap<>(base));
        head = Collections.unmodifiableSortedMap(new TreeMap<>(head));
    }

    public static InputPair of(List<InputFile> base, List<InputFile> head) {
        return new InputPair(complete(base), complete(head));
    }

    /** All keys that differ, by file, in the order of the head's file. */
    public List<KeyChange> changes() {
        List<KeyChange> changes = new ArrayList<>();
        Set<String> files = new TreeSet<>(base.keySet());
        files.addAll(head.keySet());
        for (String file : files) {
            add(root(file), changes);
        }
        return changes;
    }

    /** The head with these keys as they are in the base. */
    public Parsed headWithout(Collection<KeyChange> changes) {
        SortedMap<String, Value> mixed = new TreeMap<>(head);
        changes.forEach(change -> put(mixed, change, change.old()));
        return parsed(mixed);
    }

    /** The base with these keys as they are in the head. */
    public Parsed baseWith(Collection<KeyChange> changes) {
        SortedMap<String, Value> mixed = new TreeMap<>(base);
        changes.forEach(change -> put(mixed, change, change.now()));
        return parsed(mixed);
    }

    /** The key above, with all that changed below it; the whole file above the topmost keys. */
    public KeyChange above(KeyChange change) {
        KeyChange above = root(change.file());
        for (Step step : change.steps().subList(0, Math.max(0, change.steps().size() - 1))) {
            above = below(above, step);
        }
        return above;
    }

    /** The whole file. */
    public KeyChange file(KeyChange change) {
        return root(change.file());
    }

    private KeyChange root(String file) {
        return new KeyChange(file, List.of(), Optional.ofNullable(base.get(file)), Optional.ofNullable(head.get(file)));
    }

    private static KeyChange below(KeyChange change, Step step) {
        List<Step> steps = new ArrayList<>(change.steps());
        steps.add(step);
        return new KeyChange(
                change.file(),
                steps,
                change.old().flatMap(step::in),
                change.now().flatMap(step::in));
    }

    private static void add(KeyChange change, List<KeyChange> changes) {
        if (change.old().map(Value::content).equals(change.now().map(Value::content))) {
            return;
        }
        Optional<Set<Step>> inside = change.old().flatMap(old -> change.now().flatMap(now -> steps(old, now)));
        if (inside.isPresent()) {
            inside.get().forEach(step -> add(below(change, step), changes));
        } else {
            changes.add(change);
        }
    }

    /** The steps into two values; empty where they can only be taken as a whole. */
    private static Optional<Set<Step>> steps(Value old, Value now) {
        Set<Step> steps = new LinkedHashSet<>();
        if (old instanceof Value.Entries before && now instanceof Value.Entries after) {
            after.entries().keySet().forEach(key -> steps.add(new Step.Key(key)));
            before.entries().keySet().forEach(key -> steps.add(new Step.Key(key)));
            return Optional.of(steps);
        }
        if (!(old instanceof Value.Items before && now instanceof Value.Items after)) {
            return Optional.empty();
        }
        Map<String, Step> levels = new TreeMap<>();
        if (levels(after, levels) && levels(before, levels)) {
            levels.values().stream()
                    .map(Step.Level.class::cast)
                    .sorted((one, other) -> Integer.compare(one.position(), other.position()))
                    .forEach(steps::add);
            return Optional.of(steps);
        }
        boolean maps = after.values().stream().anyMatch(Value.Entries.class::isInstance);
        for (int i = 0; i < after.values().size(); i++) {
            steps.add(new Step.At(i));
        }
        return maps && before.values().size() == after.values().size() ? Optional.of(steps) : Optional.empty();
    }

    /** Adds a step for each level that has none yet; whether it is a list of levels, each of which stands once. */
    private static boolean levels(Value.Items list, Map<String, Step> levels) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.values().size(); i++) {
            Optional<String> concurrency = Step.Level.of(list.values().get(i));
            if (concurrency.isEmpty() || !seen.add(concurrency.get())) {
                return false;
            }
            levels.putIfAbsent(concurrency.get(), new Step.Level(concurrency.get(), i));
        }
        return !seen.isEmpty();
    }

    private static void put(SortedMap<String, Value> files, KeyChange change, Optional<Value> value) {
        Optional<Value> file = change.steps().isEmpty()
                ? value
                : Optional.ofNullable(files.get(change.file())).map(top -> put(top, change.steps(), value));
        file.ifPresentOrElse(content -> files.put(change.file(), content), () -> files.remove(change.file()));
    }

    private static Value put(Value parent, List<Step> steps, Optional<Value> value) {
        Step step = steps.get(0);
        if (steps.size() == 1) {
            return step.put(parent, value);
        }
        Value child = step.in(parent).orElseGet(() -> new Value.Entries(parent.place(), Map.of()));
        return step.put(parent, Optional.of(put(child, steps.subList(1, steps.size()), value)));
    }

    private static Parsed parsed(SortedMap<String, Value> files) {
        List<Document> documents = new ArrayList<>();
        files.forEach((file, value) -> documents.add(new Document(file, (Value.Entries) value)));
        return InputParser.parseDocuments(documents);
    }

    private static SortedMap<String, Value> complete(List<InputFile> files) {
        SortedMap<String, Value> complete = new TreeMap<>();
        for (InputFile file : files) {
            ValueParser.parse(file, new ArrayList<>())
                    .filter(Value.Entries.class::isInstance)
                    .ifPresent(value -> complete.put(file.path(), complete(file.path(), (Value.Entries) value)));
        }
        return complete;
    }

    private static Value complete(String file, Value.Entries value) {
        Shape table = new Document(file, value).isCluster() ? ClusterTable.TABLE : ExperimentTable.TABLE;
        return new ShapeChecker(new ArrayList<>()).check(value, table, "");
    }
}
