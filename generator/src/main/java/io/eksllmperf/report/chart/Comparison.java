package io.eksllmperf.report.chart;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Several sweeps in one picture: a line for each, on which hollow points are not usable. */
record Comparison(Report report) {

    Optional<Chart> throughput() {
        return against("throughput", "Requests per second", "requests/s", Quantity.plain(Figure.REQUEST_THROUGHPUT));
    }

    Optional<Chart> latency() {
        return against("latency", "Mean latency", "mean latency (s)", Quantity.inSeconds(Figure.LATENCY_AVG));
    }

    Optional<Chart> cost() {
        Figure cost = Picture.cost(report.sections());
        return against("cost", Picture.costTitle(cost), "USD", Quantity.plain(cost));
    }

    /** All usable levels, and those that no other beats in both. */
    Optional<Chart> latencyAgainstCost() {
        List<Report.FrontPoint> front = report.front();
        Figure latency = front.isEmpty() ? Figure.LATENCY_AVG : front.get(0).latency();
        Figure cost =
                front.isEmpty() ? Picture.cost(report.sections()) : front.get(0).cost();
        List<Chart.Line> lines = new ArrayList<>();
        for (Report.Section section : report.sections()) {
            List<Chart.Point> points =
                    Quantity.pairs(
                                    Quantity.inSeconds(latency),
                                    Quantity.plain(cost),
                                    section.sweep().usable())
                            .stream()
                            .filter(Chart.Point::stands)
                            .toList();
            if (!points.isEmpty()) {
                lines.add(new Chart.Line(section.sweep().subject().label(), true, points));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String said = Wording.describe(lines) + best(front);
        if (front.size() > 1) {
            lines.add(front(front));
        }
        Chart.Axis up = Picture.up("USD " + cost.label().substring("cost ".length()), lines);
        Chart.Axis across = new Chart.Axis(Quantity.plain(latency).name() + " (s)", false);
        return Optional.of(new Chart("pareto", "Cost against latency", said, across, up, lines, alone(front)));
    }

    private Optional<Chart> against(String id, String title, String axis, Quantity quantity) {
        List<Chart.Line> lines = new ArrayList<>();
        for (Report.Section section : report.sections()) {
            List<Chart.Point> points = quantity.against(section.sweep().levels());
            if (!points.isEmpty()) {
                lines.add(new Chart.Line(section.sweep().subject().label(), false, points));
            }
        }
        TreeMap<Integer, io.eksllmperf.report.Level> levels = new TreeMap<>();
        report.sections().stream()
                .map(section -> section.sweep().levels())
                .flatMap(Collection::stream)
                .forEach(level -> levels.put(level.concurrency(), level));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart(
                        id,
                        title + " against concurrency",
                        Wording.describe(lines),
                        Picture.concurrency(List.copyOf(levels.values())),
                        Picture.up(axis, lines),
                        lines,
                        List.of()));
    }

    private static Chart.Line front(List<Report.FrontPoint> front) {
        return new Chart.Line(
                "no other level beats these in both",
                false,
                front.stream()
                        .map(point -> Chart.Point.of(point.latencyMillis() / 1000, point.usd(), true, ""))
                        .sorted(Comparator.comparingDouble(Chart.Point::x))
                        .toList());
    }

    /** A front of one level is no line. */
    private static List<Chart.Mark> alone(List<Report.FrontPoint> front) {
        return front.size() != 1
                ? List.of()
                : List.of(new Chart.Mark(
                        front.get(0).latencyMillis() / 1000,
                        Optional.of(front.get(0).usd()),
                        "best in both"));
    }

    private static String best(List<Report.FrontPoint> front) {
        List<String> names = front.stream()
                .map(point -> point.label() + " at " + Wording.level(point.concurrency()))
                .toList();
        return names.isEmpty() ? "" : " No other level beats these in both: " + String.join(", ", names) + ".";
    }
}
