package io.eksllmperf.spec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A key that two inputs differ in.
 *
 * @param file the input file
 * @param steps from the file's top to the key; none for the whole file
 * @param old its value in the base, with all defaults filled in; empty where there is none
 * @param now the same for the head
 */
public record KeyChange(String file, List<Step> steps, Optional<Value> old, Optional<Value> now) {
    public KeyChange {
        steps = List.copyOf(steps);
    }

    /** As {@code spec.load.levels[1].prompts}, with the position of the head where there is one; empty for the whole file. */
    public String key() {
        String path = steps.stream().map(Step::shown).collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    /** The value in the base, on one line unless it is a text with several. */
    public Optional<String> before() {
        return old.map(this::shown);
    }

    public Optional<String> after() {
        return now.map(this::shown);
    }

    /** Whether another file has the same change of the same key. */
    public boolean isLike(KeyChange other) {
        return key().equals(other.key()) && before().equals(other.before()) && after().equals(other.after());
    }

    /** Whether the other one lies at or below this key. */
    public boolean covers(KeyChange other) {
        return file.equals(other.file)
                && steps.size() <= other.steps.size()
                && steps.equals(other.steps.subList(0, steps.size()));
    }

    private String shown(Value value) {
        return steps.isEmpty() && value instanceof Value.Entries map
                ? new Document(file, map).kind() + " " + new Document(file, map).name()
                : written(value);
    }

    /** Without the empty lists and maps inside, which nobody wrote. */
    private static String written(Value value) {
        if (value instanceof Value.Entries map) {
            return map.entries().entrySet().stream()
                    .filter(entry -> !isEmpty(entry.getValue().value()))
                    .map(entry ->
                            entry.getKey() + ": " + written(entry.getValue().value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Value.Items items) {
            return items.values().stream().map(KeyChange::written).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Value.Text text) {
            return text.text().isEmpty() ? "\"\"" : text.text();
        }
        return value instanceof Value.Number number ? number.written() : value.shown();
    }

    private static boolean isEmpty(Value value) {
        return value instanceof Value.Entries map && map.entries().isEmpty()
                || value instanceof Value.Items items && items.values().isEmpty();
    }
}
