package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows out of the CSV of genai-perf and AIPerf: blocks with a header, "Metric,avg,min,…" or "Metric,Value", each ended by a
 * blank line. Columns are found by their header, since every version has others; other blocks (telemetry) are passed over.
 */
final class CsvMetrics {
    private final String file;
    private final List<Finding> findings;
    private final Map<String, RawMetric> rows = new LinkedHashMap<>();

    private CsvMetrics(String file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    static Map<String, RawMetric> rows(String file, String text, List<Finding> findings) {
        CsvMetrics reader = new CsvMetrics(file, findings);
        CsvText.Row header = new CsvText.Row(0, List.of(""));
        for (CsvText.Row row : CsvText.rows(file, text, findings)) {
            if (row.isBlank() || header.isBlank()) {
                header = row;
            } else if (isOurs(header)) {
                reader.row(header, row);
            }
        }
        return reader.rows;
    }

    private static boolean isOurs(CsvText.Row header) {
        return header.cell(0).strip().equals("Metric")
                && (header.cell(1).strip().equals("avg")
                        || header.cell(1).strip().equals("Value"));
    }

    private void row(CsvText.Row header, CsvText.Row row) {
        Place place = new Place(file, row.line(), 0);
        RowLabel label = RowLabel.of(row.cell(0));
        if (row.cells().size() != header.cells().size()) {
            String message = "the row is refused: it has " + row.cells().size() + " cells, its header has "
                    + header.cells().size();
            findings.add(Finding.warning(Rules.SYNTAX, place, message));
            return;
        }
        Optional<String> key = label.key();
        if (key.isEmpty()) {
            return;
        }
        if (rows.containsKey(key.get())) {
            String message = "the row is refused: '" + Cell.shown(row.cell(0)) + "' is in the file twice";
            findings.add(Finding.warning(Rules.MEANING, place, message));
            return;
        }
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 1; i < row.cells().size(); i++) {
            String column = header.cell(i).strip().equals("Value")
                    ? "avg"
                    : header.cell(i).strip();
            if (Columns.isStatistic(column)) {
                String what = label.name() + " " + column;
                Cell.number(row.cell(i), place, what, findings).ifPresent(value -> values.put(column, value));
            }
        }
        rows.put(key.get(), new RawMetric(place, label.name(), label.unit(), values));
    }
}
