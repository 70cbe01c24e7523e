package io.eksllmperf.report.html;

import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.chart.Chart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A picture's place in the page: its static form as an image, its points as a table, and its data for the script. */
final class Drawing {
    /** Nobody reads more rows than these; what a recorder saw in a quarter of an hour has thousands. */
    private static final int ROWS = 120;

    private Drawing() {}

    /** For the template. The SVG may be empty: then only the script draws. */
    static Map<String, Object> of(Chart chart, String svg) {
        return Map.of(
                "overTime", chart.isTimeline(),
                "title", chart.title(),
                "description", chart.description(),
                "x", chart.x().label(),
                "y", chart.y().label(),
                "image", image(svg),
                "table", table(chart));
    }

    /** As an image, so that neither its styles nor its ids meet those of the page. */
    private static String image(String svg) {
        return svg.isEmpty()
                ? ""
                : "data:image/svg+xml;base64,"
                        + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> table(Chart chart) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int points =
                chart.lines().stream().mapToInt(line -> line.points().size()).sum();
        int step = Math.max(1, (points + ROWS - 1) / ROWS);
        for (Chart.Line line : chart.lines()) {
            for (int i = 0; i < line.points().size(); i += step) {
                rows.add(row(line, line.points().get(i)));
            }
        }
        String thinned = step == 1 ? "" : "Every " + step + "th of " + Numbers.fixed(points, 0) + " points.";
        return Map.of("rows", rows, "thinned", thinned);
    }

    private static Map<String, Object> row(Chart.Line line, Chart.Point point) {
        String range = point.low().isPresent() && point.high().isPresent()
                ? number(point.low().get()) + " to " + number(point.high().get())
                : Words.NONE;
        return Map.of(
                "line", line.name(),
                "label", point.label().isEmpty() ? Words.NONE : point.label(),
                "x", number(point.x()),
                "y", number(point.y()),
                "range", range,
                "stands", point.stands());
    }

    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Words.NONE;
        }
        boolean whole = value == Math.rint(value);
        return Numbers.fixed(value, whole ? 0 : Math.abs(value) < 1 ? 3 : 2);
    }

    /** For the script. */
    static Map<String, Object> data(Chart chart) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", chart.title());
        data.put("x", axis(chart.x()));
        data.put("y", axis(chart.y()));
        data.put("lines", chart.lines().stream().map(Drawing::line).toList());
        data.put("marks", chart.marks().stream().map(Drawing::mark).toList());
        return data;
    }

    private static Map<String, Object> axis(Chart.Axis axis) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("label", axis.label());
        data.put("log", axis.logarithmic());
        return data;
    }

    private static Map<String, Object> line(Chart.Line line) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", line.name());
        data.put("dashed", line.dashed());
        data.put("points", line.points().stream().map(Drawing::point).toList());
        return data;
    }

    private static List<Object> point(Chart.Point point) {
        return List.of(
                point.x(),
                point.y(),
                point.low().orElse(Double.NaN),
                point.high().orElse(Double.NaN),
                point.stands(),
                point.label());
    }

    private static List<Object> mark(Chart.Mark mark) {
        return List.of(mark.x(), mark.y().orElse(Double.NaN), mark.text());
    }
}
