package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows out of a JSON object of the form {@code {request_latency: {unit: ms, avg: 1.0, p99: 2.0}}}. */
final class JsonMetrics {
    private JsonMetrics() {}

    static Map<String, RawMetric> rows(String file, Json metrics, List<Finding> findings) {
        Map<String, RawMetric> rows = new LinkedHashMap<>();
        metrics.entries().forEach((key, row) -> {
            if (isMetric(row)) {
                rows.put(key, row(file, key, row, findings));
            }
        });
        return rows;
    }

    private static boolean isMetric(Json row) {
        return row.has("unit") || row.has("units") || row.has("avg") || row.has("mean");
    }

    static RawMetric row(String file, String label, Json row, List<Finding> findings) {
        Map<String, Double> values = new LinkedHashMap<>();
        row.entries().forEach((key, cell) -> {
            String column = Columns.canonical(key);
            if (!Columns.isStatistic(column) || cell instanceof Json.Nothing) {
                return;
            }
            if (cell instanceof Json.Number number) {
                values.put(column, number.value());
            } else {
                String message = label + "." + key + " is refused: it is not a number";
                findings.add(Finding.warning(Rules.FIGURE, Place.of(file), message));
            }
        });
        String unit = row.at("unit").text().or(() -> row.at("units").text()).orElse("");
        return new RawMetric(Place.of(file), label, unit, values);
    }
}
