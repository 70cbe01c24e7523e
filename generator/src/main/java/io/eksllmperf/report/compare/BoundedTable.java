package io.eksllmperf.report.compare;

import io.eksllmperf.report.Phrases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** A Markdown table with as many rows as fit into a number of bytes, and a line that says how many did not. */
final class BoundedTable {
    /** Room for the line about the rest. */
    private static final int NOTE = 120;

    private BoundedTable() {}

    /**
     * @param columns heads of columns
     * @param rows the most important first
     * @param cells the cells of a row as Markdown; asked only for rows that may fit
     * @param bytes the most that the table may take, in UTF-8
     */
    static <T> String of(List<String> columns, List<T> rows, Function<T, List<String>> cells, int bytes) {
        StringBuilder table = new StringBuilder();
        table.append(row(columns)).append("|---".repeat(columns.size())).append("|\n");
        int left = bytes - NOTE - size(table);
        int shown = 0;
        while (shown < rows.size()) {
            String row = row(cells.apply(rows.get(shown)));
            left -= size(row);
            if (left < 0) {
                break;
            }
            table.append(row);
            shown++;
        }
        if (shown < rows.size()) {
            table.append("\n")
                    .append(Phrases.count(rows.size() - shown, "more row"))
                    .append(" of ")
                    .append(Words.count(rows.size()))
                    .append(" left out here: the JSON form has them all.\n");
        }
        return table.toString();
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static int size(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
