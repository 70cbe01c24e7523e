package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one box-drawn table, as it is read line by line. */
final class ConsoleTable {
    private final String file;
    private final int firstLine;
    private final List<Finding> findings;
    private List<String> header = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(int line, String label, List<String> cells) {}

    ConsoleTable(String file, int firstLine, List<Finding> findings) {
        this.file = file;
        this.firstLine = firstLine;
        this.findings = findings;
    }

    int firstLine() {
        return firstLine;
    }

    /** A line of the header; narrow screens wrap it over several. */
    void header(String line) {
        List<String> cells = cells(line, '┃');
        if (header.isEmpty()) {
            header = cells;
            return;
        }
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            header.set(i, (header.get(i) + " " + cells.get(i)).strip());
        }
    }

    /** A line of a row; a long label goes on in the next line, whose other cells are empty. */
    void row(int number, String line) {
        List<String> cells = cells(line, '│');
        String label = cells.isEmpty() ? "" : cells.get(0);
        List<String> values = cells.subList(Math.min(1, cells.size()), cells.size());
        if (!rows.isEmpty() && !label.isEmpty() && values.stream().allMatch(String::isEmpty)) {
            Row last = rows.remove(rows.size() - 1);
            rows.add(new Row(last.line(), last.label() + " " + label, last.cells()));
        } else {
            rows.add(new Row(number, label, values));
        }
    }

    /** The metrics that are known; what cannot be read is a finding. */
    Map<String, RawMetric> metrics() {
        Map<String, RawMetric> metrics = new LinkedHashMap<>();
        List<String> columns = columns();
        for (Row row : rows) {
            RowLabel label = RowLabel.of(row.label());
            Place place = new Place(file, row.line(), 0);
            if (label.key().isEmpty()) {
                if (!label.isUnused()) {
                    refuse(place, "'" + Cell.shown(row.label()) + "' is no metric that is known");
                }
            } else if (row.cells().size() != columns.size()) {
                refuse(place, "it has " + row.cells().size() + " cells, its header has " + columns.size());
            } else if (metrics.containsKey(label.key().get())) {
                refuse(place, "'" + Cell.shown(row.label()) + "' is in the table twice");
            } else {
                metrics.put(label.key().get(), metric(place, label, row.cells(), columns));
            }
        }
        return metrics;
    }

    private void refuse(Place place, String why) {
        findings.add(Finding.warning(Rules.FIGURE, place, "the row is refused: " + why));
    }

    private RawMetric metric(Place place, RowLabel label, List<String> cells, List<String> columns) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String column = columns.get(i);
            if (Columns.isStatistic(column)) {
                Cell.number(cells.get(i), place, label.name() + " " + column, findings)
                        .ifPresent(value -> values.put(column, value));
            }
        }
        return new RawMetric(place, label.name(), label.unit(), values);
    }

    /** Without the first, which names the metric. A header that was cut names nothing any more. */
    private List<String> columns() {
        for (int i = 1; i < header.size(); i++) {
            String column = header.get(i);
            if (!Columns.isStatistic(column)) {
                String message = "column " + (i + 1) + " is refused: its header '" + Cell.shown(column)
                        + "' is none of avg, min, max, std and percentiles; run with COLUMNS=200, or read the JSON file";
                findings.add(Finding.warning(Rules.FIGURE, new Place(file, firstLine, 0), message));
            }
        }
        return header.isEmpty() ? List.of() : header.subList(1, header.size());
    }

    private static List<String> cells(String line, char border) {
        List<String> cells = new ArrayList<>();
        int start = line.indexOf(border) + 1;
        for (int end = line.indexOf(border, start); end >= 0; end = line.indexOf(border, start)) {
            cells.add(line.substring(start, end).strip());
            start = end + 1;
        }
        return cells;
    }
}
