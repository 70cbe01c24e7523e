package io.eksllmperf.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** llm-d's Benchmark Report, the record of a run, and the recorder's samples. */
class OtherFilesTest {
    @Test
    void readsALlmdReport() {
        Reading<Measurement> reading = LlmdReportReader.read("r.yaml", Sample.text("llm-d-0.2.yaml"));
        Measurement found = Sample.only(reading);
        Figures figures = found.figures();

        assertThat(reading.findings()).isEmpty();
        assertThat(found.tool()).isEqualTo(new Tool("vllm-benchmark", Optional.of("0.27.1")));
        assertThat(found.asked().concurrency()).contains(20);
        assertThat(found.asked().outputTokens()).contains(100.0);
        assertThat(figures.requestLatency())
                .contains(new Stats(
                        Optional.of(4250.0),
                        Optional.of(2000.0),
                        Optional.of(6000.0),
                        Optional.of(500.0),
                        Map.of(0.1, 2100.0, 50.0, 4000.0, 99.0, 5500.0, 99.9, 5900.0)));
        assertThat(figures.timeToFirstToken().flatMap(stats -> stats.percentile(95)))
                .contains(200.0);
        assertThat(figures.interTokenLatency().flatMap(Stats::avg)).contains(40.25);
        assertThat(figures.requestThroughput()).contains(4.7);
        assertThat(figures.outputTokenThroughput()).contains(470.0);
        assertThat(figures.totalTokenThroughput()).contains(1417.0);
        assertThat(figures.inputLength().flatMap(Stats::avg)).contains(201.5);
        assertThat(figures.duration()).contains(120_500.0);
        assertThat(figures.requestCount()).contains(996L);
        assertThat(found.errors()).isEqualTo(new Errors.Recorded(3));
    }

    @Test
    void doesNotTakeKindsOfErrorsForFailedRequests() {
        String text = Sample.text("llm-d-0.2.yaml")
                .replace("vllm-benchmark", "aiperf")
                .replace("PT2M0.5S", "soon");
        Reading<Measurement> reading = LlmdReportReader.read("r.yaml", text);

        assertThat(Sample.only(reading).errors()).isEqualTo(new Errors.NotRecorded());
        assertThat(Sample.only(reading).figures().requestCount()).isEmpty();
        assertThat(Sample.only(reading).figures().duration()).isEmpty();
        assertThat(Sample.texts(reading.findings()))
                .containsExactly("r.yaml: warning ELP903: failures is refused: made from AIPerf, it counts the kinds of"
                        + " errors and not the requests");
    }

    @Test
    void readsTheRecordOfARun() {
        Reading<Run> reading = RunReader.read("run.yaml", Sample.text("run.yaml"));
        Run run = Sample.only(reading);

        assertThat(reading.findings()).isEmpty();
        assertThat(run.id()).isEqualTo("seed-c0020-r1-0a1b2c3d");
        assertThat(run.experiment()).isEqualTo("seed");
        assertThat(run.level())
                .isEqualTo(new Run.Level(Optional.of(20), Optional.of(100L), Optional.empty(), Optional.of(1)));
        assertThat(run.tool()).isEqualTo(new Tool("genai-perf", Optional.of("24.12")));
        assertThat(run.node()).isEqualTo(new Run.Node(Optional.of("ip-10-0-0-1"), Optional.of("us-east-1a")));
        assertThat(run.period().duration()).contains(40_000.0);
        assertThat(run.period().exitCode()).contains(0);
        assertThat(run.verdict())
                .isEqualTo(new Run.Verdict(
                        Optional.of(true), List.of(), Optional.of(704L), new Errors.Recorded(2), Optional.of(false)));
        assertThat(run.server().before()).containsEntry("counters.promptTokens", "1000.0");
        assertThat(run.server().after()).containsEntry("models.0", "openai/gpt-oss-20b");
        assertThat(run.inputs())
                .containsEntry("load.streaming", "false")
                .containsEntry("serving.instanceType", "g5.8xlarge");
        assertThat(run.facts())
                .containsEntry("server.image", "vllm/vllm-openai:v0.27.1")
                .containsEntry("limits.maxErrorPercent", "10")
                .doesNotContainKey("id");
    }

    @Test
    void recordsNothingThatARunDidNotRecord() {
        String text =
                "{\"kind\": \"Run\", \"id\": \"a\", \"experiment\": \"b\", \"run\": {\"start\": \"today\", \"end\": null},"
                        + " \"errors\": {\"recorded\": false, \"count\": 0}, \"valid\": false, \"reasons\": [\"no export\"]}";
        Reading<Run> reading = RunReader.read("run.yaml", text);
        Run run = Sample.only(reading);

        assertThat(run.verdict().errors()).isEqualTo(new Errors.NotRecorded());
        assertThat(run.verdict().reasons()).containsExactly("no export");
        assertThat(run.period().duration()).isEmpty();
        assertThat(run.server().before()).isEmpty();
        assertThat(Sample.texts(reading.findings()))
                .containsExactly("run.yaml: warning ELP903: 'today' is no time such as 2026-11-24T13:22:47.531Z");
    }

