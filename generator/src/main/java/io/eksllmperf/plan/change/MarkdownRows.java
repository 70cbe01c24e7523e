package io.eksllmperf.plan.change;

import io.eksllmperf.finding.MarkdownText;
import io.eksllmperf.finding.Printable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Markdown tables with as many rows as fit.
 *
 * @param full where the rows are that do not
 * @param longestCode the longest name or value, in characters; paths may be longer
 * @param longestText the longest sentence
 */
record MarkdownRows(String full, int longestCode, int longestText) {
    /** Room for the line about the rest. */
    private static final int NOTE = 400;

    private static final int LONGEST_PATH = 240;

    /** Columns, and rows that are made only when they may fit. */
    static final class Table {
        private final String name;
        private final List<String> columns;
        private final List<Supplier<List<String>>> rows = new ArrayList<>();

        Table(String name, List<String> columns) {
            this.name = name;
            this.columns = List.copyOf(columns);
        }

        String name() {
            return name;
        }

        void row(Supplier<List<String>> cells) {
            rows.add(cells);
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        int size() {
            return rows.size();
        }
    }

    /** A name or a value. */
    String code(String text) {
        return code(text, longestCode);
    }

    /** A path of a file or a field: it is told from others by its end, so it is longer before it is cut. */
    String path(String path) {
        return code(path, Math.max(longestCode, LONGEST_PATH));
    }

    static String code(String text, int longest) {
        return MarkdownText.code(Printable.of(text, longest));
    }

    /** A sentence. */
    String text(String text) {
        return MarkdownText.of(Printable.of(text, longestText));
    }

    /** The first rows, and how many do not fit. A table that has room for none is only that sentence. */
    String table(Table table, int bytes) {
        StringBuilder text = new StringBuilder(row(table.columns));
        text.append("|---".repeat(table.columns.size())).append("|\n");
        int left = bytes - NOTE - size(text);
        int shown = 0;
        while (shown < table.size()) {
            String row = row(table.rows.get(shown).get());
            left -= size(row);
            if (left < 0) {
                break;
            }
            text.append(row);
            shown++;
        }
        if (shown == table.size()) {
            return text.toString();
        }
        String which = shown == 0 ? "" : " more of " + ChangeWords.number(table.size());
        String rest = ChangeWords.number(table.size() - shown) + which + " left out here: " + full + ".\n";
        return shown == 0 ? rest : text.append('\n').append(rest).toString();
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static int size(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
