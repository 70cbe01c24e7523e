package io.eksllmperf.report.judge;

import static io.eksllmperf.report.judge.Planted.EXPORT;
import static io.eksllmperf.report.judge.Planted.RUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Sweep;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which runs are put together, and what is said of them together. */
class SweepsTest {
    private static final String INPUTS = "\"inputs\": {\"runId\": \"1\"";

    private final Planted sound = Planted.sound();

    private Planted repeat(int repeat, String rate) {
        return sound.named("aiperf-c0020-r" + repeat)
                .with(RUN, "\"repeat\": 1", "\"repeat\": " + repeat)
                .with(EXPORT, "\"avg\": 4.9}", "\"avg\": " + rate + "}");
    }

    private Planted at(int concurrency) {
        return sound.named("aiperf-c" + concurrency)
                .with(RUN, "\"concurrency\": 20", "\"concurrency\": " + concurrency)
                .with(RUN, "\"--concurrency\", \"20\"", "\"--concurrency\", \"" + concurrency + "\"");
    }

    private Planted imported(String id, String tool, String version) {
        return sound.and(RUN, """
                {"apiVersion": "eksllmperf.io/v1", "kind": "Run", "id": "ID",
                 "experiment": "gpt-oss-20b-g5-8xlarge-aiperf", "level": {"concurrency": 20},
                 "tool": {"name": "TOOL", "version": "VERSION"}, "imported": {"from": "a", "format": "b"}}
                """.replace("ID", id).replace("TOOL", tool).replace("VERSION", version));
    }

    private static List<String> labels(List<Sweep> sweeps) {
        return sweeps.stream().map(sweep -> sweep.subject().label()).toList();
    }

    @Test
    void noRunsMakeNoSweep() {
        assertThat(Sweeps.of(Planted.context(Planted.AIPERF), List.of())).isEmpty();
    }

    @Test
    void repeatsAreMergedAndTheirSpreadIsSaid() {
        List<Sweep> sweeps = Planted.sweeps(repeat(1, "4.8"), repeat(2, "4.9"), repeat(3, "5.0"));
        assertThat(sweeps).hasSize(1);
        Level level = sweeps.get(0).level(20).orElseThrow();
        assertThat(level.rows()).extracting(row -> row.run().repeat()).containsExactly(1, 2, 3);
        assertThat(level.value(Figure.REQUEST_THROUGHPUT).orElseThrow()).isCloseTo(4.9, within(1e-9));
        assertThat(level.spread(Figure.REQUEST_THROUGHPUT).orElseThrow()).isCloseTo(0.2 / 4.9, within(1e-9));
        assertThat(level.spread(Figure.WAITING)).contains(0.0);
        assertThat(level.verdicts()).isEmpty();
        assertThat(sweeps.get(0).subject().fact("repeats")).contains("3");
    }

    @Test
    void repeatsThatDiffer() {
        Level level = Planted.sweeps(repeat(1, "4.65"), repeat(2, "4.9"), repeat(3, "5.0"))
                .get(0)
                .level(20)
                .orElseThrow();
        assertThat(Planted.said(level.verdicts()))
                .containsExactly(
                        "SPREAD: requests/s of 3 runs reach from 4.65 to 5.00, 7.2 % of their mean and more than"
                                + " 5 %: smaller differences between levels mean nothing");
    }

    @Test
    void aRefusedRepeatIsNeitherInTheMeanNorInTheVerdicts() {
        Level level = Planted.sweeps(repeat(1, "4.9"), repeat(2, "2.0"))
                .get(0)
                .level(20)
                .orElseThrow();
        assertThat(level.rows()).hasSize(2);
        assertThat(level.value(Figure.REQUEST_THROUGHPUT)).contains(4.9);
        assertThat(level.spread()).isEmpty();
        assertThat(Planted.said(level.verdicts()))
                .containsExactly(
                        "ONE_REPEAT: one of 2 runs can be used: nothing says how much a repeat differs; measure"
                                + " three");
    }

