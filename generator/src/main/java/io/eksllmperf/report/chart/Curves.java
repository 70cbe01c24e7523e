package io.eksllmperf.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a picture. Neighbours that both stand are joined as the line's look says; what leads to or from a hollow point is
 * only dotted, for nothing is known there.
 *
 * @param frame where they are drawn
 * @param lines what is drawn
 * @param looks how, one for each line
 */
record Curves(Frame frame, List<Chart.Line> lines, List<Look> looks) {
    private static final String DOTS = "1 5";
    private static final double CAP = 4;

    void draw(Canvas canvas) {
        for (int i = 0; i < lines.size(); i++) {
            canvas.raw("<g class=\"" + looks.get(i).css() + "\">\n");
            drawPath(canvas, lines.get(i), looks.get(i));
            lines.get(i).points().forEach(point -> drawBar(canvas, point));
            canvas.raw("</g>\n");
        }
        for (int i = 0; i < lines.size(); i++) {
            Look look = looks.get(i);
            if (look.kind() == Look.Kind.MEASURED || look.kind() == Look.Kind.NOT_USABLE) {
                canvas.raw("<g class=\"" + look.css() + "\">\n");
                lines.get(i)
                        .points()
                        .forEach(point ->
                                canvas.marker(look.marker(), point.stands(), frame.x(point.x()), frame.y(point.y())));
                canvas.raw("</g>\n");
            }
        }
    }

    private void drawPath(Canvas canvas, Chart.Line line, Look look) {
        StringBuilder firm = new StringBuilder();
        StringBuilder faint = new StringBuilder();
        boolean firmBefore = false;
        for (Part part : parts(line, look)) {
            Box.Segment at = part.at();
            if (part.firm()) {
                firm.append(firmBefore ? Canvas.line(at.x2(), at.y2()) : Canvas.segment(at));
            } else {
                faint.append(Canvas.segment(at));
            }
            firmBefore = part.firm();
        }
        if (firm.length() > 0) {
            canvas.path("l", firm.toString(), look.dash());
        }
        if (faint.length() > 0) {
            canvas.path("l f", faint.toString(), DOTS);
        }
    }

    /** Between two neighbours. */
    private record Part(Box.Segment at, boolean firm) {}

    private List<Part> parts(Chart.Line line, Look look) {
        List<Chart.Point> points = line.points();
        if (look.kind() == Look.Kind.LIMIT) {
            double y = frame.y(points.get(0).y());
            return List.of(new Part(
                    new Box.Segment(frame.area().left(), y, frame.area().right(), y), true));
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Chart.Point from = points.get(i - 1);
            Chart.Point to = points.get(i);
            boolean firm = look.kind() == Look.Kind.NOT_USABLE || from.stands() && to.stands();
            parts.add(new Part(
                    new Box.Segment(frame.x(from.x()), frame.y(from.y()), frame.x(to.x()), frame.y(to.y())), firm));
        }
        return parts;
    }

    private void drawBar(Canvas canvas, Chart.Point point) {
        if (point.low().isPresent() || point.high().isPresent()) {
            Box.Segment bar = bar(point);
            canvas.path("b", barred(bar.x1(), bar.y1(), bar.y2()));
        }
    }

    private Box.Segment bar(Chart.Point point) {
        double x = frame.x(point.x());
        return new Box.Segment(
                x,
                frame.y(point.low().orElse(point.y())),
                x,
                frame.y(point.high().orElse(point.y())));
    }

    /** An error bar with its caps. */
    static String barred(double x, double from, double to) {
        return Canvas.segment(new Box.Segment(x, from, x, to))
                + Canvas.segment(new Box.Segment(x - CAP, from, x + CAP, from))
                + Canvas.segment(new Box.Segment(x - CAP, to, x + CAP, to));
    }

    /** Everything that text must not cover. */
    List<Box.Segment> segments() {
        List<Box.Segment> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            parts(lines.get(i), looks.get(i)).forEach(part -> all.add(part.at()));
            lines.get(i).points().forEach(point -> all.add(bar(point)));
        }
        return all;
    }
}
