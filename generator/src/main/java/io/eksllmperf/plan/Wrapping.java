package io.eksllmperf.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text from a cluster on a terminal of some width. */
final class Wrapping {
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}+");
    private static final String INDENT = "    ";

    private Wrapping() {}

    /** No line end in it, and nothing that steers a terminal. */
    static String plain(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }

    /** One line, with an ellipsis where it was longer. */
    static String cut(String text, int width) {
        String line = plain(text);
        return columns(line) <= width ? line : line.substring(0, line.offsetByCodePoints(0, width - 1)) + "…";
    }

    /** As many lines as it takes, broken between words; all but the first are indented. */
    static List<String> of(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = plain(text);
        while (columns(rest) > width) {
            int end = rest.offsetByCodePoints(0, width);
            int space = rest.lastIndexOf(' ', end);
            int broken = space > INDENT.length() ? space : end;
            lines.add(rest.substring(0, broken).stripTrailing());
            rest = INDENT + rest.substring(broken).strip();
        }
        lines.add(rest);
        return lines;
    }

    private static int columns(String line) {
        return line.codePointCount(0, line.length());
    }
}