    @Test
    void aLevelWithoutAUsableRunShowsTheMeanAndAllThatIsSaid() {
        Level level = Planted.sweeps(repeat(1, "2.0"), repeat(2, "3.0"))
                .get(0)
                .level(20)
                .orElseThrow();
        assertThat(level.isUsable()).isFalse();
        assertThat(level.value(Figure.REQUEST_THROUGHPUT)).contains(2.5);
        assertThat(level.carries(Figure.REQUEST_THROUGHPUT)).isFalse();
        assertThat(level.verdicts()).hasSize(2);
    }

    @Test
    void aBumpedRunIdAddsRepeatsAfterTheNewest() {
        Planted newer = sound.named("newer")
                .with(RUN, INPUTS, "\"inputs\": {\"runId\": \"2\"")
                .with(RUN, "2026-11-24T13", "2026-11-25T13");
        Planted second = repeat(2, "4.9");
        List<Sweep> sweeps = Planted.sweeps(sound, newer, second);
        assertThat(sweeps).hasSize(1);
        List<Row> rows = sweeps.get(0).level(20).orElseThrow().rows();
        assertThat(rows)
                .extracting(row -> row.run().repeat() + " " + row.run().id())
                .containsExactly("1 newer", "2 aiperf-c0020-r2", "3 aiperf-c0020-r1-0a1b2c3d");
        assertThat(sweeps.get(0).subject().setup()).doesNotContainKey("runId");
    }

    @Test
    void levelsOfOneSetupShareASweep() {
        List<Sweep> sweeps = Planted.sweeps(at(40), sound, at(120));
        assertThat(sweeps).hasSize(1);
        assertThat(sweeps.get(0).levels()).extracting(Level::concurrency).containsExactly(20, 40, 120);
        assertThat(sweeps.get(0).subject().setup()).containsEntry("tool.command", "aiperf profile --streaming");
    }

    @Test
    void otherServersToolsAndInputsAreOtherSweepsTheNewestFirst() {
        Planted other =
                sound.named("other").with(RUN, "7f3e2a1b", "00000000").with(RUN, "2026-11-24T13", "2026-11-25T13");
        assertThat(labels(Planted.sweeps(sound, other)))
                .containsExactly(
                        "gpt-oss-20b-g5-8xlarge-aiperf (serving 00000000)",
                        "gpt-oss-20b-g5-8xlarge-aiperf (serving 7f3e2a1b)");
        Planted tool = sound.named("tool").with(RUN, "\"version\": \"0.13.0\"", "\"version\": \"0.12.0\"");
        assertThat(labels(Planted.sweeps(sound, tool)))
                .containsExactly(
                        "gpt-oss-20b-g5-8xlarge-aiperf (serving 7f3e2a1b, aiperf 0.12.0)",
                        "gpt-oss-20b-g5-8xlarge-aiperf (serving 7f3e2a1b, aiperf 0.13.0)");
        Planted input = sound.named("input").with(RUN, "\"mean\": 200", "\"mean\": 400");
        assertThat(labels(Planted.sweeps(sound, input)))
                .containsExactly(
                        "gpt-oss-20b-g5-8xlarge-aiperf (serving 7f3e2a1b, aiperf 0.13.0, setup 1)",
                        "gpt-oss-20b-g5-8xlarge-aiperf (serving 7f3e2a1b, aiperf 0.13.0, setup 2)");
        Planted flag = sound.named("flag").with(RUN, "\"--streaming\"", "\"--streaming\", \"--x\"");
        assertThat(Planted.sweeps(sound, flag)).hasSize(2);
    }

    @Test
    void theServersSecondNameIsItsIdWhereTheRecordHasNone() {
        Planted old = sound.with(RUN, "\"servingId\": \"7f3e2a1b\",", "");
        assertThat(Planted.sweeps(old).get(0).subject().fact("serving id")).contains("7f3e2a1b");
    }

    @Test
    void importsComeLastAndFormOneSetupForEachTool() {
        List<Sweep> sweeps = Planted.sweeps(
                imported("a", "aiperf", "0.13.0"),
                imported("b", "genai-perf", "24.12"),
                sound,
                imported("c", "aiperf", "0.13.0"));
        assertThat(labels(sweeps))
                .containsExactly(
                        "gpt-oss-20b-g5-8xlarge-aiperf (serving 7f3e2a1b)",
                        "gpt-oss-20b-g5-8xlarge-aiperf (imported, aiperf 0.13.0)",
                        "gpt-oss-20b-g5-8xlarge-aiperf (imported, genai-perf 24.12)");
        assertThat(sweeps.get(1).level(20).orElseThrow().rows()).hasSize(2);
    }

