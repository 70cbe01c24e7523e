package io.eksllmperf.report.chart;

import java.util.List;
import java.util.Optional;

/**
 * What is written into the picture: marks, and the levels beside their points. A mark is written in any case, a level only where
 * there is room.
 *
 * @param chart whose marks and points
 * @param frame where they are drawn
 */
record Annotations(Chart chart, Frame frame) {
    private static final double SIZE = 12;
    private static final double BOLD_SIZE = SIZE * SvgText.BOLD;
    private static final double HEIGHT = 14;
    private static final double RING = 10;
    private static final double LONGEST = 180;

    void draw(Canvas canvas, List<Box.Segment> lines) {
        Placement placement = new Placement(frame.area(), lines);
        chart.lines().stream()
                .flatMap(line -> line.points().stream())
                .filter(point -> !point.label().isEmpty())
                .forEach(point -> placement.take(Box.around(frame.x(point.x()), frame.y(point.y()), Marker.REACH)));
        chart.marks().forEach(mark -> placement.take(stem(mark)));
        for (Chart.Mark mark : chart.marks()) {
            draw(canvas, mark, placement);
        }
        chart.marks()
                .forEach(mark ->
                        mark.y().ifPresent(y -> placement.take(Box.around(frame.x(mark.x()), frame.y(y), RING))));
        for (PointLabels.Labelled label : PointLabels.of(chart)) {
            double x = frame.x(label.point().x());
            double y = frame.y(label.point().y());
            placement
                    .beside(x, y, size(label.text()), Marker.REACH + 1)
                    .ifPresent(box -> write(canvas, "n", box, label.text()));
        }
    }

    private void draw(Canvas canvas, Chart.Mark mark, Placement placement) {
        String text = SvgText.cut(mark.text(), BOLD_SIZE, LONGEST);
        Box size = new Box(0, 0, SvgText.width(text, BOLD_SIZE), HEIGHT);
        canvas.path("mk", Canvas.segment(stem(mark)), "4 3");
        if (mark.y().isEmpty()) {
            write(canvas, "mt", placement.along(frame.x(mark.x()), size), text);
            return;
        }
        double x = frame.x(mark.x());
        double y = frame.y(mark.y().get());
        canvas.path(
                "mk", "M" + Canvas.number(x - RING) + " " + Canvas.number(y) + "a10 10 0 1 0 20 0a10 10 0 1 0-20 0z");
        Optional<Box> beside = placement.beside(x, y, size, RING + 4);
        write(canvas, "mt", beside.orElseGet(() -> placement.along(x, size)), text);
    }

    /** From the axis to the point, or to the top. */
    private Box.Segment stem(Chart.Mark mark) {
        double x = frame.x(mark.x());
        double top = mark.y().map(y -> frame.y(y) + RING).orElse(frame.area().top());
        return new Box.Segment(
                x, frame.area().bottom(), x, Math.min(top, frame.area().bottom()));
    }

    private static Box size(String text) {
        return new Box(0, 0, SvgText.width(text, SIZE), HEIGHT);
    }

    private static void write(Canvas canvas, String css, Box box, String text) {
        canvas.text(css, (box.left() + box.right()) / 2, box.bottom() - 3, text);
    }
}
