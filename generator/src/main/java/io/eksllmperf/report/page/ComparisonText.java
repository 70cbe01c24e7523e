package io.eksllmperf.report.page;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.page.MarkdownPage.Block;
import io.eksllmperf.report.page.MarkdownPage.Cell;
import io.eksllmperf.report.page.MarkdownPage.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Several sweeps side by side: the best that each can prove, what tells them apart, and which levels no other beats. */
final class ComparisonText {
    private static final List<Figure> COMPARED = List.of(
            Figure.LATENCY_AVG,
            Figure.LATENCY_P95,
            Figure.TTFT_AVG,
            Figure.REQUEST_THROUGHPUT,
            Figure.OUTPUT_THROUGHPUT,
            Figure.COST_OUTPUT,
            Figure.COST_REQUESTS);

    private ComparisonText() {}

    /** Empty for a single sweep. */
    static List<Block> of(Report report) {
        if (report.sections().size() < 2) {
            return List.of();
        }
        List<Sweep> sweeps =
                report.sections().stream().map(Report.Section::sweep).toList();
        List<Block> blocks = new ArrayList<>(List.of(best(sweeps)));
        Block differences = differences(sweeps.stream().map(Sweep::subject).toList());
        if (!differences.table().rows().isEmpty()) {
            blocks.add(differences);
        }
        if (!report.front().isEmpty()) {
            blocks.add(front(report.front()));
        }
        return blocks;
    }

    private static Block best(List<Sweep> sweeps) {
        List<Figure> figures = COMPARED.stream()
                .filter(figure ->
                        sweeps.stream().anyMatch(sweep -> best(sweep, figure).isPresent()))
                .toList();
        List<String> heads = new ArrayList<>(List.of("Sweep", "Levels used"));
        figures.forEach(figure ->
                heads.add((figure.better() == Figure.Better.HIGHER ? "Most " : "Lowest ") + FigureText.head(figure)));
        heads.add("On-demand price");
        List<List<Cell>> rows = new ArrayList<>();
        for (Sweep sweep : sweeps) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(sweep.subject().label()));
            cells.add(Cell.of(sweep.usable().size() + " of " + sweep.levels().size()));
            figures.forEach(figure -> cells.add(Cell.of(best(sweep, figure)
                    .flatMap(level -> level.value(figure)
                            .map(value -> FigureText.of(figure, value) + " at " + level.concurrency()))
                    .orElse("nothing carries it"))));
            cells.add(Cell.of(price(sweep.subject())));
            rows.add(cells);
        }
        return new Block(
                "Side by side",
                "The best that each can prove, and at which concurrency: from levels that may be used.",
                new Table(heads, heads.size() - 1, rows));
    }

    /** The lowest level that the noise of repeats cannot tell from the best; empty where no level carries the figure. */
    private static Optional<Level> best(Sweep sweep, Figure figure) {
        Comparator<Level> byValue =
                Comparator.comparing(level -> level.value(figure).orElseThrow());
        List<Level> levels = sweep.usable().stream()
                .filter(level -> level.carries(figure) && FigureTables.has(level, figure))
                .toList();
        return levels.stream()
                .min(figure.better() == Figure.Better.HIGHER ? byValue.reversed() : byValue)
                .flatMap(best -> levels.stream()
                        .filter(level -> level.isWithinNoise(best, figure))
                        .min(Comparator.comparingInt(Level::concurrency)));
    }

    private static String price(Subject subject) {
        return subject.node()
                .onDemand()
                .map(price -> "$" + price.usd().toPlainString() + " per " + price.unit())
                .orElse("not known");
    }

    private static Block differences(List<Subject> subjects) {
        TreeSet<String> keys = subjects.stream()
                .flatMap(subject -> subject.setup().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<List<Cell>> rows = new ArrayList<>();
        for (String key : keys) {
            List<String> values = subjects.stream()
                    .map(subject -> subject.setup().getOrDefault(key, FigureText.NOTHING))
                    .toList();
            if (values.stream().distinct().count() > 1) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(key)));
                values.forEach(value -> cells.add(Cell.of(value)));
                rows.add(cells);
            }
        }
        List<String> heads = new ArrayList<>(List.of("Input"));
        subjects.forEach(subject -> heads.add(subject.label()));
        return new Block("What tells them apart", "", new Table(heads, 0, rows));
    }

    private static Block front(List<Report.FrontPoint> front) {
        Report.FrontPoint first = front.get(0);
        List<List<Cell>> rows = new ArrayList<>();
        for (Report.FrontPoint point : front) {
            rows.add(List.of(
                    Cell.of(point.label()),
                    Cell.of(String.valueOf(point.concurrency())),
                    Cell.of(Numbers.of(point.latency(), point.latencyMillis())),
                    Cell.of(Numbers.of(point.cost(), point.usd()))));
        }
        return new Block(
                "Pareto front",
                "No other level is better in both at once.",
                new Table(
                        List.of(
                                "Sweep",
                                "Concurrency",
                                first.latency().label(),
                                first.cost().label()),
                        3,
                        rows));
    }
}
