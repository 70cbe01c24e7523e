package io.eksllmperf.report.chart;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import io.eksllmperf.spec.Experiment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures of one sweep. */
record SweepCharts(Report.Section section) {
    private static final List<Figure> LATENCIES =
            List.of(Figure.LATENCY_P50, Figure.LATENCY_P75, Figure.LATENCY_P90, Figure.LATENCY_P95, Figure.LATENCY_P99);
    private static final List<Figure> FIRST_TOKEN =
            List.of(Figure.TTFT_AVG, Figure.TTFT_P50, Figure.TTFT_P90, Figure.TTFT_P95, Figure.TTFT_P99);
    private static final List<Figure> INTER_TOKEN =
            List.of(Figure.ITL_AVG, Figure.ITL_P50, Figure.ITL_P90, Figure.ITL_P95, Figure.ITL_P99);

    /** From here on seconds are read more easily. */
    private static final double LONG_MILLIS = 10_000;

    private static final Quantity REQUESTS = Quantity.plain(Figure.REQUEST_THROUGHPUT);
    private static final Quantity MEAN = Quantity.inSeconds(Figure.LATENCY_AVG);

    Optional<Chart> throughput() {
        List<Chart.Mark> marks = knee().stream()
                .map(level -> new Chart.Mark(level.concurrency(), Optional.empty(), "knee"))
                .toList();
        return single("throughput", "Requests per second", "requests/s", REQUESTS)
                .map(chart -> new Chart(
                        chart.id(), chart.title(), chart.description(), chart.x(), chart.y(), chart.lines(), marks));
    }

    Optional<Chart> tokenThroughput() {
        Quantity tokens = Quantity.plain(Figure.OUTPUT_THROUGHPUT);
        return single("token-throughput", "Output tokens per second", "output tokens/s", tokens);
    }

    Optional<Chart> latency() {
        return single("latency", "Mean latency", "mean latency (s)", MEAN);
    }

    Optional<Chart> percentiles() {
        return several(
                "percentiles",
                "Latency percentiles",
                new Family("latency", LATENCIES, 1000, slo().requestLatencyP95()));
    }

    Optional<Chart> timeToFirstToken() {
        boolean isLong = levels().stream()
                .flatMap(level -> FIRST_TOKEN.stream().flatMap(figure -> level.value(figure).stream()))
                .anyMatch(millis -> millis >= LONG_MILLIS);
        Family family = new Family("time to first token", FIRST_TOKEN, isLong ? 1000 : 1, slo().timeToFirstTokenP95());
        return carried(FIRST_TOKEN) ? several("ttft", "Time to first token", family) : Optional.empty();
    }

    Optional<Chart> interTokenLatency() {
        Family family = new Family("inter-token latency", INTER_TOKEN, 1, slo().interTokenLatencyP95());
        return carried(INTER_TOKEN) ? several("itl", "Inter-token latency", family) : Optional.empty();
    }

    /** The curve that tells what more load buys, and what it costs: its points are in the order of levels. */
    Optional<Chart> latencyAgainstThroughput() {
        List<Chart.Point> points = Quantity.pairs(REQUESTS, MEAN, levels());
        if (points.isEmpty()) {
            return Optional.empty();
        }
        List<Chart.Mark> marks = knee().stream()
                .flatMap(level -> Quantity.pairs(REQUESTS, MEAN, List.of(level)).stream())
                .map(point -> new Chart.Mark(point.x(), Optional.of(point.y()), "knee: " + point.label()))
                .toList();
        List<Chart.Line> lines = Picture.parted(MEAN.name(), points);
        return Optional.of(new Chart(
                "latency-throughput",
                "Latency against throughput",
                Wording.describe(lines),
                new Chart.Axis("requests/s", false),
                Picture.up("mean latency (s)", lines),
                lines,
                marks));
    }

    Optional<Chart> cost() {
        Figure cost = Picture.cost(List.of(section));
        return single("cost", Picture.costTitle(cost), "USD", Quantity.plain(cost));
    }

    private Optional<Chart> single(String id, String title, String axis, Quantity quantity) {
        List<Chart.Point> points = quantity.against(levels());
        List<Chart.Line> lines = Picture.parted(quantity.name(), points);
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart(
                        id,
                        title + " against concurrency",
                        Wording.describe(lines),
                        Picture.concurrency(levels()),
                        Picture.up(axis, lines),
                        lines,
                        List.of()));
    }

    /**
     * Mean and percentiles of the same thing.
     *
     * @param name for the axis
     * @param figures in the order of the legend
     * @param divisor 1000 for seconds, 1 for milliseconds
     * @param limit of the 95th percentile
     */
    private record Family(String name, List<Figure> figures, double divisor, Optional<Duration> limit) {
        String unit() {
            return divisor == 1 ? "ms" : "s";
        }
    }

    private Optional<Chart> several(String id, String title, Family family) {
        List<Chart.Line> lines = new ArrayList<>();
        for (Figure figure : family.figures()) {
            List<Chart.Point> points = new Quantity(figure, family.divisor()).against(levels());
            String name = figure.percentile() == 0 ? "mean" : "p" + figure.percentile();
            if (!points.isEmpty()) {
                lines.add(new Chart.Line(name, false, points));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String axis = family.name() + " (" + family.unit() + ")";
        String said = Wording.describe(lines);
        if (family.limit().isPresent()) {
            double limit = family.limit().get().toMillis() / family.divisor();
            String words = "SLO: p95 at most " + Wording.shortest(limit) + " " + family.unit();
            Optional<Chart.Line> line = Picture.limit(words, limit, lines);
            said += " " + words + (line.isPresent() ? "." : ", far above all of them.");
            line.ifPresent(lines::add);
        }
        Chart.Axis up = Picture.up(axis, lines);
        String against = title + " against concurrency";
        return Optional.of(new Chart(id, against, said, Picture.concurrency(levels()), up, lines, List.of()));
    }

    private boolean carried(List<Figure> figures) {
        return levels().stream().anyMatch(level -> figures.stream().anyMatch(level::carries));
    }

    /** The level of the conclusion, where it carries. */
    private Optional<Level> knee() {
        return section.insights().stream()
                .filter(insight -> insight.kind() == Insight.Kind.KNEE)
                .filter(insight ->
                        insight.standing() == Insight.Standing.STANDS || insight.standing() == Insight.Standing.LIMITED)
                .flatMap(insight -> Optional.ofNullable(insight.values().get("concurrency")).stream())
                .findFirst()
                .flatMap(concurrency -> section.sweep().level((int) Math.round(concurrency)));
    }

    private List<Level> levels() {
        return section.sweep().levels();
    }

    private Experiment.Slo slo() {
        return section.sweep().subject().slo();
    }
}
