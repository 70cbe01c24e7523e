package io.eksllmperf.report.chart;

import java.util.ArrayList;
import java.util.List;

/** The levels beside their points, where the axis does not tell them already. */
final class PointLabels {
    private static final String PREFIX = "concurrency ";

    /** More would cover the picture. */
    private static final int MOST = 60;

    private PointLabels() {}

    /**
     * @param point where
     * @param text the level's number
     */
    record Labelled(Chart.Point point, String text) {}

    static List<Labelled> of(Chart chart) {
        List<Labelled> all = new ArrayList<>();
        if (chart.x().label().startsWith(PREFIX.strip())) {
            return all;
        }
        for (Chart.Line line : chart.lines()) {
            for (Chart.Point point : line.points()) {
                if (point.label().startsWith(PREFIX)) {
                    all.add(new Labelled(point, point.label().substring(PREFIX.length())));
                }
            }
        }
        return all.size() > MOST ? List.of() : all;
    }
}
