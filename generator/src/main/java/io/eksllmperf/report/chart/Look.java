package io.eksllmperf.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How a line is told from the others, with and without colour.
 *
 * @param css class of its colour
 * @param marker shape of its points
 * @param dash pattern of dashes; empty for a solid line
 * @param kind what the line is
 */
record Look(String css, Marker marker, String dash, Kind kind) {
    static final int COLOURS = 7;
    private static final List<String> DASHES = List.of("", "8 4", "14 3 4 3", "4 2.5", "18 4", "9 2 3 2 3 2");

    /** What a line is. */
    enum Kind {
        /** Each point was measured on its own, and has a marker. */
        MEASURED,
        /** A curve without markers: its points have no labels. */
        TRACE,
        /** Holds everywhere, so it goes from side to side. */
        LIMIT,
        /** What no conclusion may rest on. */
        NOT_USABLE
    }

    static List<Look> of(List<Chart.Line> lines) {
        List<Look> looks = new ArrayList<>();
        int coloured = 0;
        int traces = 0;
        for (Chart.Line line : lines) {
            Kind kind = kind(line);
            if (kind == Kind.LIMIT || kind == Kind.NOT_USABLE) {
                String css = kind == Kind.LIMIT ? "lim" : "off";
                looks.add(new Look(css, Marker.CIRCLE, kind == Kind.LIMIT ? "9 4" : "3 4", kind));
                continue;
            }
            int dash = kind == Kind.TRACE ? traces++ : line.dashed() ? 1 + coloured : 0;
            looks.add(new Look("c" + coloured % COLOURS, Marker.of(coloured), DASHES.get(dash % DASHES.size()), kind));
            coloured++;
        }
        return looks;
    }

    private static Kind kind(Chart.Line line) {
        boolean labelled =
                line.points().stream().anyMatch(point -> !point.label().isEmpty());
        if (labelled) {
            return line.name().equals(Charts.NOT_USABLE) ? Kind.NOT_USABLE : Kind.MEASURED;
        }
        boolean level =
                line.points().stream().mapToDouble(Chart.Point::y).distinct().count() == 1;
        return line.dashed() && level ? Kind.LIMIT : Kind.TRACE;
    }
}
