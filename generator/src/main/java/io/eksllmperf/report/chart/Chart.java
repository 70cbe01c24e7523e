package io.eksllmperf.report.chart;

import java.util.List;
import java.util.Optional;

/**
 * One picture as data: what SVG and the interactive page draw alike.
 *
 * @param id for file names and anchors: {@code throughput}
 * @param title one line
 * @param description what is to be seen, in a sentence, for those who do not see it
 * @param x horizontal axis
 * @param y vertical axis
 * @param lines what is drawn, in the order of the legend
 * @param marks points that are named: the knee
 */
public record Chart(String id, String title, String description, Axis x, Axis y, List<Line> lines, List<Mark> marks) {
    public Chart {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
    }

    /** Whether it shows the time of one run, not the levels. */
    public boolean isTimeline() {
        return id.startsWith("timeline-");
    }

    /**
     * @param label with the unit: {@code mean latency (s)}
     * @param logarithmic whether equal ratios are equal distances
     */
    public record Axis(String label, boolean logarithmic) {}

    /**
     * @param name in the legend
     * @param dashed whether the line is secondary: what a limit is, or what another percentile is
     * @param points by x, except on a curve that the levels order
     */
    public record Line(String name, boolean dashed, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * @param x value
     * @param y value
     * @param low smallest over repeats
     * @param high largest over repeats
     * @param stands whether a conclusion may rest on it; drawn hollow otherwise
     * @param label what it is: {@code concurrency 40}
     */
    public record Point(double x, double y, Optional<Double> low, Optional<Double> high, boolean stands, String label) {
        public static Point of(double x, double y, boolean stands, String label) {
            return new Point(x, y, Optional.empty(), Optional.empty(), stands, label);
        }
    }

    /**
     * @param x value
     * @param y value; absent for a vertical line
     * @param text short
     */
    public record Mark(double x, Optional<Double> y, String text) {}
}
