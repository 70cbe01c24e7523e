package io.eksllmperf.check.schema;

import java.util.Comparator;

/**
 * What a schema has against a resource.
 *
 * @param path where it is
 * @param message what the API server says, path included
 * @param kind what kind of check found it
 */
public record Problem(FieldPath path, String message, Kind kind) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::kind)
            .thenComparing(problem -> problem.path().shown())
            .thenComparing(Problem::message);

    /** In the order in which the API server gets there. */
    public enum Kind {
        /** A field that no schema names: strict decoding refuses it. */
        UNKNOWN,
        /** A value of the wrong shape: the rules are not even tried. */
        SHAPE,
        /** A value that its schema does not allow. */
        VALUE,
        /** A rule of the CRD that is not kept. */
        RULE
    }

    static Problem unknown(FieldPath path) {
        return new Problem(path, "strict decoding error: unknown field " + Json.text(path.shown()), Kind.UNKNOWN);
    }

    static Problem required(FieldPath path) {
        return new Problem(path, path + ": Required value", Kind.SHAPE);
    }

    static Problem tooMany(FieldPath path, int actual, long allowed) {
        return new Problem(
                path, path + ": Too many: " + actual + ": must have at most " + allowed + " items", Kind.SHAPE);
    }

    static Problem tooLong(FieldPath path, long allowed) {
        return new Problem(path, path + ": Too long: may not be more than " + allowed + " bytes", Kind.SHAPE);
    }

    static Problem duplicate(FieldPath path, Object value) {
        return new Problem(path, path + ": Duplicate value: " + Json.of(value), Kind.VALUE);
    }

    /** @param detail what is wrong, beginning after {@code in body} */
    static Problem type(FieldPath path, Object value, String detail) {
        return new Problem(path, inBody(path, value, detail), Kind.SHAPE);
    }

    static Problem invalid(FieldPath path, Object value, String detail) {
        return new Problem(path, inBody(path, value, detail), Kind.VALUE);
    }

    /** A combination of schemas that does not hold; the API server gives no place for it but in the text. */
    static Problem combination(FieldPath path, String detail) {
        return new Problem(path, "<nil>: Invalid value: \"\": " + Json.text(path.shown()) + " " + detail, Kind.VALUE);
    }

    private static String inBody(FieldPath path, Object value, String detail) {
        return path + ": Invalid value: " + Json.of(value) + ": " + path.shown() + " in body " + detail;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return message;
    }
}
