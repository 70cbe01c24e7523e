package io.eksllmperf.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What the lines are: above the picture, where no data is.
 *
 * @param placed from left to right, row by row
 * @param rows how many rows they take
 */
record Legend(List<Placed> placed, int rows) {
    static final double ROW = 19;
    private static final double SIZE = 12;
    private static final double SWATCH = 34;
    private static final double GAP = 20;
    private static final double LONGEST = 230;
    private static final double LEFT = 16;
    private static final double RIGHT = SvgChart.WIDTH - 16;
    private static final int MOST_ROWS = 3;

    /** What stands before the text. */
    private sealed interface Swatch {
        /** A piece of the line. */
        record OfLine(Look look, boolean stands) implements Swatch {}

        /** An error bar. */
        record Bar() implements Swatch {}

        /** A hollow marker. */
        record Hollow() implements Swatch {}

        /** Nothing: the text says all. */
        record None() implements Swatch {}
    }

    private record Entry(Swatch swatch, String text) {
        double width() {
            return (swatch instanceof Swatch.None ? 0 : SWATCH) + SvgText.width(text, SIZE);
        }
    }

    private record Placed(Entry entry, double x, int row) {}

    /** Empty when there is a single line without anything to explain. */
    static Legend of(Chart chart, List<Look> looks) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            Look look = looks.get(i);
            boolean off = look.kind() == Look.Kind.NOT_USABLE;
            String name = (off ? "hollow: " : "") + chart.lines().get(i).name();
            boolean stands = chart.lines().get(i).points().stream().anyMatch(Chart.Point::stands);
            entries.add(new Entry(new Swatch.OfLine(look, stands), SvgText.cut(name, SIZE, LONGEST)));
        }
        List<Entry> notes = notes(chart, looks);
        boolean plain = entries.size() == 1 && notes.isEmpty() && looks.get(0).kind() != Look.Kind.NOT_USABLE;
        return entries.isEmpty() || plain ? new Legend(List.of(), 0) : fitting(entries, notes);
    }

    private static List<Entry> notes(Chart chart, List<Look> looks) {
        List<Entry> notes = new ArrayList<>();
        if (anyHollow(chart, looks, Look.Kind.MEASURED)) {
            notes.add(new Entry(new Swatch.Hollow(), "hollow: not usable"));
        }
        if (anyHollow(chart, looks, Look.Kind.TRACE)) {
            notes.add(new Entry(new Swatch.None(), "dotted: not recorded"));
        }
        if (chart.lines().stream()
                .flatMap(line -> line.points().stream())
                .anyMatch(point -> point.low().isPresent() || point.high().isPresent())) {
            notes.add(new Entry(new Swatch.Bar(), "lowest to highest repeat"));
        }
        if (!PointLabels.of(chart).isEmpty()) {
            notes.add(new Entry(new Swatch.None(), "numbers: concurrency"));
        }
        return notes;
    }

    private static boolean anyHollow(Chart chart, List<Look> looks, Look.Kind kind) {
        for (int i = 0; i < looks.size(); i++) {
            if (looks.get(i).kind() == kind
                    && chart.lines().get(i).points().stream().anyMatch(point -> !point.stands())) {
                return true;
            }
        }
        return false;
    }

    /** All of them, or as many as there is room for and how many there are besides. */
    private static Legend fitting(List<Entry> entries, List<Entry> notes) {
        for (int kept = entries.size(); ; kept--) {
            List<Entry> all = new ArrayList<>(entries.subList(0, kept));
            if (kept < entries.size()) {
                all.add(new Entry(new Swatch.None(), "and " + (entries.size() - kept) + " more"));
            }
            all.addAll(notes);
            Legend legend = flow(all);
            if (legend.rows <= MOST_ROWS || kept == 1) {
                return legend;
            }
        }
    }

    private static Legend flow(List<Entry> entries) {
        List<Placed> placed = new ArrayList<>();
        double x = LEFT;
        int row = 0;
        for (Entry entry : entries) {
            if (x > LEFT && x + entry.width() > RIGHT) {
                x = LEFT;
                row++;
            }
            placed.add(new Placed(entry, x, row));
            x += entry.width() + GAP;
        }
        return new Legend(placed, row + 1);
    }

    /** Its first row is around {@code y}. */
    void draw(Canvas canvas, double y) {
        for (Placed item : placed) {
            double middle = y + item.row() * ROW;
            double text = item.x() + (item.entry().swatch() instanceof Swatch.None ? 0 : SWATCH);
            drawSwatch(canvas, item.entry().swatch(), item.x(), middle);
            canvas.text("k", text, middle + 4, item.entry().text());
        }
    }

    private static void drawSwatch(Canvas canvas, Swatch swatch, double x, double y) {
        double centre = x + 14;
        if (swatch instanceof Swatch.OfLine line) {
            Look look = line.look();
            canvas.raw("<g class=\"" + look.css() + "\">\n");
            canvas.path("l", Canvas.segment(new Box.Segment(x, y, x + 28, y)), look.dash());
            if (look.kind() == Look.Kind.MEASURED || look.kind() == Look.Kind.NOT_USABLE) {
                canvas.marker(look.marker(), line.stands(), centre, y);
            }
            canvas.raw("</g>\n");
        } else if (swatch instanceof Swatch.Bar) {
            canvas.raw("<g class=\"off\">\n")
                    .path("b", Curves.barred(centre, y - 6, y + 6))
                    .raw("</g>\n");
        } else if (swatch instanceof Swatch.Hollow) {
            canvas.raw("<g class=\"off\">\n")
                    .marker(Marker.CIRCLE, false, centre, y)
                    .raw("</g>\n");
        }
    }
}
