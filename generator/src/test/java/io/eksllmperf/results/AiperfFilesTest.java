package io.eksllmperf.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** AIPerf's files of 0.1.1 (nested), 0.7.0 (schema 1.0) and 0.13.0 (schema 1.4). */
class AiperfFilesTest {
    private static final Asked STREAMED = Asked.of(Optional.of(8), Streaming.YES);

    static Stream<Arguments> summaries() {
        return Stream.of(
                Arguments.of("0.1.1", 611.6063874375, 12.598497182877681, 150.01, 1259.85),
                Arguments.of("0.7.0", 613.3682409249999, 12.5535649790205, 120.74, 1255.36),
                Arguments.of("0.13.0", 613.5867264374999, 12.5837501483107, 124.35, 1258.38));
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void readsJsonAndCsvOfEachShape(String version, double latency, double rate, double ttft, double tokens) {
        Reading<Measurement> json = json("aiperf-" + version + ".json");
        Measurement found = Sample.only(json);
        Reading<Measurement> csv =
                AiperfCsvReader.read("a.csv", Sample.text("samples/aiperf-" + version + ".csv"), STREAMED);
        Figures rounded = Sample.only(csv).figures();

        assertThat(json.findings()).isEmpty();
        assertThat(csv.findings()).isEmpty();
        assertThat(found.asked().concurrency()).contains(8);
        assertThat(found.asked().streaming()).isEqualTo(Streaming.YES);
        assertThat(found.asked().requests()).contains(80L);
        assertThat(found.asked().warmupRequests()).contains(16L);
        assertThat(found.asked().model()).contains("openai/gpt-oss-20b");
        assertThat(found.asked().tokenizer()).contains("/models/tokenizer");
        assertThat(found.asked().inputTokens()).contains(200.0);
        assertThat(found.asked().outputTokens()).contains(100.0);
        assertThat(found.figures().requestCount()).contains(80L);
        assertThat(found.figures().requestLatency().flatMap(Stats::avg)).contains(latency);
        assertThat(found.figures().requestThroughput()).contains(rate);
        assertThat(found.errors()).isEqualTo(new Errors.Recorded(0));
        assertThat(found.completion()).isEqualTo(Completion.COMPLETE);
        assertThat(rounded.requestCount()).contains(80L);
        assertThat(rounded.timeToFirstToken().flatMap(Stats::max)).contains(ttft);
        assertThat(rounded.outputTokenThroughput()).contains(tokens);
    }

    @Test
    void knowsVersionAndDurationFromSchema10On() {
        assertThat(Sample.only(json("aiperf-0.1.1.json")).tool().version()).isEmpty();
        assertThat(Sample.only(json("aiperf-0.7.0.json")).tool().version()).contains("0.7.0");
        Figures recent = Sample.only(json("aiperf-0.13.0.json")).figures();
        assertThat(recent.duration().orElseThrow()).isCloseTo(6351.527168, within(1e-6));
        assertThat(recent.goodput()).contains(9.437812611233026);
        assertThat(Sample.only(json("aiperf-0.13.0.json")).asked().prompts()).contains(80L);
    }

    @Test
    void recordsErrorsInCsvOnlyWhereARowSaysSo() {
        assertThat(Sample.only(AiperfCsvReader.read("a.csv", Sample.text("samples/aiperf-0.7.0.csv"), STREAMED))
                        .errors())
                .isEqualTo(new Errors.NotRecorded());
        assertThat(Sample.only(AiperfCsvReader.read("a.csv", Sample.text("samples/aiperf-0.13.0.csv"), STREAMED))
                        .errors())
                .isEqualTo(new Errors.Recorded(0));
        String failed = "Metric,Value\nError Request Count,7\nRequest Throughput (requests/sec),0.00\n";
        Reading<Measurement> reading = AiperfCsvReader.read("a.csv", failed, STREAMED);
        assertThat(Sample.only(reading).errors()).isEqualTo(new Errors.Recorded(7));
        assertThat(Sample.texts(reading.findings()))
                .containsExactly(
                        "a.csv: error ELP904: the tool measured no valid request; its exit code 0 does not count");
    }

    @Test
    void findsThatAllRequestsFailedAlthoughTheToolExitedWith0() {
        Reading<Measurement> reading = json("aiperf-0.7.0-allfailed-exit0.json");

        assertThat(Sample.only(reading).errors()).isEqualTo(new Errors.Recorded(80));
        assertThat(Sample.only(reading).figures().requestCount()).isEmpty();
        assertThat(Sample.texts(reading.findings()))
                .containsExactly(
                        "aiperf-0.7.0-allfailed-exit0.json: error ELP904: the tool measured no valid request: 80"
                                + " requests failed, first with 500 Internal Server Error; its exit code 0 does not count");
    }

    @Test
    void sumsTheErrorsOfTheSummary() {
        Reading<Measurement> reading =
                AiperfJsonReader.read("a.json", withErrors("7", "{\"count\": 3}, {\"count\": 5}"));

        assertThat(Sample.only(reading).errors()).isEqualTo(new Errors.Recorded(8));
        assertThat(Sample.texts(reading.findings()))
                .containsExactly("a.json: warning ELP905: error_request_count is 7 and error_summary adds up to 8: the"
                        + " larger one is taken");
    }

    @Test
    void recordsNoErrorsWhereACountIsMissing() {
        Reading<Measurement> reading = AiperfJsonReader.read("a.json", withErrors("null", "{\"count\": 3}, {}"));

        assertThat(Sample.only(reading).errors()).isEqualTo(new Errors.NotRecorded());
        assertThat(Sample.texts(reading.findings()))
                .containsExactly("a.json: warning ELP903: an entry of error_summary has no count; the errors are not"
                        + " recorded without it");
        String neither = "{\"request_count\": {\"unit\": \"requests\", \"avg\": 5}, \"was_cancelled\": true}";
        assertThat(Sample.only(AiperfJsonReader.read("a.json", neither)).errors())
                .isEqualTo(new Errors.NotRecorded());
    }

    private static String withErrors(String count, String summary) {
        return "{\"request_count\": {\"unit\": \"requests\", \"avg\": 5}, \"error_request_count\": {\"unit\": \"requests\","
                + " \"avg\": " + count + "}, \"error_summary\": [" + summary + "]}";
    }

    @Test
    void saysThatARunWasCancelledOrIsNotComplete() {
        String start = "{\"request_count\": {\"unit\": \"requests\", \"avg\": 5}, ";
        Reading<Measurement> cancelled = AiperfJsonReader.read("a.json", start + "\"was_cancelled\": true}");
        Reading<Measurement> incomplete =
                AiperfJsonReader.read("a.json", start + "\"was_cancelled\": false, \"is_complete\": false}");

        assertThat(Sample.only(cancelled).completion()).isEqualTo(Completion.CANCELLED);
        assertThat(Sample.texts(cancelled.findings()))
                .containsExactly("a.json: error ELP904: the tool says was_cancelled: true; run it again");
        assertThat(Sample.only(incomplete).completion()).isEqualTo(Completion.INCOMPLETE);
        assertThat(Sample.texts(incomplete.findings()))
                .containsExactly("a.json: error ELP904: the tool says is_complete: false; run it again");
        assertThat(Sample.only(AiperfJsonReader.read("a.json", start + "\"x\": 1}"))
                        .completion())
                .isEqualTo(Completion.NOT_RECORDED);
    }

    @Test
    void recomputesFiguresFromSingleRequests() throws IOException {
        Reading<Measurement> reading = requests(Sample.text("samples/aiperf-0.7.0-20lines.jsonl"), STREAMED);
        Figures figures = Sample.only(reading).figures();

        assertThat(reading.findings()).isEmpty();
        assertThat(figures.requestCount()).contains(20L);
        assertThat(figures.requestLatency().flatMap(Stats::min).orElseThrow()).isBetween(490.0, 600.0);
        assertThat(figures.timeToFirstToken()).isPresent();
        assertThat(figures.outputLength().flatMap(Stats::avg)).contains(100.0);
        double seconds = figures.duration().orElseThrow() / 1000;
        assertThat(figures.requestThroughput().orElseThrow()).isCloseTo(20 / seconds, within(1e-9));
        assertThat(figures.outputTokenThroughput().orElseThrow()).isCloseTo(2000 / seconds, within(1e-6));
    }

    @Test
    void keepsWarmUpFailedAndCancelledRequestsOutOfEveryFigure() throws IOException {
        String text = request("warmup", false, "900", "null")
                + request("profiling", false, "100", "null")
                + request("profiling", false, "200", "null")
                + request("profiling", true, "5", "null")
                + request("profiling", false, "7", "{\"code\": 500}");
        Measurement found = Sample.only(requests(text, STREAMED));

        assertThat(found.figures().requestCount()).contains(2L);
        assertThat(found.figures().requestLatency().flatMap(Stats::max)).contains(200.0);
        assertThat(found.figures().requestLatency().flatMap(stats -> stats.percentile(50)))
                .contains(150.0);
        assertThat(found.figures().requestLatency().flatMap(Stats::std)).contains(50.0);
        assertThat(found.errors()).isEqualTo(new Errors.Recorded(1));
        assertThat(found.completion()).isEqualTo(Completion.CANCELLED);
    }

    @Test
    void leavesOutBrokenLinesOneByOneAndCountsThem() throws IOException {
        String good = request("profiling", false, "100", "null");
        String text = good + "{\"oops\": \n" + "[1]\n" + "{\"metadata\": {}}\n\n" + good.strip() + " {}\n"
                + good.replace("\"ms\"", "\"min\"") + good.replace("100", "-1");
        Reading<Measurement> reading = requests(text, STREAMED);
        String start = ": warning ELP901: the request is left out: ";

        assertThat(Sample.only(reading).figures().requestCount()).contains(1L);
        assertThat(Sample.texts(reading.findings()))
                .containsExactly(
                        "a.jsonl:2" + start + "the JSON ends in the middle: the file is cut off, copy it again",
                        "a.jsonl:3" + start + "it is not a JSON object",
                        "a.jsonl:4" + start + "it has neither metrics nor error, so it is no record of a request",
                        "a.jsonl:6" + start + "something follows the end of the JSON",
                        "a.jsonl:7" + start + "the unit of request_latency is 'min', not ns, us, ms or s",
                        "a.jsonl:8" + start + "request_latency is not a number from 0 on");
    }

    @Test
    void boundsTheFindingsOfAHopelessFile() throws IOException {
        Reading<Measurement> reading = requests("x\n".repeat(1000), STREAMED);

        assertThat(reading.records()).isEmpty();
        assertThat(reading.findings()).hasSize(21);
        assertThat(Sample.texts(reading.findings()))
                .contains("a.jsonl: warning ELP901: 980 more requests are left out, 1000 in all");
    }

    @Test
    void saysWhenThereIsNoValidRequest() throws IOException {
        assertThat(Sample.texts(requests(request("warmup", false, "9", "null"), STREAMED)
                        .findings()))
                .containsExactly("a.jsonl: error ELP904: there is no request but those of the warm-up");
        Reading<Measurement> failed = requests(request("profiling", false, "9", "{\"code\": 1}"), STREAMED);
        assertThat(Sample.texts(failed.findings()))
                .containsExactly(
                        "a.jsonl: error ELP904: the tool measured no valid request: 1 failed, 0 were cancelled");
    }

    @Test
    void dropsStreamingFiguresOfRequestsThatNothingCallsStreamed() throws IOException {
        Reading<Measurement> reading = requests(Sample.text("samples/aiperf-0.7.0-20lines.jsonl"), Asked.NOTHING);

        assertThat(Sample.only(reading).figures().interTokenLatency()).isEmpty();
        assertThat(Sample.texts(reading.findings()))
                .containsExactly(
                        "a.jsonl: warning ELP903: time_to_first_token and inter_token_latency are dropped: nothing"
                                + " says that streaming was on");
    }

    @Test
    void leavesOutALineLongerThanAnyRequest() throws IOException {
        String text = "{" + " ".repeat(5_000_000) + "}\r\n" + request("profiling", false, "100", "null");
        Reading<Measurement> reading = requests(text, STREAMED);

        assertThat(Sample.only(reading).figures().requestCount()).contains(1L);
        assertThat(Sample.texts(reading.findings()))
                .containsExactly("a.jsonl:1: warning ELP901: the request is left out: its line is longer than 4 MiB");
    }

    private static String request(String phase, boolean cancelled, String latency, String error) {
        return "{\"metadata\":{\"request_start_ns\":1000000,\"request_end_ns\":9000000,\"benchmark_phase\":\"" + phase
                + "\",\"was_cancelled\":" + cancelled + "},\"metrics\":{\"request_latency\":{\"value\":" + latency
                + ",\"unit\":\"ms\"}},\"error\":" + error + "}\n";
    }

    private static Reading<Measurement> requests(String text, Asked known) throws IOException {
        return AiperfRequestsReader.read("a.jsonl", new StringReader(text), known);
    }

    private static Reading<Measurement> json(String name) {
        return AiperfJsonReader.read(name, Sample.text("samples/" + name));
    }
}
