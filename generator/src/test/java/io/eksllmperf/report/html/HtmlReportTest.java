package io.eksllmperf.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.SeedRows;
import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.chart.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    /** The library, the licence and the scripts are other people's or ours, not data. */
    private static final Pattern CODE = Pattern.compile("<(script|style)>.*?</\\1>", Pattern.DOTALL);

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"chart-data\">(.*?)</script>", Pattern.DOTALL);

    @Test
    void asksForNothingOutsideItself() {
        String page = SeedPage.page(SeedPage.report());

        assertThat(page)
                .contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:;")
                .doesNotContainPattern("(?i)(src|href|action|poster|srcset)\\s*=\\s*[\"']?(https?:)?//")
                .doesNotContainPattern("(?i)url\\(\\s*[\"']?(https?:)?//")
                .doesNotContainPattern("(?i)@import|<iframe|<object|<embed|<base |<form")
                .doesNotContainPattern(
                        "(?i)fetch\\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|localStorage|eval\\(")
                .doesNotContainPattern("innerHTML|insertAdjacentHTML|document\\.write");
    }

    @Test
    void isTheSameBytesEachTimeAndInEveryLocale() {
        String once = SeedPage.page(SeedPage.report());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(SeedPage.page(SeedPage.report())).isEqualTo(once).doesNotContain("\r");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void keepsTheLicenceOfTheLibrary() {
        assertThat(SeedPage.page(SeedPage.report()))
                .contains("Copyright (c) 2022 Leon Sorokin")
                .contains("/*! https://github.com/leeoniya/uPlot (v1.6.30) */");
    }

    @Test
    void saysTheAnswerFirst() {
        String page = markup(SeedPage.page(SeedPage.report()));

        assertThat(page).contains("<p class=\"lede\">3 of 6 levels are usable: concurrency 10, 20 and 40.</p>");
        assertThat(page.indexOf("What stands")).isLessThan(page.indexOf("What was measured"));
        assertThat(page.indexOf("What was measured")).isLessThan(page.indexOf(">Scaling<"));
    }

    @Test
    void holdsEveryLevelAndEveryConclusion() {
        Report report = SeedPage.report();
        String page = markup(SeedPage.page(report));

        for (Level level : SeedRows.sweep().levels()) {
            assertThat(page)
                    .contains("data-plain=\"" + level.concurrency() + "\">" + level.concurrency() + "</th>")
                    .contains("id=\"s1-level-" + level.concurrency() + "\"")
                    .contains("<code>" + level.rows().get(0).run().path() + "</code>");
            level.verdicts().forEach(verdict -> assertThat(page).contains(escaped(verdict.sentence())));
        }
        for (Insight insight : report.sections().get(0).insights()) {
            assertThat(page)
                    .contains(">" + insight.kind().title() + "<")
                    .contains(escaped(insight.sentence()))
                    .contains(">" + insight.standing().words() + "<");
        }
    }

    @Test
    void setsTheConclusionApartFromItsReservations() {
        Report seed = SeedRows.report();
        Report.Section section = seed.sections().get(0);
        Insight insight = new Insight(
                Insight.Kind.PEAK_THROUGHPUT,
                Insight.Standing.LIMITED,
                List.of("The highest is 6.15 requests/s."),
                List.of("It may lie higher.", "Each level was measured once."),
                List.of(40),
                List.of(new Insight.LeftOut(80, "not held"), new Insight.LeftOut(120, "not held")),
                Map.of());
        Report.Section one =
                new Report.Section(section.sweep(), List.of(insight), section.useCases(), section.published());

        assertThat(markup(SeedPage.page(new Report("one", List.of(one), List.of(), List.of()))))
                .contains("<p class=\"lead\">The highest is 6.15 requests/s.</p>\n"
                        + "<ul class=\"more\"><li>It may lie higher.</li><li>Each level was measured once.</li></ul>")
                .contains(
                        "<summary>Left out: concurrency 80 and 120<span class=\"vh\"> (Peak throughput)</span></summary>"
                                + "<ul><li>concurrency 80 and 120: not held</li></ul>");
    }

    @Test
    void marksWhatCarriesNoConclusionInWords() {
        String page = markup(SeedPage.page(SeedPage.report()));

        assertThat(page)
                .contains("9.27<span class=\"vh\">, carries no conclusion</span>")
                .contains("data-why=\"too few samples at every usable level\"")
                .contains("<b>too few samples</b>: concurrency 10: about 96 requests do not carry a 99th percentile")
                .contains("✕</span> not usable</span><span class=\"unit\">concurrency not held</span>");
    }

    @Test
    void showsAColumnInOneUnit() {
        assertThat(markup(SeedPage.page(SeedPage.report())))
                .contains("<span class=\"head\">latency mean</span><span class=\"unit\">s</span>")
                .contains("data-plain=\"4305.560000\">4.31</td>")
                .contains("<th scope=\"row\" class=\"text\">latency min<span class=\"unit\">s</span></th><td>0.47</td>")
                .contains("<td>≈ 69</td>");
    }

    @Test
    void saysThatIdleGpusAreBilledToo() {
        Report.Section seed = SeedRows.report().sections().get(0);
        Subject subject = seed.sweep().subject();
        Subject.Node four = new Subject.Node(
                Optional.of("g5.12xlarge"), Optional.of("A10G"), Optional.of(4), Optional.of(1), Map.of());
        Subject idle = new Subject(
                subject.experiment(),
                subject.label(),
                subject.facts(),
                subject.concurrencies(),
                four,
                subject.slo(),
                subject.setup());
        Report.Section section =
                new Report.Section(new Sweep(idle, seed.sweep().levels()), List.of(), Map.of(), Optional.empty());

        assertThat(markup(SeedPage.page(new Report("idle", List.of(section), List.of(), List.of()))))
                .contains("<dt>GPUs of the node</dt><dd>4 × A10G, 1 of them used, all of them billed</dd>");
        assertThat(markup(SeedPage.page(SeedRows.report()))).doesNotContain("GPUs of the node");
    }

    @Test
    void setsWhatWasPublishedBesideWhatTheFiguresCarry() {
        String page = markup(SeedPage.page(SeedPage.report()));

        assertThat(page)
                .contains("By README of the seed, of the same figures.")
                .contains("Concurrency 120 (1,008 tokens/sec, 7.8 req/sec)")
                .contains("no conclusion of this kind")
                .contains("<td class=\"text\">Maximum Throughput</td>"
                        + "<td class=\"text\">not usable: concurrency not held</td>");
    }

    @Test
    void nothingOfAHostileTextBecomesMarkup() {
        String evil = "</script><img src=x onerror=alert(1)>\"'&amp;${7*7}<#if>]]>\u2028";
        Report seed = SeedRows.report();
        Report.Section section = seed.sections().get(0);
        Subject subject = section.sweep().subject();
        Subject hostile = new Subject(
                evil,
                evil,
                List.of(new Subject.Fact(evil, evil, false)),
                subject.concurrencies(),
                subject.node(),
                subject.slo(),
                Map.of(evil, evil));
        Insight insight = new Insight(
                Insight.Kind.KNEE,
                Insight.Standing.STANDS,
                evil,
                List.of(10),
                List.of(new Insight.LeftOut(80, evil)),
                Map.of());
        Report.Section bad = new Report.Section(
                new Sweep(hostile, section.sweep().levels()), List.of(insight), Map.of(10, evil), section.published());
        Report report = new Report(
                evil, List.of(bad, section), List.of(), List.of(Finding.error("ELP080", Place.of(evil), evil)));
        Chart chart = new Chart(
                evil,
                evil,
                evil,
                new Chart.Axis(evil, false),
                new Chart.Axis(evil, false),
                List.of(new Chart.Line(evil, false, List.of(Chart.Point.of(1, 1, true, evil)))),
                List.of(new Chart.Mark(1, Optional.empty(), evil)));

        String page = HtmlReport.of(report, List.of(chart), Map.of(evil, "<svg><script>alert(1)</script></svg>"));

        assertThat(page)
                .doesNotContain("<img src=x")
                .doesNotContain("</script><img")
                .doesNotContain("<svg><script>");
        assertThat(page.split("</script>", -1)).hasSize(4);
        assertThat(data(page).get(0).get("lines").get(0).get("name").asText()).isEqualTo(evil);
        assertThat(markup(page)).contains("<title>" + escaped(evil) + " · EKS LLM Perf</title>");
    }

    @Test
    void givesTheScriptEveryPoint() {
        JsonNode charts = data(SeedPage.page(SeedPage.report()));

        assertThat(charts).hasSize(4);
        assertThat(charts.get(0).toString())
                .isEqualTo("{\"title\":\"Requests per second\","
                        + "\"x\":{\"label\":\"concurrency (requests held open)\",\"log\":true},"
                        + "\"y\":{\"label\":\"requests/s\",\"log\":false},\"lines\":["
                        + "{\"name\":\"requests/s\",\"dashed\":false,\"points\":["
                        + "[10,1.91,null,null,true,\"concurrency 10\"],"
                        + "[20,4.42,null,null,true,\"concurrency 20\"],"
                        + "[40,6.15,null,null,true,\"concurrency 40\"]]},"
                        + "{\"name\":\"not usable\",\"dashed\":true,\"points\":["
                        + "[80,6.58,null,null,false,\"concurrency 80\"],"
                        + "[120,7.8,null,null,false,\"concurrency 120\"],"
                        + "[200,6.14,null,null,false,\"concurrency 200\"]]}],"
                        + "\"marks\":[[40,null,\"knee\"]]}");
    }

    @Test
    void everyChartHasAnImageAndATableOfItsPoints() {
        String page = markup(SeedPage.page(SeedPage.report()));

        assertThat(page.split("<figure ", -1)).hasSize(5);
        assertThat(page.split("src=\"data:image/svg\\+xml;base64,", -1)).hasSize(5);
        assertThat(page)
                .contains("<tr><td class=\"text\">latency p99</td><td class=\"text\">concurrency 40</td><td>40</td>"
                        + "<td>9.27</td><td>–</td><td class=\"text\">not usable</td></tr>");
    }

    @Test
    void sparesTheReaderATableOfThousandsOfPoints() {
        List<Chart.Point> points = new ArrayList<>();
        for (int second = 0; second < 5000; second++) {
            points.add(Chart.Point.of(second, second % 7, true, ""));
        }
        Chart chart = new Chart(
                "queue",
                "Waiting requests",
                "Over time.",
                new Chart.Axis("time (s)", false),
                new Chart.Axis("requests", false),
                List.of(new Chart.Line("waiting", false, points)),
                List.of());

        String page = HtmlReport.of(SeedRows.report(), List.of(chart), Map.of());

        assertThat(page).contains("Every 42th of 5,000 points.").doesNotContain("<img");
        assertThat(page.split("<td class=\"text\">waiting</td>", -1)).hasSize(121);
        assertThat(data(page).get(0).get("lines").get(0).get("points")).hasSize(5000);
    }

    @Test
    void withoutAChartItCarriesNoLibrary() {
        String page = HtmlReport.of(SeedRows.report(), List.of(), Map.of());

        assertThat(page)
                .doesNotContain("leeoniya")
                .doesNotContain(">Charts<")
                .contains("id=\"chart-data\">[]</script>");
        assertThat(page.length()).isLessThan(90_000);
    }

    @Test
    void saysWhenNothingIsUsable() {
        Report seed = SeedRows.report();
        Report.Section section = seed.sections().get(0);
        List<Level> unusable = section.sweep().levels().stream()
                .filter(level -> !level.isUsable())
                .toList();
        Report.Section none = new Report.Section(
                new Sweep(section.sweep().subject(), unusable), List.of(), Map.of(), Optional.empty());

        String page = markup(SeedPage.page(new Report("none", List.of(none), List.of(), List.of())));

        assertThat(page)
                .contains("<p class=\"lede\">None of the 3 levels is usable.</p>")
                .contains("No conclusion was drawn.")
                .contains("<li><b>concurrency 20</b>: the experiment asks for it, no run of it was found</li>")
                .contains("<li><b>concurrency 200</b>: concurrency not held</li>")
                .doesNotContain("What was published before");
    }

    @Test
    void saysWhenNothingWasMeasured() {
        assertThat(markup(SeedPage.page(new Report("empty", List.of(), List.of(), List.of()))))
                .contains("<p class=\"lede\">Nothing was measured.</p>");
    }

    @Test
    void setsSeveralSweepsSideBySide() {
        Report.Section one = SeedRows.report().sections().get(0);
        Subject subject = one.sweep().subject();
        Subject other = new Subject(
                subject.experiment(),
                "other engine",
                subject.facts(),
                subject.concurrencies(),
                subject.node(),
                subject.slo(),
                Map.of("tool", "aiperf 0.2"));
        Report.Section two =
                new Report.Section(new Sweep(other, one.sweep().levels()), List.of(), Map.of(), Optional.empty());
        Report report = new Report("Two", List.of(one, two), SeedPage.two().front(), List.of());

        String page = markup(SeedPage.page(report));

        assertThat(page)
                .contains("2 sweeps, 12 levels, 6 of them usable.")
                .contains("<a href=\"#s2\">other engine</a>")
                .contains("<h2 id=\"s2\">other engine</h2>")
                .contains("<code>tool</code></th><td class=\"text\">genai-perf 24.12</td>"
                        + "<td class=\"text\">aiperf 0.2</td>")
                .contains(
                        "<td class=\"text\">latency mean 4.31 s</td><td class=\"text\">$0.154 per 1,000 requests</td>");
    }

    @Test
    void namesWhatCouldNotBeRead() {
        Report seed = SeedRows.report();
        Finding finding = Finding.error("ELP080", Place.of("results/a/b/run.yaml"), "is not YAML");

        assertThat(markup(SeedPage.page(new Report(seed.title(), seed.sections(), List.of(), List.of(finding)))))
                .contains("<li><b>results/a/b/run.yaml</b>: is not YAML</li>");
    }

    @Test
    void usesEachIdOnceAndLinksOnlyToIdsThatExist() {
        String page = markup(SeedPage.page(SeedPage.two()));
        Map<String, Integer> ids = new TreeMap<>();
        Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .forEach(id -> ids.merge(id.group(1), 1, Integer::sum));

        assertThat(ids.values()).allMatch(count -> count == 1);
        assertThat(Pattern.compile("(?:href=\"#|aria-(?:labelled|described)by=\")([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .flatMap(link -> Stream.of(link.group(1).split(" ", -1))))
                .isNotEmpty()
                .allMatch(ids::containsKey);
    }

    private static String markup(String page) {
        return CODE.matcher(page).replaceAll("");
    }

    private static JsonNode data(String page) {
        var found = DATA.matcher(page);
        assertThat(found.find()).isTrue();
        assertThat(found.group(1)).doesNotContain("<", ">", "&", "\u2028");
        try {
            return new ObjectMapper().readTree(found.group(1));
        } catch (com.fasterxml.jackson.core.JsonProcessingException fault) {
            throw new AssertionError(fault);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
