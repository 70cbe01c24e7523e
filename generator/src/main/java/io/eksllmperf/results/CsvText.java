package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.List;

/** CSV as RFC 4180 has it: commas, double quotes, LF or CRLF. A quoted cell may hold commas, not a line's end. */
final class CsvText {
    private CsvText() {}

    /**
     * @param line from 1
     * @param cells at least one; a blank line has one empty cell
     */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    static List<Row> rows(String file, String text, List<Finding> findings) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r?\n|\r", -1)) {
            number++;
            List<String> cells = new ArrayList<>();
            if (!split(line, cells)) {
                String message = "the row is refused: a quote is not closed; the file is cut off, copy it again";
                findings.add(Finding.warning(Rules.SYNTAX, new Place(file, number, 0), message));
                continue;
            }
            rows.add(new Row(number, cells));
        }
        return rows;
    }

    /** False when a quote is left open. */
    private static boolean split(String line, List<String> cells) {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return !quoted;
    }
}
