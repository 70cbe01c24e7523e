package io.eksllmperf.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.SeedRows;
import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.results.Errors;
import io.eksllmperf.results.Published;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    private static final String SEED = MarkdownReport.of(SeedRows.report(), List.of());

    @Test
    void theAnswerComesFirst() {
        assertThat(SEED)
                .startsWith("# gpt-oss-20b-g5-8xlarge\n\n**3 of 6 levels may be used: 10, 20 and 40.** "
                        + "From levels 80, 120 and 200 nothing is concluded: concurrency not held.\n\n"
                        + "- **Peak throughput** (with a reservation): 6.15 requests/s at concurrency 40, ");
    }

    /** The README's table "Complete Performance Scaling Analysis", digit by digit. */
    @Test
    void theScalingTableHasTheSeedsFigures() {
        List<List<String>> rows = table(SEED, "| Concurrency | Req/sec | Tokens/sec | Avg Latency | P99 Latency |");

        assertThat(rows)
                .extracting(row ->
                        String.join(" ", row.subList(0, 5)).replace("~", "").replace(" ✗", ""))
                .containsExactly(
                        "10 1.91 236.62 5.04s 9.90s",
                        "20 4.42 554.70 4.31s 5.35s",
                        "40 6.15 766.65 6.09s 9.27s",
                        "80 6.58 828.76 9.58s 20.92s",
                        "120 7.80 1,007.91 9.95s 20.00s",
                        "200 6.14 771.25 17.85s 30.23s");
    }

    @Test
    void whatCarriesNothingIsStruckThroughAndItsVerdictSaysWhy() {
        assertThat(SEED)
                .contains("| 20 | 4.42 | ~~554.70~~ | 4.31s | ~~5.35s~~ | 5.05s | 0.95 | ~~\\$1.226~~ "
                        + "| used; too few samples, foreign tokenizer | production, low latency |\n")
                .contains("| 200 ✗ | ~~6.14~~ | ~~771.25~~ | ~~17.85s~~ | ~~30.23s~~ | ~~22.84s~~ | 0.55 "
                        + "| ~~\\$0.882~~ | not used: concurrency not held | – |\n")
                .contains("  - concurrency not held (forbids the level): Little's ratio is 0.79, not 0.90 to 1.05.\n")
                .contains(
                        "  - too few samples (forbids latency p99): about 95 requests do not carry a 99th percentile.\n");
    }

    @Test
    void columnsWithoutDataAreLeftOutAndErrorsSaidToBeUnknown() {
        assertThat(SEED).doesNotContain("TTFT").doesNotContain("ITL").doesNotContain("P50 Latency");
        assertThat(SEED).contains(" Errors were not recorded.\n").doesNotContain("| Errors |");
    }

    @Test
    void verdictsThatAllLevelsShareAreSaidOnce() {
        assertThat(SEED).containsOnlyOnce("genai-perf records no errors.").contains("- **Every level**:\n");
    }

    @Test
    void whatWasPublishedStandsBesideWhatTheDataCanCarry() {
        assertThat(SEED)
                .contains("As published: README of the seed.\n")
                .contains("| Peak Throughput | Concurrency 120 (1,008 tokens/sec, 7.8 req/sec) "
                        + "| (with a reservation) 6.15 requests/s at concurrency 40,")
                .contains("| Saturation Point | Beyond C120, performance degrades significantly "
                        + "| no conclusion of this kind was drawn |\n")
                .contains("| 120 | Maximum Throughput | not used: concurrency not held |\n")
                .contains("| 20 | Production (Low Latency) | production, low latency |\n");
    }

    @Test
    void anInsightSaysWhatItRestsOnAndWhatWasLeftOut() {
        assertThat(SEED).contains("""
                - **Peak throughput** (with a reservation): 6.15 requests/s at concurrency 40, the highest of the levels that held their concurrency.
                  - Rests on levels 10, 20 and 40.
                  - Left out: 80 (concurrency not held: Little's ratio 0.79), 120 (concurrency not held: Little's ratio 0.65), 200 (concurrency not held: Little's ratio 0.55).
                """);
    }

    @Test
    void pricesSayWhereTheyComeFromAndThatTheWholeInstanceIsBilled() {
        assertThat(SEED)
                .contains("Costs rest on the on-demand price of the whole instance, g5.8xlarge: 1 A10G GPU billed, "
                        + "which is used.")
                .contains("| on-demand | \\$2.448 per hour | us-east-1 | 2026-07-20 | ");
        assertThat(MarkdownReport.of(SideBySide.report(), List.of()))
                .contains("g5.8xlarge: 4 A10G GPUs billed, only 1 of them used.");
    }

    @Test
    void repeatsAreAMeanWithItsRangeAndEachRunIsListed() {
        String text = MarkdownReport.of(SideBySide.report(), List.of());

        assertThat(text)
                .contains("| 20 | 2.53<br><sub>2.50–2.55</sub> | 252.50<br><sub>250.00–255.00</sub> |")
                .contains("| 208.4ms<br><sub>206.4ms–210.5ms</sub> |")
                .contains("<summary>All runs (6)</summary>")
                .contains("| [c0020-r3-ab12](oss-g5-8xlarge/c0020-r3-ab12) | 20 | 3 | ~~200~~ | ~~7.50~~ |")
                .contains("| 2 | not used: foreign load |\n")
                .contains("| used: 2 of 3 runs | low latency |\n")
                .contains("  - run c0020-r3-ab12 is not used: foreign load: 60 requests were in the server, not 20.\n")
                .doesNotContain("0.95 to 0.95");
    }

    @Test
    void severalSweepsAreComparedFirst() {
        String text = MarkdownReport.of(SideBySide.report(), List.of());

        assertThat(text)
                .contains("| oss-g5-12xlarge | 2 of 2 | 3.76s at 20 |")
                .contains("| nodes.instanceType | g5.8xlarge | g5.12xlarge |\n")
                .doesNotContain("| serving.model |")
                .contains("| oss-g5-8xlarge | 40 | 6.10 s | \\$0.830 |\n");
        assertThat(text.indexOf("## Side by side")).isLessThan(text.indexOf("\n## oss-g5-8xlarge\n"));
        assertThat(text).contains("\n### Key findings\n").doesNotContain("\n## Key findings\n");
        assertThat(SEED).doesNotContain("Side by side");
    }

    @Test
    void aSweepOfWhichNothingMayBeUsedSaysSoAndIsNeverBest() {
        List<Level> levels = SeedRows.sweep().levels().stream()
                .filter(level -> !level.isUsable())
                .toList();
        Report.Section bad = section(new Sweep(SeedRows.sweep().subject(), levels));
        Report.Section good = SideBySide.section("oss-g5-8xlarge", 1);

        assertThat(MarkdownReport.of(report(bad), List.of()))
                .contains("\n**None of 3 levels may be used.** From levels 80, 120 and 200 nothing is concluded: "
                        + "concurrency not held.\n")
                .contains("\nNothing could be concluded.\n");
        assertThat(MarkdownReport.of(report(bad, good), List.of()))
                .contains("| gpt-oss-20b-g5-8xlarge | 0 of 3 | nothing carries it | nothing carries it |");
    }

    @Test
    void nothingMeasuredIsSaid() {
        assertThat(MarkdownReport.of(report(), List.of())).isEqualTo("# t\n\nNothing was measured.\n\n");
        assertThat(MarkdownReport.of(report(section(new Sweep(SeedRows.sweep().subject(), List.of()))), List.of()))
                .contains("**Nothing was measured.**")
                .contains("The experiment file asks for levels 20, 40, 80, 120 and 200 too: not measured.");
    }

    @Test
    void plotsAreShownByNameWithTheirTitles() {
        assertThat(MarkdownReport.of(
                        SeedRows.report(),
                        List.of(new Plot("a b.svg", "First", "", false), new Plot("b.svg", "Second [x]", "", false))))
                .contains("## Plots\n\n![First](a%20b.svg)\n\n![Second \\[x\\]](b.svg)\n\n");
    }

    @Test
    void whatCouldNotBeReadIsListed() {
        assertThat(MarkdownReport.of(SideBySide.report(), List.of())).endsWith("""
                        ## Not read

                        - results/oss-g5-8xlarge/c0080-r1-ab12/run.yaml:3:1: error ELP906: the run has no level: write concurrency
                        """);
    }

    @Test
    void hostileTextStaysText() {
        String evil = "a|b\n# <script>x</script> `c` ](javascript:alert(1)) ${1+1} <#assign x=1> @octocat";
        String text = MarkdownReport.of(hostile(evil), List.of(new Plot("x.svg", evil, "", false)));

        assertThat(text)
                .doesNotContain("<script")
                .doesNotContainPattern("[^\\\\]\\]\\(javascript")
                .doesNotContain("@octocat")
                .doesNotContain("a|b")
                .doesNotContain("\n# <")
                .contains("\\$\\{1+1\\} &lt;\\#assign x=1&gt;");
        long columns = -1;
        for (String line : text.lines().toList()) {
            long pipes = line.chars().filter(c -> c == '|').count();
            if (line.startsWith("|")) {
                assertThat(pipes).as(line).isEqualTo(columns < 0 ? pipes : columns);
            }
            columns = line.startsWith("|") ? pipes : -1;
        }
    }

    private static Report hostile(String evil) {
        Verdict verdict = Verdict.of(Verdict.Kind.ONE_REPEAT, evil);
        Row row = new Row(
                new Row.Source(evil, "results/" + evil, 10, 1),
                Map.of(Figure.LATENCY_AVG, 1000.0),
                List.of(),
                new Errors.NotRecorded(),
                Optional.empty(),
                List.of(verdict));
        Subject seed = SeedRows.sweep().subject();
        Subject subject = new Subject(
                evil,
                evil,
                List.of(new Subject.Fact(evil, evil, true)),
                List.of(10),
                seed.node(),
                seed.slo(),
                Map.of(evil, evil));
        Insight insight = new Insight(
                Insight.Kind.KNEE,
                Insight.Standing.STANDS,
                evil,
                List.of(10),
                List.of(new Insight.LeftOut(20, evil)),
                Map.of());
        Level level = new Level(10, List.of(row), row.values(), Map.of(), List.of(verdict));
        Published published = new Published(evil, Map.of(10, evil), List.of(new Published.Claim(evil, evil, "knee")));
        Report.Section section = new Report.Section(
                new Sweep(subject, List.of(level)), List.of(insight), Map.of(10, evil), Optional.of(published));
        return new Report(
                evil,
                List.of(section, SideBySide.section("oss-g5-8xlarge", 1)),
                List.of(new Report.FrontPoint(evil, 10, Figure.LATENCY_AVG, 1000, Figure.COST_REQUESTS, 1)),
                List.of(Finding.error("ELP906", Place.of(evil), evil)));
    }

    private static Report.Section section(Sweep sweep) {
        return new Report.Section(sweep, List.of(), Map.of(), Optional.empty());
    }

    private static Report report(Report.Section... sections) {
        return new Report("t", List.of(sections), List.of(), List.of());
    }

    /** The cells of the table whose head starts so. */
    private static List<List<String>> table(String text, String head) {
        List<List<String>> rows = new ArrayList<>();
        text.substring(text.indexOf(head))
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .forEach(line -> rows.add(Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList()));
        return rows;
    }
}
