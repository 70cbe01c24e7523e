package io.eksllmperf.report.page;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report.Section;
import io.eksllmperf.report.page.MarkdownPage.Block;
import io.eksllmperf.report.page.MarkdownPage.Cell;
import io.eksllmperf.report.page.MarkdownPage.Table;
import java.util.ArrayList;
import java.util.List;

/** The table that everybody looks for first: one line a level, from concurrency to use case. */
final class ScalingTable {
    private record Column(String head, Figure figure) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("Req/sec", Figure.REQUEST_THROUGHPUT),
            new Column("Tokens/sec", Figure.OUTPUT_THROUGHPUT),
            new Column("Avg Latency", Figure.LATENCY_AVG),
            new Column("P99 Latency", Figure.LATENCY_P99),
            new Column("P95 Latency", Figure.LATENCY_P95),
            new Column("P90 Latency", Figure.LATENCY_P90),
            new Column("P50 Latency", Figure.LATENCY_P50),
            new Column("Avg TTFT", Figure.TTFT_AVG),
            new Column("P95 TTFT", Figure.TTFT_P95),
            new Column("Avg ITL", Figure.ITL_AVG),
            new Column("P95 ITL", Figure.ITL_P95),
            new Column("Goodput (req/sec)", Figure.GOODPUT),
            new Column("Little's ratio", Figure.LITTLE),
            new Column("GPU (%)", Figure.GPU_UTILIZATION),
            new Column("kWh / 1M output tokens", Figure.ENERGY),
            new Column("Cost / 1M output tokens", Figure.COST_OUTPUT));

    private ScalingTable() {}

    static Block of(Section section) {
        List<Level> levels = section.sweep().levels();
        List<Column> columns = COLUMNS.stream()
                .filter(column -> levels.stream().anyMatch(level -> FigureTables.has(level, column.figure())))
                .toList();
        List<String> heads = new ArrayList<>(List.of("Concurrency"));
        columns.forEach(column -> heads.add(column.head()));
        boolean errors = levels.stream().anyMatch(ScalingTable::recordsErrors);
        heads.addAll(errors ? List.of("Errors") : List.of());
        heads.addAll(List.of("Verdict", "Optimal Use Case"));
        List<List<Cell>> rows = levels.stream()
                .map(level -> {
                    List<Cell> cells = figures(level, columns);
                    cells.addAll(errors ? List.of(FigureText.errors(level)) : List.of());
                    cells.add(Cell.of(LevelText.verdict(level)));
                    cells.add(Cell.of(section.useCases().getOrDefault(level.concurrency(), FigureText.NOTHING)));
                    return cells;
                })
                .toList();
        return new Block(
                "Performance scaling",
                levels.isEmpty() ? "Nothing was measured." : legend(levels),
                new Table(heads, columns.size(), rows));
    }

    private static List<Cell> figures(Level level, List<Column> columns) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(LevelText.name(level))));
        columns.forEach(column -> cells.add(FigureText.cell(level, column.figure())));
        return cells;
    }

    private static boolean recordsErrors(Level level) {
        return level.value(Figure.ERROR_SHARE).isPresent()
                || level.rows().stream().anyMatch(row -> row.errors().recorded());
    }

    private static String legend(List<Level> levels) {
        List<String> legend = new ArrayList<>();
        if (levels.stream().anyMatch(level -> !level.isUsable())) {
            legend.add("✗ marks a level from which nothing is concluded");
        }
        if (levels.stream().anyMatch(ScalingTable::hidesFigures)) {
            legend.add(
                    "A figure that is struck through was measured, but does not carry a conclusion: its verdict says why");
        }
        if (levels.stream().anyMatch(level -> level.rows().size() > 1)) {
            legend.add(
                    "Figures are means over the runs that are used; below them stands from where to where these reach");
        }
        if (!levels.isEmpty() && levels.stream().noneMatch(ScalingTable::recordsErrors)) {
            legend.add("Errors were not recorded");
        }
        return Words.sentences(legend);
    }

    private static boolean hidesFigures(Level level) {
        return level.values().keySet().stream().anyMatch(figure -> !level.carries(figure));
    }
}
