package io.eksllmperf.report.page;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A report for spreadsheets: quoted as in RFC 4180, but with line feeds, as Git keeps it. The columns are the same for every report.
 * Below each level stand its runs. An empty cell was not recorded; a figure named under {@code forbidden} was, but nothing may be
 * concluded from it.
 */
public final class CsvReport {
    private static final List<String> FIRST = List.of(
            "experiment",
            "label",
            "kind",
            "concurrency",
            "repeat",
            "run",
            "usable",
            "verdicts",
            "forbidden",
            "estimated",
            "errors");

    private CsvReport() {}

    /** The whole file: a line of heads, then one line for each level and for each of its runs. */
    public static String of(Report report) {
        StringBuilder csv = new StringBuilder();
        List<String> heads = new ArrayList<>(FIRST);
        Figure.all().forEach(figure -> heads.add(head(figure)));
        line(heads, csv);
        for (Report.Section section : report.sections()) {
            Subject subject = section.sweep().subject();
            for (Level level : section.sweep().levels()) {
                line(cells(subject, level), csv);
                level.rows().forEach(row -> line(cells(subject, row), csv));
            }
        }
        return csv.toString();
    }

    /** The figure's key and unit: {@code latency_p99_ms}, {@code request_throughput_per_s}. */
    static String head(Figure figure) {
        String unit = figure.unit().equals("%") ? "percent" : figure.unit();
        if (unit.isEmpty() || figure == Figure.TOKENS_PER_DOLLAR) {
            return figure.key();
        }
        String words = unit.startsWith("1/") ? "per/" + unit.substring(2) : unit.replace("/", "/per/");
        return figure.key() + "_" + words.replace('/', '_').toLowerCase(Locale.ROOT);
    }

    private static List<String> cells(Subject subject, Level level) {
        List<String> cells = new ArrayList<>(List.of(
                text(subject.experiment()),
                text(subject.label()),
                "level",
                String.valueOf(level.concurrency()),
                "",
                ""));
        cells.add(String.valueOf(level.isUsable()));
        cells.add(kinds(level.verdicts()));
        cells.add(forbidden(level.values().keySet(), level::carries));
        cells.add(keys(Figure.all().stream()
                .filter(figure ->
                        level.rows().stream().anyMatch(row -> row.estimated().contains(figure)))
                .toList()));
        cells.add(errors(level.rows()));
        cells.addAll(numbers(level.values()));
        return cells;
    }

    private static List<String> cells(Subject subject, Row row) {
        Row.Source run = row.run();
        List<String> cells = new ArrayList<>(
                List.of(text(subject.experiment()), text(subject.label()), "run", String.valueOf(run.concurrency())));
        cells.add(String.valueOf(run.repeat()));
        cells.add(text(run.id()));
        cells.add(String.valueOf(row.isUsable()));
        cells.add(kinds(row.verdicts()));
        cells.add(forbidden(row.values().keySet(), row::carries));
        cells.add(keys(row.estimated()));
        cells.add(errors(List.of(row)));
        cells.addAll(numbers(row.values()));
        return cells;
    }

    private static String kinds(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> verdict.kind().name().toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(";"));
    }

    private static String forbidden(Collection<Figure> figures, Predicate<Figure> carries) {
        return keys(figures.stream().filter(carries.negate()).toList());
    }

    private static String keys(List<Figure> figures) {
        return figures.stream().map(Figure::key).collect(Collectors.joining(";"));
    }

    private static String errors(List<Row> rows) {
        return FigureText.errorCount(rows).map(String::valueOf).orElse("");
    }

    private static List<String> numbers(Map<Figure, Double> values) {
        return Figure.all().stream()
                .map(figure -> Optional.ofNullable(values.get(figure))
                        .filter(Double::isFinite)
                        .map(value -> PlainNumber.of(value).toPlainString())
                        .orElse(""))
                .toList();
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV Injection). */
    private static String text(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void line(List<String> cells, StringBuilder csv) {
        csv.append(cells.stream().map(CsvReport::quoted).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
