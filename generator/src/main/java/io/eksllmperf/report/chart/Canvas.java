package io.eksllmperf.report.chart;

/** SVG as text, with coordinates of one decimal: a tenth of a pixel is not seen. */
final class Canvas {
    private final StringBuilder svg = new StringBuilder(8192);

    Canvas raw(String text) {
        svg.append(text);
        return this;
    }

    Canvas text(String css, double x, double y, String text) {
        svg.append("<text class=\"").append(css).append("\" x=\"").append(number(x));
        svg.append("\" y=\"")
                .append(number(y))
                .append("\">")
                .append(SvgText.escape(text))
                .append("</text>\n");
        return this;
    }

    Canvas path(String css, String d) {
        return path(css, d, "");
    }

    /** With dashes, unless these are empty. */
    Canvas path(String css, String d, String dash) {
        svg.append("<path class=\"").append(css).append("\" d=\"").append(d).append('"');
        if (!dash.isEmpty()) {
            svg.append(" stroke-dasharray=\"").append(dash).append('"');
        }
        svg.append("/>\n");
        return this;
    }

    Canvas marker(Marker marker, boolean stands, double x, double y) {
        svg.append("<path class=\"").append(stands ? "m" : "h").append("\" transform=\"translate(");
        svg.append(number(x)).append(' ').append(number(y)).append(")\" d=\"");
        svg.append(marker.path()).append("\"/>\n");
        return this;
    }

    static String move(double x, double y) {
        return "M" + number(x) + " " + number(y);
    }

    static String line(double x, double y) {
        return "L" + number(x) + " " + number(y);
    }

    static String segment(Box.Segment segment) {
        return move(segment.x1(), segment.y1()) + line(segment.x2(), segment.y2());
    }

    static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    @Override
    public String toString() {
        return svg.toString();
    }
}