    @Test
    void theExperimentFileSpeaksForImportsOfItsOwnToolOnly() {
        List<Sweep> sweeps = Planted.sweeps(imported("a", "aiperf", "0.13.0"), imported("b", "genai-perf", "24.12"));
        assertThat(sweeps.get(0).subject().facts())
                .contains(
                        new Subject.Fact("model", "openai/gpt-oss-20b", false),
                        new Subject.Fact("tokenizer", "openai/gpt-oss-20b", false),
                        new Subject.Fact("endpoint", "completions", true),
                        new Subject.Fact("warm-up requests", "400", false));
        assertThat(sweeps.get(1).subject().fact("model")).contains("openai/gpt-oss-20b");
        assertThat(sweeps.get(1).subject().fact("tokenizer")).isEmpty();
    }

    @Test
    void importsWhoseFilesContradictEachOtherArePartedAndSilentOnesAreNot() {
        String streamed = "\"input_config\": {\"endpoint\": {\"type\": \"completions\", \"streaming\": true}}";
        Planted silent = imported("b", "aiperf", "0.13.0").with(EXPORT, streamed, "\"input_config\": {}");
        assertThat(Planted.sweeps(imported("a", "aiperf", "0.13.0"), silent)).hasSize(1);
        Planted other = imported("c", "aiperf", "0.13.0").with(EXPORT, "\"streaming\": true", "\"streaming\": false");
        assertThat(Planted.sweeps(imported("a", "aiperf", "0.13.0"), other)).hasSize(2);
        assertThat(Planted.sweeps(imported("a", "aiperf", "0.13.0"), silent, other))
                .hasSize(3);
    }

    @Test
    void coldnessIsJudgedAgainstAUsableLevelOnly() {
        Planted cold = sound.with(EXPORT, "\"p99\": 5000", "\"p99\": 9000");
        Planted held = at(40).with(EXPORT, "\"avg\": 4.9}", "\"avg\": 9.8}").with(EXPORT, "490.0", "980.0");
        Sweep sweep = Planted.sweeps(cold, held).get(0);
        assertThat(Planted.said(sweep.level(20).orElseThrow().verdicts()))
                .contains(
                        "COLD_FIRST_WAVE: p99 is 9.00 s, and at the next level, 40, only 5.00 s: the first requests met a"
                                + " cold server; send at least 40 warm-up requests");
        assertThat(Planted.said(Planted.sweeps(cold, at(40))
                        .get(0)
                        .level(20)
                        .orElseThrow()
                        .verdicts()))
                .noneMatch(said -> said.startsWith("COLD_FIRST_WAVE"));
        assertThat(Planted.said(Planted.sweeps(sound, held)
                        .get(0)
                        .level(20)
                        .orElseThrow()
                        .verdicts()))
                .noneMatch(said -> said.startsWith("COLD_FIRST_WAVE"));
    }

    @Test
    void anExperimentThatIsGoneIsNamedByItsRuns() {
        Sweeps.Context nothing = new Sweeps.Context(Optional.empty(), Optional.empty(), Catalog.shipped());
        Subject subject = Sweeps.of(nothing, List.of(sound.read())).get(0).subject();
        assertThat(subject.experiment()).isEqualTo("gpt-oss-20b-g5-8xlarge-aiperf");
        assertThat(subject.concurrencies()).isEmpty();
        assertThat(subject.facts()).allMatch(Subject.Fact::recorded);
        assertThat(subject.node().onDemand()).isPresent();
    }

    @Test
    void gpusThatAreBilledAndNotUsedAreNamed() {
        Planted part = sound.with(RUN, "\"gpusUsed\": 1, \"gpusOfNode\": 1", "\"gpusUsed\": 1, \"gpusOfNode\": 4");
        assertThat(Planted.sweeps(part).get(0).subject().fact("GPU")).contains("1 of 4 x A10G");
    }
}
