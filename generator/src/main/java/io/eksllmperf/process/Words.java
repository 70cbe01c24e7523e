package io.eksllmperf.process;

import java.util.regex.Pattern;

/** What a program complains of, as one line. */
final class Words {
    /** Lines of kubectl's log, such as {@code E1124 19:07:16.440348 27490 memcache.go:265] …}, repeat what its last line says. */
    private static final Pattern LOG = Pattern.compile("[EWIF]\\d{4} \\d\\d:.*");

    private static final Pattern EMPTY = Pattern.compile("command terminated with exit code \\d+");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST = 500;

    private Words() {}

    /** The last line that says something, without what would move a terminal's cursor; empty if there is none. */
    static String last(String err) {
        String last = err.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty()
                        && !LOG.matcher(line).matches()
                        && !EMPTY.matcher(line).matches())
                .reduce("", (before, line) -> line);
        return plain(last);
    }

    /** Without what would move a terminal's cursor, and not without end. */
    static String plain(String text) {
        String plain = UNPRINTABLE.matcher(text).replaceAll(" ");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }

    static String without(String line, String... starts) {
        for (String start : starts) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
        }
        return line;
    }
}
