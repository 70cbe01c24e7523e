package io.eksllmperf.report.chart;

import io.eksllmperf.report.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences under pictures: what those read who do not see them. */
final class Wording {
    private static final int SHOWN = 12;
    private static final int MOST_TOLD = 8;

    private Wording() {}

    static String level(int concurrency) {
        return "concurrency " + concurrency;
    }

    /** {@code 10}, {@code 0.25}: as a person writes a limit. */
    static String shortest(double value) {
        String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return plain.length() <= 8 ? plain : Numbers.plain(value, 3);
    }

    /** The values of each line, and which of its points do not count. Values are finite. */
    static String describe(List<Chart.Line> lines) {
        List<String> sentences = new ArrayList<>();
        for (Chart.Line line : lines.subList(0, Math.min(SHOWN, lines.size()))) {
            if (!line.points().isEmpty()) {
                sentences.add(describe(line));
            }
        }
        if (lines.size() > SHOWN) {
            sentences.add((lines.size() - SHOWN) + " more lines.");
        }
        return String.join(" ", sentences);
    }

    private static String describe(Chart.Line line) {
        List<Chart.Point> points = line.points();
        if (line.name().equals(Charts.NOT_USABLE)) {
            return "Not usable: " + points.stream().map(Wording::at).collect(Collectors.joining(", ")) + ".";
        }
        if (points.stream().allMatch(point -> point.label().isEmpty())) {
            DoubleSummaryStatistics all =
                    points.stream().mapToDouble(Chart.Point::y).summaryStatistics();
            return line.name() + ": between " + number(all.getMin()) + " and " + number(all.getMax()) + ".";
        }
        StringBuilder text = new StringBuilder(line.name()).append(": ");
        text.append(told(points).stream().map(Wording::at).collect(Collectors.joining(", ")));
        List<String> hollow = points.stream()
                .filter(point -> !point.stands() && !point.label().isEmpty())
                .map(Chart.Point::label)
                .toList();
        text.append(hollow.isEmpty() ? "" : "; not usable at " + String.join(", ", hollow));
        return text.append('.').toString();
    }

    /** All of a few points; of many the ends and what lies furthest out. */
    private static List<Chart.Point> told(List<Chart.Point> points) {
        if (points.size() <= MOST_TOLD) {
            return points;
        }
        Comparator<Chart.Point> byHeight = Comparator.comparingDouble(Chart.Point::y);
        Chart.Point low = points.stream().min(byHeight).orElseThrow();
        Chart.Point high = points.stream().max(byHeight).orElseThrow();
        List<Chart.Point> told = new ArrayList<>(points);
        told.retainAll(List.of(points.get(0), low, high, points.get(points.size() - 1)));
        return told;
    }

    private static String at(Chart.Point point) {
        return number(point.y()) + (point.label().isEmpty() ? "" : " at " + point.label());
    }

    private static String number(double value) {
        return Numbers.fixed(value, Math.abs(value) < 1 ? 3 : 2);
    }
}
