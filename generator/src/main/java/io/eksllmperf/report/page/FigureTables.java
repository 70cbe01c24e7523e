package io.eksllmperf.report.page;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.report.page.MarkdownPage.Block;
import io.eksllmperf.report.page.MarkdownPage.Cell;
import io.eksllmperf.report.page.MarkdownPage.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is folded away below the scaling table: every figure of every level, and every run. */
final class FigureTables {
    private static final List<Figure> OF_A_RUN = List.of(
            Figure.REQUESTS,
            Figure.REQUEST_THROUGHPUT,
            Figure.OUTPUT_THROUGHPUT,
            Figure.LATENCY_AVG,
            Figure.LATENCY_P99,
            Figure.LITTLE);

    private FigureTables() {}

    static boolean has(Level level, Figure figure) {
        return level.value(figure).filter(Double::isFinite).isPresent();
    }

    /** One line a figure, one column a level. */
    static Block figures(Sweep sweep) {
        List<String> heads = new ArrayList<>(List.of("Figure"));
        sweep.levels().forEach(level -> heads.add(LevelText.name(level)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Figure figure : Figure.all()) {
            if (sweep.levels().stream().anyMatch(level -> has(level, figure))) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(FigureText.head(figure))));
                sweep.levels().forEach(level -> cells.add(FigureText.cell(level, figure)));
                rows.add(cells);
            }
        }
        String note = sweep.levels().stream()
                        .flatMap(level -> level.rows().stream())
                        .allMatch(row -> row.estimated().isEmpty())
                ? ""
                : "≈ marks what was worked out and not recorded.";
        return new Block(
                "All figures by concurrency",
                note,
                new Table(heads, sweep.levels().size(), rows));
    }

    /** One line a run. */
    static Block runs(Sweep sweep, Folder folder) {
        List<Row> runs =
                sweep.levels().stream().flatMap(level -> level.rows().stream()).toList();
        List<Figure> figures = OF_A_RUN.stream()
                .filter(figure ->
                        runs.stream().anyMatch(run -> run.value(figure).isPresent()))
                .toList();
        List<String> heads = new ArrayList<>(List.of("Run", "Concurrency", "Repeat"));
        figures.forEach(figure -> heads.add(FigureText.head(figure)));
        boolean ended = runs.stream().anyMatch(run -> !run.finishReasons().isEmpty());
        heads.addAll(ended ? List.of("errors", "ended by", "verdicts") : List.of("errors", "verdicts"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Row run : runs) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell(run.run().id(), "", true, folder.link(run.run().path())));
            cells.add(Cell.of(String.valueOf(run.run().concurrency())));
            cells.add(Cell.of(String.valueOf(run.run().repeat())));
            figures.forEach(figure -> cells.add(FigureText.cell(run, figure)));
            cells.add(FigureText.errors(List.of(run)));
            if (ended) {
                cells.add(Cell.of(run.finishReasons().isEmpty() ? FigureText.NOTHING : run.finishReasons()));
            }
            cells.add(Cell.of(verdicts(run)));
            rows.add(cells);
        }
        return new Block("All runs (" + runs.size() + ")", "", new Table(heads, figures.size() + 2, rows));
    }

    private static String verdicts(Row run) {
        String kinds = run.verdicts().stream()
                .map(Verdict::kind)
                .distinct()
                .map(Verdict.Kind::words)
                .collect(Collectors.joining(", "));
        return (run.isUsable() ? "used" : "not used") + (kinds.isEmpty() ? "" : ": " + kinds);
    }
}
