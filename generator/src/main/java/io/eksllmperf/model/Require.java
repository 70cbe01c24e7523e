package io.eksllmperf.model;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Collection;
import java.util.HashSet;

/** What the compact constructors demand; every failure is an IllegalArgumentException that names the field and its rule. */
public final class Require {
    private Require() {}

    /** A text that is there: not null, not blank. */
    public static void text(String value, String where) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(where + " is empty: a value is required");
        }
    }

    /** A condition; {@code message} says what is wrong, where, and what would be right. */
    public static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Between {@code least} and {@code most} entries, both included. */
    public static void size(Collection<?> values, int least, int most, String where) {
        if (values.size() < least || values.size() > most) {
            throw new IllegalArgumentException(
                    where + " has " + values.size() + " entries: " + least + " to " + most + " are allowed");
        }
    }

    /** No entry twice. */
    public static void distinct(Collection<?> values, String where) {
        if (new HashSet<>(values).size() != values.size()) {
            throw new IllegalArgumentException(where + " names an entry twice: each may stand once in " + values);
        }
    }

    /** A whole number between {@code least} and {@code most}, both included. */
    public static void range(int value, int least, int most, String where) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    where + " is " + value + ": it must lie between " + least + " and " + most);
        }
    }

    /** The constant that a resource of this class carries in {@code apiVersion} or {@code kind}. */
    public static void constant(String value, String expected, String where) {
        if (!expected.equals(value)) {
            throw new IllegalArgumentException(where + " is " + value + ": it must be " + expected);
        }
    }

    /** Metadata with a name. */
    public static void named(ObjectMeta metadata, String kind) {
        Require.text(metadata.getName(), kind + " metadata.name");
    }

    /** A duration as Kubernetes tools write it: numbers with {@code h}, {@code m} or {@code s}, such as {@code 1h30m}. */
    public static void duration(String value, String where) {
        if (!isDuration(value)) {
            throw new IllegalArgumentException(where + " is '" + value + "': a duration looks like 30s, 45m or 1h30m");
        }
    }

    private static boolean isDuration(String value) {
        boolean digit = false;
        boolean unit = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            boolean isUnit = c == 'h' || c == 'm' || c == 's';
            if (!isDigit && !(isUnit && digit)) {
                return false;
            }
            digit = isDigit;
            unit = isUnit;
        }
        return unit;
    }
}
