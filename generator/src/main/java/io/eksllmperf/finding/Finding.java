package io.eksllmperf.finding;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something wrong with input or output.
 *
 * @param rule the rule's id, {@code ELP001} and up
 * @param level error or warning
 * @param place where it is
 * @param message what is wrong and what would be right, in one sentence or two
 */
public record Finding(String rule, Level level, Place place, String message) implements Comparable<Finding> {
    private static final Pattern RULE = Pattern.compile("ELP[0-9]{3}");
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::level)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    public Finding {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(place, "place");
        if (!RULE.matcher(rule).matches()) {
            throw new IllegalArgumentException("a rule id looks like ELP001, not " + rule);
        }
        if (message.isBlank()) {
            throw new IllegalArgumentException("a finding says what is wrong");
        }
    }

    public static Finding error(String rule, Place place, String message) {
        return new Finding(rule, Level.ERROR, place, message);
    }

    public static Finding warning(String rule, Place place, String message) {
        return new Finding(rule, Level.WARNING, place, message);
    }

    public boolean isError() {
        return level == Level.ERROR;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column: error ELP001: message}. */
    @Override
    public String toString() {
        return place + ": " + (isError() ? "error " : "warning ") + rule + ": " + message;
    }
}
