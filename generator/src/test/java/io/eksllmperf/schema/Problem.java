package io.eksllmperf.schema;

import java.util.Comparator;

/**
 * What a schema has against a resource.
 *
 * @param path where, such as {@code spec.template.spec.requirements[0].key}; empty for the whole resource
 * @param message what, in the schema's or the validator's own words
 */
public record Problem(String path, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::path).thenComparing(Problem::message);

    /** The path of a field below {@code path}. */
    static String field(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
