package io.eksllmperf.report.page;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.page.MarkdownPage.Cell;
import io.eksllmperf.results.Errors;
import java.util.List;
import java.util.Optional;

/** Figures as cells: the mean of the runs that are used, what it lies between, and whether it carries a conclusion. */
final class FigureText {
    static final String NOT_RECORDED = "not recorded";
    static final String NOTHING = "–";

    private FigureText() {}

    /** {@code 4.31s}, {@code 1,007.91}: the unit stands in the column's head. */
    static String of(Figure figure, double value) {
        if (figure.unit().equals("ms")) {
            return Numbers.time(value).replace(" ", "");
        }
        return figure.unit().equals("USD") ? Numbers.usd(value) : Numbers.fixed(value, figure.decimals());
    }

    /** The head of a row or column for {@link #of}: {@code power (W)}. */
    static String head(Figure figure) {
        String unit = figure.unit();
        boolean told = unit.isEmpty()
                || unit.equals("ms")
                || unit.equals("USD")
                || unit.equals("1/s") && figure != Figure.GOODPUT
                || unit.startsWith("tokens");
        return told ? figure.label() : figure.label() + " (" + unit + ")";
    }

    static Cell cell(Level level, Figure figure) {
        Optional<Double> value = level.value(figure).filter(Double::isFinite);
        if (value.isEmpty()) {
            return Cell.of(NOT_RECORDED);
        }
        boolean estimated =
                level.rows().stream().anyMatch(row -> row.estimated().contains(figure));
        return new Cell(
                (estimated ? "≈ " : "") + of(figure, value.get()),
                range(level, figure),
                isEvidence(figure) || level.carries(figure),
                "");
    }

    static Cell cell(Row row, Figure figure) {
        Optional<Double> value = row.value(figure).filter(Double::isFinite);
        if (value.isEmpty()) {
            return Cell.of(NOT_RECORDED);
        }
        String estimated = row.estimated().contains(figure) ? "≈ " : "";
        return new Cell(estimated + of(figure, value.get()), "", isEvidence(figure) || row.carries(figure), "");
    }

    /** What verdicts rest on stands even where it tells against the run. */
    private static boolean isEvidence(Figure figure) {
        return figure == Figure.LITTLE || figure == Figure.SERVER_LITTLE || figure == Figure.ERROR_SHARE;
    }

    /** The share of failed requests, or else their number. */
    static Cell errors(Level level) {
        if (level.value(Figure.ERROR_SHARE).isPresent()) {
            Cell share = cell(level, Figure.ERROR_SHARE);
            return new Cell(share.text() + " %", share.range(), true, "");
        }
        return errors(level.rows());
    }

    static Cell errors(List<Row> rows) {
        return Cell.of(errorCount(rows)
                .map(count -> Numbers.fixed(count.doubleValue(), 0))
                .orElse(NOT_RECORDED));
    }

    /** Failed requests of all runs; empty when one of them did not record them. */
    static Optional<Long> errorCount(List<Row> rows) {
        long sum = 0;
        for (Row row : rows) {
            if (!(row.errors() instanceof Errors.Recorded recorded)) {
                return Optional.empty();
            }
            sum += recorded.count();
        }
        return Optional.of(sum);
    }

    /** {@code 4.38–4.46} of the runs that the mean is made of, where there are several and they differ. */
    private static String range(Level level, Figure figure) {
        List<Double> values = level.rows().stream()
                .filter(row -> row.isUsable() || !level.isUsable())
                .flatMap(row -> row.value(figure).stream())
                .filter(Double::isFinite)
                .sorted()
                .toList();
        if (values.size() < 2) {
            return "";
        }
        String least = of(figure, values.get(0));
        String most = of(figure, values.get(values.size() - 1));
        return least.equals(most) ? "" : least + "–" + most;
    }
}
