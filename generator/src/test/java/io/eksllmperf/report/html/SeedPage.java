package io.eksllmperf.report.html;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.SeedRows;
import io.eksllmperf.report.chart.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The seed's page with charts written by hand: for the tests, and as a file for a browser. */
final class SeedPage {
    private SeedPage() {}

    /** Writes the page of one sweep, and of two, into a folder. */
    public static void main(String[] folder) throws IOException {
        Path into = Files.createDirectories(Path.of(folder[0]));
        Files.writeString(into.resolve("one.html"), page(report()));
        Files.writeString(into.resolve("two.html"), page(two()));
    }

    static String page(Report report) {
        return HtmlReport.of(report, charts(), drawings());
    }

    /** With a conclusion of each standing. */
    static Report report() {
        Report seed = SeedRows.report();
        Report.Section section = seed.sections().get(0);
        List<Insight> insights = new ArrayList<>();
        insights.add(insight(
                Insight.Kind.LOWEST_LATENCY,
                Insight.Standing.STANDS,
                "Mean latency is lowest at concurrency 20: 4.31 s, 15 % below concurrency 10",
                List.of(10, 20, 40)));
        insights.addAll(section.insights());
        insights.add(insight(
                Insight.Kind.KNEE,
                Insight.Standing.NOT_REACHED,
                "Not reached up to concurrency 40: the last doubling still gained 39 % requests/s; measure between 40 and 80",
                List.of(20, 40)));
        insights.add(insight(
                Insight.Kind.GPU,
                Insight.Standing.NOT_MEASURABLE,
                "Not measurable: no run has samples of the GPU",
                List.of()));
        Report.Section full = new Report.Section(section.sweep(), insights, section.useCases(), section.published());
        return new Report(seed.title(), List.of(full), List.of(), List.of());
    }

    /** The seed's sweep beside itself, with a front. */
    static Report two() {
        Report.Section one = report().sections().get(0);
        return new Report(
                "Two engines",
                List.of(one, one),
                List.of(new Report.FrontPoint(
                        "gpt-oss-20b-g5-8xlarge", 20, Figure.LATENCY_AVG, 4305.56, Figure.COST_REQUESTS, 0.1539)),
                List.of());
    }

    private static Insight insight(Insight.Kind kind, Insight.Standing standing, String sentence, List<Integer> rests) {
        return new Insight(
                kind,
                standing,
                sentence,
                rests,
                List.of(
                        new Insight.LeftOut(80, "concurrency not held"),
                        new Insight.LeftOut(120, "concurrency not held"),
                        new Insight.LeftOut(200, "concurrency not held")),
                Map.of());
    }

    static List<Chart> charts() {
        return List.of(throughput(), latency(), curve(), queue());
    }

    static Map<String, String> drawings() {
        Map<String, String> drawings = new TreeMap<>();
        for (Chart chart : charts()) {
            drawings.put(
                    chart.id(),
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 320\"><title>" + chart.id()
                            + "</title><path d=\"M20 300 L320 60 L620 120\" fill=\"none\" stroke=\"#0a5cad\""
                            + " stroke-width=\"3\"/></svg>\n");
        }
        return drawings;
    }

    private static Chart throughput() {
        return new Chart(
                "throughput",
                "Requests per second",
                "requests/s: 1.91 at concurrency 10, 6.15 at concurrency 40. Not usable: 6.58 at concurrency 80, 7.80 at"
                        + " concurrency 120, 6.14 at concurrency 200.",
                new Chart.Axis("concurrency (requests held open)", true),
                new Chart.Axis("requests/s", false),
                List.of(
                        new Chart.Line("requests/s", false, points(Figure.REQUEST_THROUGHPUT, 1, true)),
                        new Chart.Line("not usable", true, points(Figure.REQUEST_THROUGHPUT, 1, false))),
                List.of(new Chart.Mark(40, Optional.empty(), "knee")));
    }

    private static Chart latency() {
        List<Chart.Line> lines = new ArrayList<>();
        for (Figure figure : List.of(Figure.LATENCY_P75, Figure.LATENCY_P90, Figure.LATENCY_P99)) {
            lines.add(new Chart.Line(figure.label(), false, all(figure)));
        }
        lines.add(new Chart.Line(
                "SLO 10 s", true, List.of(Chart.Point.of(10, 10, true, ""), Chart.Point.of(200, 10, true, ""))));
        return new Chart(
                "percentiles",
                "Latency percentiles",
                "latency p75: 4.98 at concurrency 10, 18.84 at concurrency 200.",
                new Chart.Axis("concurrency (requests held open)", false),
                new Chart.Axis("latency (s)", false),
                lines,
                List.of());
    }

    private static Chart curve() {
        List<Chart.Point> points = new ArrayList<>();
        for (Level level : SeedRows.sweep().levels()) {
            double latency = level.value(Figure.LATENCY_AVG).orElseThrow() / 1000;
            points.add(new Chart.Point(
                    level.value(Figure.REQUEST_THROUGHPUT).orElseThrow(),
                    latency,
                    Optional.of(latency * 0.95),
                    Optional.of(latency * 1.08),
                    level.isUsable(),
                    "concurrency " + level.concurrency()));
        }
        return new Chart(
                "latency-throughput",
                "Latency against throughput",
                "Each point is a level; the line follows the concurrency.",
                new Chart.Axis("requests/s", false),
                new Chart.Axis("mean latency (s)", false),
                List.of(new Chart.Line("levels", false, points)),
                List.of(new Chart.Mark(6.15, Optional.of(6.09), "40")));
    }

    /** What a recorder saw: many points, none of which is a level; over two orders of magnitude. */
    private static Chart queue() {
        List<Chart.Line> lines = new ArrayList<>();
        for (int concurrency : List.of(20, 200)) {
            List<Chart.Point> points = new ArrayList<>();
            for (int second = 0; second < 300; second++) {
                double waiting = concurrency * (1 + 0.3 * ((second * 37 % 101) / 101.0 - 0.5)) / (1 + second / 60.0);
                points.add(Chart.Point.of(second, waiting, true, ""));
            }
            lines.add(new Chart.Line("concurrency " + concurrency, false, points));
        }
        return new Chart(
                "queue",
                "Waiting requests over time",
                "concurrency 200 begins with more than concurrency 20.",
                new Chart.Axis("time (s)", false),
                new Chart.Axis("waiting requests", true),
                lines,
                List.of());
    }

    private static List<Chart.Point> points(Figure figure, double divisor, boolean usable) {
        return SeedRows.sweep().levels().stream()
                .filter(level -> level.isUsable() == usable)
                .map(level -> point(level, figure, divisor))
                .toList();
    }

    private static List<Chart.Point> all(Figure figure) {
        return SeedRows.sweep().levels().stream()
                .map(level -> point(level, figure, 1000))
                .toList();
    }

    private static Chart.Point point(Level level, Figure figure, double divisor) {
        return Chart.Point.of(
                level.concurrency(),
                level.value(figure).orElseThrow() / divisor,
                level.carries(figure),
                "concurrency " + level.concurrency());
    }
}