    @Test
    void refusesNamesThatLeadOutOfTheStore() {
        String text = "{\"kind\": \"Run\", \"id\": \"../../etc\"}";

        assertThat(Sample.texts(RunReader.read("run.yaml", text).findings()))
                .containsExactly(
                        "run.yaml: error ELP906: experiment must be lower-case letters, digits, - and ., but is missing",
                        "run.yaml: error ELP906: id must be lower-case letters, digits, - and ., but is '../../etc'");
        assertThat(Sample.texts(RunReader.read("run.yaml", "kind: Job").findings()))
                .containsExactly("run.yaml: error ELP902: it is no record of a run: kind is not Run");
    }

    @Test
    void readsTheRecordersSamples() throws IOException {
        Reading<Samples> reading = samples(Sample.text("samples.prom"));
        Samples found = Sample.only(reading);

        assertThat(reading.findings()).isEmpty();
        assertThat(found.count()).isEqualTo(3);
        assertThat(found.queue().running().points())
                .extracting(Series.Point::value)
                .containsExactly(0.0, 20.0, 0.0);
        assertThat(found.queue().waiting().max()).contains(4.0);
        assertThat(found.queue().kvCacheUsage().max()).contains(0.5);
        assertThat(found.queue().kvCacheUsage().points()).hasSize(3);
        assertThat(found.counters().finished()).isEqualTo(Map.of("length", 98.0, "error", 2.0));
        assertThat(found.counters().answers()).isEqualTo(Map.of("2xx", 99.0, "5xx", 1.0));
        assertThat(found.counters().errorShare()).contains(0.02);
        assertThat(found.counters().total("prompt_tokens_total")).contains(20_000.0);
        assertThat(found.counters().prefixCacheHitShare()).contains(0.25);
        assertThat(found.counters().meanMillis("inter_token_latency_seconds").orElseThrow())
                .isCloseTo(50.0, within(1e-9));
        assertThat(found.counters().resets()).isZero();
        assertThat(found.faults()).containsExactly("http://10.0.0.9:9400/metrics answers 503");
    }

    @Test
    void addsPowerUpToEnergyByTrapezoids() throws IOException {
        Samples found = Sample.only(samples(Sample.text("samples.prom")));

        assertThat(found.gpus()).containsOnlyKeys("GPU-a");
        assertThat(found.energy()).contains(2 * (60 + 260) / 2.0 + 2 * (260 + 300) / 2.0);
        assertThat(found.gpuUtilization()).contains(75.0);
        assertThat(found.gpus().get("GPU-a").memoryUsed().max()).contains(22_000.0);
    }

    @Test
    void leavesGapsOutOfEnergy() {
        Series series =
                new Series(List.of(new Series.Point(0, 100), new Series.Point(2, 100), new Series.Point(900, 100)));

        assertThat(series.integral()).isEqualTo(200);
        assertThat(series.mean()).contains(100.0);
        assertThat(Series.EMPTY.mean()).isEmpty();
        assertThat(Series.EMPTY.max()).isEmpty();
        assertThat(new Series(List.of(new Series.Point(0, 7))).mean()).contains(7.0);
        List<Series.Point> back = List.of(new Series.Point(2, 1), new Series.Point(1, 1));
        assertThatThrownBy(() -> new Series(back)).hasMessage("points are in the order of time");
    }

    @Test
    void noticesACounterThatWentBackAndLinesThatAreNone() throws IOException {
        String text = """
                vllm:x_total 1
                # sample 10
                vllm:x_total{a="q\\"\\\\\\n}"} 5
                vllm:num_requests_running nan
                # sample 12
                vllm:x_total{a="q\\"\\\\\\n}"} 2 1795526643517
                {broken} 1
                # sample 11
                vllm:x_total{a="q\\"\\\\\\n}"} 9
                # sample soon
                """;
        Reading<Samples> reading = samples(text);
        Samples found = Sample.only(reading);

        assertThat(found.counters().resets()).isEqualTo(1);
        assertThat(found.counters().total("x_total")).contains(2.0);
        assertThat(found.counters().errorShare()).isEmpty();
        assertThat(found.counters().prefixCacheHitShare()).isEmpty();
        assertThat(found.energy()).isEmpty();
        assertThat(found.gpuUtilization()).isEmpty();
        assertThat(Sample.texts(reading.findings()))
                .containsExactly(
                        "s.prom:1: warning ELP901: the line is left out: no sample has begun above it",
                        "s.prom:4: warning ELP901: the line is left out: it is no series with a number",
                        "s.prom:7: warning ELP901: the line is left out: it is no series with a number",
                        "s.prom:8: warning ELP901: the line is left out: the sample's time '11' is not after that of the"
                                + " sample above it, so all of the sample is",
                        "s.prom:10: warning ELP901: the line is left out: the sample's time 'soon' is no unix time, so all"
                                + " of the sample is");
    }

    @Test
    void boundsTheFindingsOfHopelessSamples() throws IOException {
        Reading<Samples> reading = samples("# sample 1\n" + "?\n".repeat(100) + "# a\n".repeat(50));

        assertThat(reading.findings()).hasSize(21);
        assertThat(Sample.texts(reading.findings()))
                .contains("s.prom: warning ELP901: 80 more lines are left out, 100 in all");
    }

    private static Reading<Samples> samples(String text) throws IOException {
        return SamplesReader.read("s.prom", new StringReader(text));
    }
}
