package io.eksllmperf.report.chart;

import java.util.List;

/**
 * Draws a chart as one SVG file: 800 by 450, as wide as its place allows, for light and dark, readable without colour. The same chart
 * gives the same bytes.
 */
public final class SvgChart {
    static final double WIDTH = 800;
    static final double HEIGHT = 450;
    private static final double LEFT = 16;
    private static final double TITLE_SIZE = 17;
    private static final double TITLE = 30;
    private static final double BELOW_TITLE = 52;
    private static final double TEXT = 12;

    private SvgChart() {}

    /** A whole SVG document without an XML declaration, so that it can stand inside HTML too. */
    public static String draw(Chart chart) {
        Chart drawable = Drawable.of(chart);
        List<Look> looks = Look.of(drawable.lines());
        Legend legend = Legend.of(drawable, looks);
        double axisTitle = BELOW_TITLE + 6 + legend.rows() * Legend.ROW;
        Frame frame = Frame.of(drawable, axisTitle + 14);
        Curves curves = new Curves(frame, drawable.lines(), looks);
        Canvas canvas = new Canvas();
        head(canvas, chart);
        canvas.text("t", LEFT, TITLE, SvgText.cut(chart.title(), TITLE_SIZE * SvgText.BOLD, WIDTH - 2 * LEFT));
        legend.draw(canvas, BELOW_TITLE);
        axes(canvas, frame);
        canvas.text("u", LEFT, axisTitle, SvgText.cut(chart.y().label(), TEXT, WIDTH - 2 * LEFT));
        double middle = (frame.area().left() + frame.area().right()) / 2;
        canvas.text(
                "x",
                middle,
                HEIGHT - 12,
                SvgText.cut(chart.x().label(), TEXT, frame.area().width()));
        if (drawable.lines().isEmpty()) {
            canvas.text("x", middle, (frame.area().top() + frame.area().bottom()) / 2, "no values");
        }
        curves.draw(canvas);
        canvas.raw("<g class=\"w\">\n");
        new Annotations(drawable, frame).draw(canvas, curves.segments());
        return canvas.raw("</g>\n</svg>\n").toString();
    }

    private static void head(Canvas canvas, Chart chart) {
        String id = SvgText.id(chart.id());
        canvas.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"elp-chart\" width=\"800\" height=\"450\""
                + " viewBox=\"0 0 800 450\" style=\"max-width:100%;height:auto\" role=\"img\" aria-labelledby=\"");
        canvas.raw(id + "-title " + id + "-desc\">\n");
        canvas.raw("<title id=\"" + id + "-title\">" + SvgText.escape(chart.title()) + "</title>\n");
        canvas.raw("<desc id=\"" + id + "-desc\">" + SvgText.escape(chart.description()) + "</desc>\n");
        canvas.raw(Style.css());
        canvas.raw("<rect class=\"bg\" width=\"800\" height=\"450\"/>\n");
    }

    private static void axes(Canvas canvas, Frame frame) {
        Box area = frame.area();
        for (Ticks.Tick tick : frame.y().ticks()) {
            double y = frame.y(tick.value());
            canvas.path("g", Canvas.segment(new Box.Segment(area.left(), y, area.right(), y)));
            canvas.text("y", area.left() - 8, y + 4, tick.label());
        }
        for (Ticks.Tick tick : frame.x().ticks()) {
            double x = frame.x(tick.value());
            canvas.path("g", Canvas.segment(new Box.Segment(x, area.top(), x, area.bottom())));
            canvas.path("a", Canvas.segment(new Box.Segment(x, area.bottom(), x, area.bottom() + 5)));
            canvas.text("x", x, area.bottom() + 19, tick.label());
        }
        canvas.path("a", Canvas.segment(new Box.Segment(area.left(), area.bottom(), area.right(), area.bottom())));
    }
}
