package io.eksllmperf.report.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.SeedRows;
import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.results.ImportPlan;
import io.eksllmperf.results.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The six published console tables, imported as a user would, against the shipped experiment. */
class SeedSweepTest {
    private static final Path DOCUMENT = Path.of("src/test/resources/io/eksllmperf/results/seed/README.md");
    private static Path root = Path.of("");
    private static List<Sweep> sweeps = List.of();

    @BeforeAll
    static void importsTheDocument() {
        root = Planted.temporary();
        Store store = new Store(root.resolve("results"));
        ImportPlan plan = store.plan(DOCUMENT, Optional.of(Planted.SEED));
        assertThat(plan.targets()).as(plan.findings().toString()).hasSize(6);
        assertThat(store.write(plan, false)).isEmpty();
        sweeps = Sweeps.of(
                Planted.context(Planted.SEED), store.runs(Planted.SEED).records());
    }

    @AfterAll
    static void removesTheCopy() {
        Planted.delete(root);
    }

    private static Level level(int concurrency) {
        return sweeps.get(0).level(concurrency).orElseThrow();
    }

    @Test
    void isOneSweepOfSixLevels() {
        assertThat(sweeps).hasSize(1);
        assertThat(sweeps.get(0).levels()).extracting(Level::concurrency).containsExactly(10, 20, 40, 80, 120, 200);
        assertThat(sweeps.get(0).usable()).extracting(Level::concurrency).containsExactly(10, 20, 40);
    }

    @ParameterizedTest
    @CsvSource({"10, 0.96", "20, 0.95", "40, 0.94", "80, 0.79", "120, 0.65", "200, 0.55"})
    void littlesRatio(int concurrency, double ratio) {
        assertThat(level(concurrency).value(Figure.LITTLE).orElseThrow()).isCloseTo(ratio, within(0.005));
    }

    @Test
    void saysOfALevelThatDidNotHoldItsConcurrencyWhatTheTruthLiesBetween() {
        assertThat(Planted.said(level(200).verdicts()))
                .containsExactly(
                        "CONCURRENCY_NOT_HELD: Little's ratio is 0.55, not 0.90 to 1.05: 6.14 requests/s of 17.85 s each keep"
                                + " 110 of 200 requests open; the true rate lies between 6.14 and 11.21 requests/s",
                        "TOO_FEW_SAMPLES: about 221 requests (estimated) are too few for p99 (500 needed)",
                        "FOREIGN_TOKENIZER: tokens were counted with hf-internal-testing/llama-tokenizer (so says the"
                                + " experiment file), not with the tokenizer of openai/gpt-oss-20b: another count is not the"
                                + " server's",
                        "OUTPUT_LENGTH_OFF: answers have 125.66 tokens on average, 26 % more than the 100 that were asked"
                                + " for: fix the length, and count with the model's own tokenizer",
                        "ERRORS_NOT_RECORDED: nobody counted failed requests: genai-perf did not, and the server's counters"
                                + " were not recorded",
                        "SERVING_NOT_RECORDED: nobody asked the server who it is, so nothing says that one and the same"
                                + " server answered throughout",
                        "ONE_REPEAT: measured once: nothing says how much a repeat differs; measure three",
                        "BELOW_ROOFLINE: 771.25 tokens/s are 8.1 % of the 9,524 tokens/s that the GPU's memory bandwidth"
                                + " allows at concurrency 200: something else than the GPU set the pace");
    }

    @Test
    void theFirstLevelWasCold() {
        assertThat(Planted.said(level(10).verdicts()))
                .contains(
                        "COLD_FIRST_WAVE: p99 is 9.90 s, and at the next level, 20, only 5.35 s: the first requests met a"
                                + " cold server; send at least 20 warm-up requests");
        assertThat(level(20).verdicts()).extracting(Verdict::kind).doesNotContain(Verdict.Kind.COLD_FIRST_WAVE);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40})
    void carriesRatesAndTheLowerPercentilesButNoNinetyNinthAndNoTokens(int concurrency) {
        Level level = level(concurrency);
        assertThat(List.of(
                        Figure.REQUEST_THROUGHPUT,
                        Figure.LATENCY_AVG,
                        Figure.LATENCY_P75,
                        Figure.LATENCY_P90,
                        Figure.COST_REQUESTS))
                .allMatch(level::carries);
        assertThat(List.of(Figure.LATENCY_P99, Figure.OUTPUT_THROUGHPUT, Figure.COST_OUTPUT, Figure.OUTPUT_LENGTH))
                .allMatch(level.values()::containsKey)
                .noneMatch(level::carries);
    }

    @Test
    void estimatesTheNumberOfRequestsFromThreeWindows() {
        assertThat(level(10).value(Figure.REQUESTS).orElseThrow()).isCloseTo(1.91 * 36, within(1e-9));
        assertThat(level(10).rows().get(0).estimated()).containsExactly(Figure.REQUESTS);
    }

    @Test
    void agreesWithTheRowsThatOtherTestsStartFrom() {
        for (Level written : SeedRows.sweep().levels()) {
            Level judged = level(written.concurrency());
            written.values()
                    .forEach((figure, value) -> assertThat(judged.value(figure).orElseThrow())
                            .as(figure + " at " + written.concurrency())
                            .isCloseTo(value, withinPercentage(1e-9)));
            assertThat(judged.isUsable()).isEqualTo(written.isUsable());
        }
    }

    @Test
    void saysWhatWasMeasuredAndThatTheExperimentFileSaysSo() {
        Subject subject = sweeps.get(0).subject();
        assertThat(subject.label()).isEqualTo("gpt-oss-20b-g5-8xlarge");
        assertThat(subject.facts())
                .containsExactly(
                        new Subject.Fact("model", "openai/gpt-oss-20b", false),
                        new Subject.Fact("engine", "vllm 0.27.1", false),
                        new Subject.Fact("instance type", "g5.8xlarge", false),
                        new Subject.Fact("GPU", "1 x A10G", false),
                        new Subject.Fact("capacity type", "on-demand", false),
                        new Subject.Fact("region", "us-east-1", false),
                        new Subject.Fact("load tool", "genai-perf 24.12", false),
                        new Subject.Fact("endpoint", "completions", false),
                        new Subject.Fact("streaming", "no", false),
                        new Subject.Fact("tokenizer", "hf-internal-testing/llama-tokenizer", false),
                        new Subject.Fact("input tokens", "200 ± 20", false),
                        new Subject.Fact("output tokens", "100 ± 10", false),
                        new Subject.Fact("warm-up requests", "0", false),
                        new Subject.Fact("repeats", "1", true));
        assertThat(subject.setup())
                .containsExactly(Map.entry("imported", "true"), Map.entry("tool.name", "genai-perf"));
        assertThat(subject.concurrencies()).containsExactly(20, 40, 80, 120, 200);
        assertThat(subject.node().onDemand().orElseThrow().usd()).hasToString("2.448");
        assertThat(subject.slo().requestLatencyP95()).isEmpty();
    }
}
