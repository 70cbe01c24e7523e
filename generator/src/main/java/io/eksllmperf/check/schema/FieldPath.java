package io.eksllmperf.check.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a resource, as keys and list positions.
 *
 * @param steps from the root down: {@code spec}, {@code budgets}, {@code 0}
 * @param shown how the API server writes it: {@code spec.budgets[0]}; empty for the root
 */
public record FieldPath(List<String> steps, String shown) {
    static final FieldPath ROOT = new FieldPath(List.of(), "");

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /** A field that the schema names. */
    FieldPath child(String name) {
        return below(name, shown.isEmpty() ? name : shown + "." + name);
    }

    /** A key of a map. The API server's parts write it in two ways: {@code labels[team]} here. */
    FieldPath key(String key) {
        return below(key, shown + "[" + key + "]");
    }

    FieldPath index(int position) {
        return below(String.valueOf(position), shown + "[" + position + "]");
    }

    private FieldPath below(String step, String path) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return new FieldPath(longer, path);
    }

    /** As messages begin with it; the API server prints its nil for the root. */
    @Override
    public String toString() {
        return shown.isEmpty() ? "<nil>" : shown;
    }
}
