package io.eksllmperf.report.html;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every figure that was measured, one a row, levels side by side. */
final class FigureTable {
    private FigureTable() {}

    /** For the template. */
    static Map<String, Object> of(List<Level> levels) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Figure figure : Figure.all()) {
            if (levels.stream().anyMatch(level -> level.value(figure).isPresent())) {
                rows.add(row(Column.of(figure, levels), levels));
            }
        }
        List<Map<String, Object>> head = levels.stream()
                .map(level -> Map.<String, Object>of("concurrency", level.concurrency(), "usable", level.isUsable()))
                .toList();
        return Map.of("head", head, "rows", rows);
    }

    private static Map<String, Object> row(Column column, List<Level> levels) {
        List<Map<String, Object>> cells = levels.stream()
                .map(level -> Map.<String, Object>of(
                        "text",
                        column.cell(level),
                        "spread",
                        column.spread(level),
                        "carried",
                        level.value(column.figure()).isEmpty() || level.carries(column.figure())))
                .toList();
        return Map.of("label", column.label(), "unit", column.unit(), "cells", cells);
    }
}
