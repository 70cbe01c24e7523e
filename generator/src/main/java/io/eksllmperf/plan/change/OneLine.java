package io.eksllmperf.plan.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value of a resource on one line, as a reader of a diff wants it. */
final class OneLine {
    /** Longer ones are cut: a plan is read beside the files, not instead of them. */
    private static final int LONGEST = 120;

    private OneLine() {}

    /** Any value; a text of several lines as their number. */
    static String of(Object value) {
        String line = value instanceof String text && isLong(text)
                ? lines(text) + (lines(text) == 1 ? " line" : " lines")
                : flow(value);
        return line.length() <= LONGEST ? line : line.substring(0, end(line)) + "…";
    }

    /** The new one of two texts of which one has several lines: its length, and how much of it is new. */
    static String changed(String before, String after) {
        int changed = Math.max(without(before, after), without(after, before));
        String length = lines(after) + (lines(after) == 1 ? " line, " : " lines, ");
        return length + (changed == 0 ? "in another order" : changed + " changed");
    }

    static boolean isLong(String text) {
        return text.indexOf('\n') >= 0;
    }

    /** A value in YAML's flow style, all of it. */
    static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(OneLine::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        String text = value.toString();
        return isLong(text) ? lines(text) + " lines" : text;
    }

    private static long lines(String text) {
        return text.lines().count();
    }

    /** How many lines of one text the other has not, each line of the other counting once. */
    private static int without(String text, String other) {
        Map<String, Integer> there = new HashMap<>();
        other.lines().forEach(line -> there.merge(line, 1, Integer::sum));
        int missing = 0;
        for (String line : text.lines().toList()) {
            if (there.merge(line, -1, Integer::sum) < 0) {
                missing++;
            }
        }
        return missing;
    }

    /** Never between the two halves of a character. */
    private static int end(String line) {
        return Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    }
}
