package io.eksllmperf.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.SeedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class SvgChartTest {
    private static final Chart.Axis LINEAR = new Chart.Axis("y (s)", false);
    private static final Chart.Axis LOGARITHMIC = new Chart.Axis("y (s)", true);
    private static final Chart.Axis LEVELS = new Chart.Axis("concurrency", true);

    static Stream<Chart> all() {
        return Stream.of(
                        Charts.of(SeedRows.report()),
                        Charts.of(Sweeps.section("x", 1)),
                        Charts.of(Sweeps.report()),
                        extremes())
                .flatMap(List::stream);
    }

    /** What no sweep should give, and some day one will. */
    private static List<Chart> extremes() {
        double[][] values = {
            {},
            {0},
            {1e9},
            {1e-6},
            {-5},
            {3, 3, 3},
            {0, 0},
            {-1e9, 1e9},
            {1e-6, 1e9},
            {0, 1e9},
            {1e-320, 1},
            {Double.NaN},
            {1, Double.NaN, 2},
            {Double.POSITIVE_INFINITY, 4},
            {Double.NEGATIVE_INFINITY},
            {1e300, -1e300},
            {Double.MIN_VALUE},
            {1e15, 1e15 + 1},
            {-0.0}
        };
        List<Chart> charts = new ArrayList<>();
        for (double[] some : values) {
            for (Chart.Axis axis : List.of(LINEAR, LOGARITHMIC)) {
                charts.add(chart(axis, List.of(line("one", some)), List.of()));
                charts.add(new Chart("x", "across", "", axis, axis, List.of(flipped(some)), List.of()));
            }
        }
        charts.add(chart(LINEAR, List.of(), List.of(new Chart.Mark(3, Optional.of(Double.NaN), "nowhere"))));
        charts.add(chart(LINEAR, List.of(), List.of(new Chart.Mark(3, Optional.empty(), "alone"))));
        charts.add(chart(LINEAR, List.of(line("a".repeat(100_000), 1, 2)), List.of(mark(1), mark(1), mark(2))));
        charts.add(crowd());
        charts.add(manyLines());
        return charts;
    }

    private static Chart crowd() {
        Random random = new Random(1);
        List<Chart.Point> points = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Optional<Double> low = Optional.of(i % 7 == 0 ? Double.NaN : -random.nextDouble());
            points.add(new Chart.Point(
                    random.nextGaussian(), random.nextGaussian(), low, Optional.empty(), i % 3 > 0, "point " + i));
        }
        return new Chart(
                "crowd", "200 points", "", LINEAR, LINEAR, List.of(new Chart.Line("x", true, points)), List.of());
    }

    private static Chart manyLines() {
        List<Chart.Line> lines = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            lines.add(line("experiment-with-a-name-" + i, i, i + 1));
        }
        return chart(LINEAR, lines, List.of());
    }

    @ParameterizedTest
    @MethodSource("all")
    void isXmlWithinItsFrame(Chart chart) {
        String svg = SvgChart.draw(chart);

        Element root = Xml.parse(svg);
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 800 450");
        assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("E-");
        for (Element text : Xml.elements(root, "text")) {
            assertThat(Double.parseDouble(text.getAttribute("x"))).isBetween(0.0, 800.0);
            assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(0.0, 450.0);
        }
        for (double[] marker : markers(root, "m", "h")) {
            assertThat(marker[0]).isBetween(0.0, 800.0);
            assertThat(marker[1]).isBetween(30.0, 401.0);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasANameAndADescription(Chart chart) {
        Element root = Xml.parse(SvgChart.draw(chart));
        String[] ids = root.getAttribute("aria-labelledby").split(" ", -1);

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(Xml.elements(root, "title").get(0).getAttribute("id")).isEqualTo(ids[0]);
        assertThat(Xml.elements(root, "title").get(0).getTextContent()).isEqualTo(chart.title());
        assertThat(Xml.elements(root, "desc").get(0).getAttribute("id")).isEqualTo(ids[1]);
        assertThat(Xml.elements(root, "desc").get(0).getTextContent()).isEqualTo(chart.description());
    }

    static Stream<Chart> real() {
        return all().limit(24);
    }

    @ParameterizedTest
    @MethodSource("real")
    void noTextCoversAnother(Chart chart) {
        List<Box> boxes = new ArrayList<>();
        for (Element text : Xml.elements(Xml.parse(SvgChart.draw(chart)), "text")) {
            Box box = box(text);
            assertThat(boxes).as(text.getTextContent()).noneMatch(box::touches);
            assertThat(box.left()).isGreaterThanOrEqualTo(0);
            assertThat(box.right()).isLessThanOrEqualTo(800);
            boxes.add(box);
        }
        assertThat(boxes).hasSizeGreaterThan(8);
    }

    private static Box box(Element text) {
        String css = text.getAttribute("class");
        double x = Double.parseDouble(text.getAttribute("x"));
        double y = Double.parseDouble(text.getAttribute("y"));
        double size = css.equals("t") ? 17 : 12;
        double width = SvgText.width(text.getTextContent(), size);
        double left = x - (css.equals("y") ? width : List.of("x", "n", "mt").contains(css) ? width / 2 : 0);
        return new Box(left, y - size * 0.75, left + width, y + size * 0.2);
    }

    @Test
    void sameChartSameBytesInEveryLocale() {
        Locale before = Locale.getDefault();
        List<String> first = all().map(SvgChart::draw).toList();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(all().map(SvgChart::draw).toList()).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void foreignTextStaysText() {
        String nasty = "</text><script>alert(1)</script>&amp;\"'\u0000\u001b\ud800]]>";
        Chart.Line line = new Chart.Line(nasty, false, List.of(Chart.Point.of(1, 1, true, nasty), hollow(2, 2)));
        Chart chart = new Chart(
                nasty,
                nasty,
                nasty,
                new Chart.Axis(nasty, false),
                new Chart.Axis(nasty, false),
                List.of(line, line("b", 1)),
                List.of(new Chart.Mark(1, Optional.of(1.0), nasty)));

        Element root = Xml.parse(SvgChart.draw(chart));

        assertThat(Xml.elements(root, "script")).isEmpty();
        assertThat(Xml.elements(root, "title").get(0).getTextContent())
                .isEqualTo("</text><script>alert(1)</script>&amp;\"'\ufffd\ufffd\ufffd]]>");
        assertThat(Xml.elements(root, "title").get(0).getAttribute("id")).matches("[A-Za-z0-9_-]+-title");
    }

    @Test
    void hollowPointsAreHollowAndExplained() {
        Chart chart = ChartsTest.chart(Charts.of(SeedRows.report()), "percentiles");
        Element root = Xml.parse(SvgChart.draw(chart));

        assertThat(texts(root)).contains("hollow: not usable");
        // In the picture 3 of p75, 3 of p90 and 6 of p99; in the legend that of p99 and that of the note.
        assertThat(markers(root, "h")).hasSize(3 + 3 + 6 + 2);
        assertThat(markers(root, "m")).hasSize(3 + 3 + 2);
    }

    @Test
    void noSolidLineLeadsToAHollowPoint() {
        Chart.Line line = new Chart.Line(
                "a", false, List.of(solid(10, 1), solid(20, 2), hollow(30, 9), solid(40, 3), solid(50, 4)));
        Element root = Xml.parse(SvgChart.draw(chart(LINEAR, List.of(line), List.of())));
        List<Element> paths = Xml.elements(root, "path");

        String firm = paths.stream()
                .filter(path -> path.getAttribute("class").equals("l"))
                .map(path -> path.getAttribute("d"))
                .reduce((legend, picture) -> picture)
                .orElseThrow();
        String faint = paths.stream()
                .filter(path -> path.getAttribute("class").equals("l f"))
                .map(path -> path.getAttribute("d"))
                .reduce((a, b) -> a + b)
                .orElseThrow();
        assertThat(firm).matches("M\\S+ \\S+L\\S+ \\S+M\\S+ \\S+L\\S+ \\S+");
        assertThat(faint).matches("M\\S+ \\S+L\\S+ \\S+M\\S+ \\S+L\\S+ \\S+");
        assertThat(faint.substring(0, faint.indexOf('L')).substring(1)).isEqualTo(firm.split("[LM]", -1)[2]);
    }

    @Test
    void aSinglePlainLineNeedsNoLegend() {
        assertThat(texts(Xml.parse(SvgChart.draw(chart(LINEAR, List.of(line("only one", 1, 2)), List.of())))))
                .doesNotContain("only one");
        assertThat(texts(Xml.parse(SvgChart.draw(chart(LINEAR, List.of(line("a", 1), line("b", 2)), List.of())))))
                .contains("a", "b");
    }

    @Test
    void moreLinesThanTheLegendHoldsAreCounted() {
        List<String> texts = texts(Xml.parse(SvgChart.draw(manyLines())));
        long named =
                texts.stream().filter(text -> text.startsWith("experiment-")).count();

        assertThat(named).isBetween(6L, 20L);
        assertThat(texts).contains("and " + (120 - named) + " more");
    }

    @Test
    void theLimitGoesFromSideToSideWithoutMarkers() {
        Chart.Line limit = new Chart.Line(
                "at most 2", true, List.of(Chart.Point.of(10, 2, true, ""), Chart.Point.of(20, 2, true, "")));
        Element with = Xml.parse(SvgChart.draw(chart(LINEAR, List.of(line("a", 1, 3), limit), List.of())));

        String drawn = Xml.elements(with, "path").stream()
                .filter(path ->
                        ((Element) path.getParentNode()).getAttribute("class").equals("lim"))
                .map(path -> path.getAttribute("d"))
                .reduce((legend, picture) -> picture)
                .orElseThrow();
        double left = Double.parseDouble(drawn.substring(1, drawn.indexOf(' ')));
        assertThat(left)
                .as("left of the first level's marker")
                .isLessThan(markers(with, "m").get(1)[0] - 10);
        assertThat(drawn).contains("L772 ");
        assertThat(markers(with, "m")).as("one in the legend, and two").hasSize(3);
    }

    @Test
    void repeatsAreExplained() {
        Chart.Point point = new Chart.Point(1, 2, Optional.of(1.5), Optional.of(2.5), true, "concurrency 1");
        Chart chart = chart(LINEAR, List.of(new Chart.Line("a", false, List.of(point))), List.of());

        assertThat(texts(Xml.parse(SvgChart.draw(chart)))).contains("lowest to highest repeat");
    }

    @Test
    void levelsStandBesideThePointsOfACurveOnly() {
        List<Chart> charts = Charts.of(SeedRows.report());
        Element curve = Xml.parse(SvgChart.draw(ChartsTest.chart(charts, "latency-throughput")));
        Element plain = Xml.parse(SvgChart.draw(ChartsTest.chart(charts, "latency")));

        assertThat(texts(curve, "n")).containsExactly("10", "20", "40", "80", "120", "200");
        assertThat(texts(curve)).contains("numbers: concurrency");
        assertThat(texts(plain, "n")).isEmpty();
    }

    private static Chart chart(Chart.Axis y, List<Chart.Line> lines, List<Chart.Mark> marks) {
        return new Chart("x", "A title", "a description", LEVELS, y, lines, marks);
    }

    private static Chart.Mark mark(double x) {
        return new Chart.Mark(x, Optional.empty(), "a mark with quite a long text beside it, too long for it");
    }

    private static Chart.Line line(String name, double... values) {
        List<Chart.Point> points = new ArrayList<>();
        for (double value : values) {
            points.add(solid(10 * (points.size() + 1), value));
        }
        return new Chart.Line(name, false, points);
    }

    private static Chart.Line flipped(double... values) {
        List<Chart.Point> points = new ArrayList<>();
        for (double value : values) {
            points.add(Chart.Point.of(value, points.size(), points.size() % 2 == 0, "concurrency " + points.size()));
        }
        return new Chart.Line("flipped", false, points);
    }

    private static Chart.Point solid(double x, double y) {
        return Chart.Point.of(x, y, true, "concurrency " + x);
    }

    private static Chart.Point hollow(double x, double y) {
        return Chart.Point.of(x, y, false, "concurrency " + x);
    }

    private static List<String> texts(Element root) {
        return Xml.elements(root, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<String> texts(Element root, String css) {
        return Xml.elements(root, "text").stream()
                .filter(text -> text.getAttribute("class").equals(css))
                .map(Element::getTextContent)
                .toList();
    }

    /** Where the markers of these classes are. */
    private static List<double[]> markers(Element root, String... css) {
        return Xml.elements(root, "path").stream()
                .filter(path -> List.of(css).contains(path.getAttribute("class")))
                .map(path -> path.getAttribute("transform"))
                .map(transform -> transform
                        .substring("translate(".length(), transform.length() - 1)
                        .split(" ", -1))
                .map(at -> new double[] {Double.parseDouble(at[0]), Double.parseDouble(at[1])})
                .toList();
    }
}
