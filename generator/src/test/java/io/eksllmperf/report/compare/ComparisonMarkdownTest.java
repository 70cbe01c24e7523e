package io.eksllmperf.report.compare;

import static io.eksllmperf.report.Figure.COST_OUTPUT;
import static io.eksllmperf.report.Figure.ERROR_SHARE;
import static io.eksllmperf.report.Figure.LATENCY_AVG;
import static io.eksllmperf.report.Figure.LATENCY_P99;
import static io.eksllmperf.report.Figure.OUTPUT_THROUGHPUT;
import static io.eksllmperf.report.Figure.REQUEST_THROUGHPUT;
import static io.eksllmperf.report.compare.Planted.level;
import static io.eksllmperf.report.compare.Planted.setup;
import static io.eksllmperf.report.compare.Planted.sweep;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.SeedRows;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonMarkdownTest {
    /** One of each: worse, better, the same, in need of a repeat, left out; two experiments, one of them unchanged. */
    static Comparison example() {
        Verdict loose = Verdict.of(Verdict.Kind.CONCURRENCY_NOT_HELD, "Little's ratio is 0.79, not 0.90 to 1.05");
        Verdict busy = Verdict.of(Verdict.Kind.CLIENT_BUSY, "the client used 97 % of its CPU");
        Verdict few = new Verdict(
                Verdict.Kind.TOO_FEW_SAMPLES, Set.of(LATENCY_P99), "400 requests do not carry a 99th percentile");
        Sweep base = sweep(
                "gpt-oss-20b-sound",
                Planted.SETUP,
                level(20, figures(4.40, 4.31, 0.887), few),
                level(40, figures(6.15, 6.09, 0.641), few),
                level(80, figures(6.58, 9.58, 0.592), loose),
                level(120, figures(7.80, 9.94, 0.487), loose));
        Verdict errors = Verdict.of(Verdict.Kind.ERRORS_ABOVE_LIMIT, "12 % failed, 10 % may");
        Sweep head = sweep(
                "gpt-oss-20b-sound",
                setup("serving.image", "vllm/vllm-openai:v0.28.0"),
                level(20, figures(3.87, 4.98, 1.009), few, busy),
                level(40, figures(6.17, 5.40, 0.639), few),
                level(80, figures(7.90, 9.80, 0.592)),
                level(200, figures(6.14, 9.94, 0.636)));
        Map<Figure, double[]> once = Map.of(REQUEST_THROUGHPUT, new double[] {4.3});
        Map<Figure, double[]> slow = Map.of(REQUEST_THROUGHPUT, new double[] {4.0});
        Sweep single = sweep("gpt-oss-20b-chat", Planted.SETUP, level(20, once), level(40, once));
        Sweep slower = sweep("gpt-oss-20b-chat", Planted.SETUP, level(20, slow), level(40, slow, errors));
        return Comparison.of(List.of(base, single), List.of(head, slower), Policy.DEFAULT);
    }

    private static Map<Figure, double[]> figures(double requests, double seconds, double usd) {
        return Map.of(
                REQUEST_THROUGHPUT, new double[] {requests * 0.99, requests, requests * 1.01},
                LATENCY_AVG, new double[] {seconds * 960, seconds * 1000, seconds * 1040},
                LATENCY_P99, new double[] {seconds * 1500, seconds * 1600, seconds * 1700},
                COST_OUTPUT, new double[] {usd, usd, usd},
                ERROR_SHARE, new double[] {0, 0, 0});
    }

    @Test
    void thePullRequestReadsSo() throws IOException {
        try (InputStream golden = ComparisonMarkdownTest.class.getResourceAsStream("pull-request.md")) {
            assertThat(ComparisonMarkdown.of(example()))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSameRunsOnBothSidesAreSaidAtOnce() {
        String page = ComparisonMarkdown.of(Planted.compare(SeedRows.sweep(), SeedRows.sweep()));

        assertThat(page)
                .startsWith(
                        "**No regression in 9 figures at 3 levels.** 0 worse, 0 in need of a repeat, 0 better, 9 the same;"
                                + " 3 levels not compared.\n\n**Base and head hold the very same runs: nothing was measured in"
                                + " between.**\n");
        assertThat(page).contains("\n| nothing changed |  |  | `gpt-oss-20b-g5-8xlarge` |\n");
        assertThat(page).contains(Words.NOT_RECORDED);
    }

    @Test
    void thatNothingWasComparedComesFirst() {
        Comparison comparison = Planted.compare(
                sweep(level(20, LATENCY_AVG, 5)),
                sweep("exp", setup("load.tokenizer", "other"), level(20, LATENCY_AVG, 5)));

        assertThat(ComparisonMarkdown.of(comparison))
                .startsWith("**Nothing was compared, so this says nothing about a regression.** ")
                .contains("load.tokenizer is openai/gpt-oss-20b in base and other in head")
                .doesNotContain("### What changed", "### Changed inputs");
    }

    @Test
    void tenThousandLevelsStayBelowTheLimitOfACommentAndSayWhatWasCut() {
        List<Level> base = new ArrayList<>();
        List<Level> head = new ArrayList<>();
        for (int concurrency = 1; concurrency <= 10_000; concurrency++) {
            base.add(level(concurrency, Map.of(LATENCY_AVG, new double[] {5}, REQUEST_THROUGHPUT, new double[] {5})));
            head.add(level(concurrency, Map.of(LATENCY_AVG, new double[] {9}, REQUEST_THROUGHPUT, new double[] {5})));
        }
        Comparison comparison = Planted.compare(
                sweep("exp", Planted.SETUP, List.of(), base), sweep("exp", Planted.SETUP, List.of(), head));
        String page = ComparisonMarkdown.of(comparison);

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isBetween(25_000, 65_535);
        assertThat(page).startsWith("**Regression: 10,000 of 20,000 figures are worse, at 10,000 of 10,000 levels.** ");
        assertThat(page)
                .containsPattern("\n9,\\d\\d\\d more rows of 10,000 left out here: the JSON form has them all.\n");
        assertThat(page).isEqualTo(ComparisonMarkdown.of(comparison));
    }

    @Test
    void hostileNamesAndManyOfThemStayCellsBelowTheLimit() {
        String hostile = "|`</details>\n# @all <script>\u202E\uD83D\uDE00".repeat(300);
        List<Sweep> base = new ArrayList<>();
        List<Sweep> head = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Verdict verdict = Verdict.of(i % 2 == 0 ? Verdict.Kind.CLIENT_BUSY : Verdict.Kind.FOREIGN_LOAD, hostile);
            Map<Figure, double[]> slow = Map.of(OUTPUT_THROUGHPUT, new double[] {1e300});
            base.add(sweep(i + hostile, Planted.SETUP, level(20, OUTPUT_THROUGHPUT, 2e300)));
            head.add(sweep(i + hostile, setup("serving." + i + hostile, hostile), level(20, slow, verdict)));
        }
        String page = ComparisonMarkdown.of(Comparison.of(base, head, Policy.DEFAULT));

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(65_536);
        assertThat(page).doesNotContain("\u202E");
        assertThat(page.lines().filter(line -> line.startsWith("#")))
                .containsExactly("### What changed", "### Changed inputs", "### Not compared");
        assertThat(page.lines().filter(line -> line.contains("</details>") && !line.startsWith("| ")))
                .allMatch("</details>"::equals);
    }
}
