package io.eksllmperf.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** genai-perf's files of 24.12 (0.0.9) and of 25.08 (0.0.16). */
class GenaiPerfFilesTest {
    @Test
    void readsTheSeedsCommandOf2412() {
        Reading<Measurement> reading = json("gp-0.0.9-seedcmd-c20.json");
        Measurement found = Sample.only(reading);
        Figures figures = found.figures();

        assertThat(found.asked())
                .isEqualTo(new Asked(
                        Optional.of(20),
                        Streaming.NO,
                        Optional.of("openai/gpt-oss-20b"),
                        Optional.of("/models/tokenizer"),
                        Optional.of("completions"),
                        Optional.of(200.0),
                        Optional.of(100.0),
                        Optional.empty(),
                        Optional.of(100L),
                        Optional.of(0L),
                        Optional.of(4000.0)));
        assertThat(figures.requestThroughput()).contains(19.56845830435099);
        assertThat(figures.outputTokenThroughput()).contains(1945.7036477707);
        assertThat(figures.requestLatency())
                .contains(new Stats(
                        Optional.of(978.6855495480426),
                        Optional.of(656.026049),
                        Optional.of(1319.9846579999999),
                        Optional.of(130.4127298387753),
                        Map.of(
                                25.0, 887.9157869999999,
                                50.0, 983.517739,
                                75.0, 1076.065238,
                                90.0, 1136.0178489999998,
                                95.0, 1194.051248,
                                99.0, 1247.9159645999996)));
        assertThat(figures.outputLength().flatMap(Stats::avg)).contains(99.4306049822064);
        assertThat(figures.inputLength().flatMap(Stats::max)).contains(253.0);
        assertThat(found.tool()).isEqualTo(new Tool("genai-perf", Optional.empty()));
    }

    @Test
    void dropsTheTimeToFirstTokenThatIsTheLatencyOnceMore() {
        Reading<Measurement> reading = json("gp-0.0.9-seedcmd-c20.json");

        assertThat(Sample.only(reading).figures().timeToFirstToken()).isEmpty();
        assertThat(Sample.texts(reading.findings()))
                .containsExactly("gp-0.0.9-seedcmd-c20.json: warning ELP903: time_to_first_token is dropped:"
                        + " streaming was off, so it says nothing about single tokens");
    }

    @Test
    void hasNoCountOfRequestsAndNoErrorsIn2412() {
        Measurement found = Sample.only(json("gp-0.0.9-seedcmd-c20.json"));

        assertThat(found.figures().requestCount()).isEmpty();
        assertThat(found.errors()).isEqualTo(new Errors.NotRecorded());
    }

    @Test
    void readsStreamingFiguresAndGoodput() {
        Reading<Measurement> reading = json("gp-0.0.9-chat-streaming-goodput.json");
        Figures figures = Sample.only(reading).figures();

        assertThat(reading.findings()).isEmpty();
        assertThat(figures.timeToFirstToken().flatMap(Stats::avg)).contains(49.823728700000004);
        assertThat(figures.interTokenLatency().flatMap(stats -> stats.percentile(99)))
                .contains(4.905255599999999);
        assertThat(figures.goodput()).contains(6.377301303562455);
        assertThat(Sample.only(reading).asked().requests()).contains(40L);
        assertThat(Sample.only(reading).asked().measurementInterval()).isEmpty();
    }

    @Test
    void readsTheNestedShapeOf2504() {
        Reading<Measurement> reading = json("gp-0.0.16-streaming-goodput-c4.json");
        Measurement found = Sample.only(reading);

        assertThat(reading.findings()).isEmpty();
        assertThat(found.asked())
                .isEqualTo(new Asked(
                        Optional.of(4),
                        Streaming.YES,
                        Optional.of("openai/gpt-oss-20b"),
                        Optional.of("/models/tokenizer"),
                        Optional.of("completions"),
                        Optional.of(200.0),
                        Optional.of(100.0),
                        Optional.of(40L),
                        Optional.of(100L),
                        Optional.of(8L),
                        Optional.empty()));
        assertThat(found.figures().requestCount()).contains(40L);
        assertThat(found.figures().requestLatency().flatMap(stats -> stats.percentile(5)))
                .contains(708.3840701);
    }

    @Test
    void readsTheCsvOfBothShapes() {
        Reading<Measurement> old = csv("gp-0.0.9-seedcmd-c20.csv", Asked.of(Optional.of(20), Streaming.NO));
        Reading<Measurement> recent =
                csv("gp-0.0.16-streaming-goodput-c4.csv", Asked.of(Optional.of(4), Streaming.YES));

        assertThat(old.findings()).isEmpty();
        assertThat(recent.findings()).isEmpty();
        assertThat(Sample.only(old).figures().requestLatency())
                .contains(new Stats(
                        Optional.of(978.69),
                        Optional.of(656.03),
                        Optional.of(1319.98),
                        Optional.empty(),
                        Map.of(
                                99.0, 1247.92, 95.0, 1194.05, 90.0, 1136.02, 75.0, 1076.07, 50.0, 983.52, 25.0,
                                887.92)));
        assertThat(Sample.only(old).figures().outputTokenThroughput()).contains(1945.70);
        assertThat(Sample.only(old).figures().requestThroughput()).contains(19.57);
        Figures figures = Sample.only(recent).figures();
        assertThat(figures.requestCount()).contains(40L);
        assertThat(figures.outputTokenThroughput()).contains(397.71);
        assertThat(figures.goodput()).contains(3.11);
        assertThat(figures.timeToFirstToken().flatMap(stats -> stats.percentile(1)))
                .contains(123.80);
        assertThat(figures.outputLength().flatMap(Stats::min)).contains(74.0);
    }

    @Test
    void dropsStreamingFiguresOfACsvThatNothingCallsStreamed() {
        Reading<Measurement> reading = csv("gp-0.0.9-chat-streaming-goodput.csv", Asked.NOTHING);

        assertThat(Sample.only(reading).figures().timeToFirstToken()).isEmpty();
        assertThat(Sample.texts(reading.findings()))
                .containsExactly(
                        "gp-0.0.9-chat-streaming-goodput.csv:2: warning ELP903: time to first token is dropped: the file"
                                + " does not say whether streaming was on; without it the figure is the latency once more",
                        "gp-0.0.9-chat-streaming-goodput.csv:3: warning ELP903: inter token latency is dropped: the file"
                                + " does not say whether streaming was on; without it the figure is the latency once more");
    }

    @Test
    void countsRequestsInTheRawExport() throws IOException {
        String text = Sample.text("samples/gp-0.0.9-raw-profile_export-5requests.json");
        Reading<Measurement> reading = GenaiPerfRawReader.read("raw.json", new StringReader(text), Asked.NOTHING);
        Measurement found = Sample.only(reading);

        assertThat(reading.findings()).isEmpty();
        assertThat(found.asked().concurrency()).contains(20);
        assertThat(found.figures().requestCount()).contains(5L);
        assertThat(found.figures().requestLatency().flatMap(Stats::min).orElseThrow())
                .isBetween(500.0, 1500.0);
        assertThat(found.figures().requestThroughput()).isEmpty();
    }

    @Test
    void leavesOutRawRequestsWithoutAnAnswer() throws IOException {
        String text = "{\"experiments\": [{\"experiment\": {\"mode\": \"request_rate\", \"value\": 2}, \"requests\": ["
                + "{\"timestamp\": 1000000, \"response_timestamps\": [2000000, 5000000]},"
                + "{\"timestamp\": 1000000, \"response_timestamps\": []},"
                + "{\"timestamp\": 9, \"response_timestamps\": [null]}]}]}";
        Reading<Measurement> reading = GenaiPerfRawReader.read("raw.json", new StringReader(text), Asked.NOTHING);

        assertThat(Sample.texts(reading.findings()))
                .containsExactly("raw.json: warning ELP903: 2 requests have no answer or no time, and are left out");
        assertThat(Sample.only(reading).asked().concurrency()).isEmpty();
        assertThat(Sample.only(reading).figures().requestLatency().flatMap(Stats::avg))
                .contains(4.0);
        assertThat(Sample.only(reading).figures().duration()).contains(4.0);
    }

    @Test
    void takesTheUnitAtItsWord() {
        String text = "{\"request_latency\": {\"unit\": \"s\", \"avg\": 4.5, \"p99\": 5}, \"output_token_throughput\":"
                + " {\"unit\": \"tokens/min\", \"avg\": 3}, \"request_throughput\": {\"avg\": 3}, \"request_count\":"
                + " {\"unit\": \"count\", \"avg\": 2.5}, \"input_sequence_length\": {\"unit\": \"tokens\", \"avg\": NaN,"
                + " \"max\": -1, \"min\": \"3\"}}";
        Reading<Measurement> reading = GenaiPerfJsonReader.read("a.json", text);

        assertThat(Sample.only(reading).figures().requestLatency().flatMap(Stats::avg))
                .contains(4500.0);
        assertThat(Sample.only(reading).figures().inputLength()).isEmpty();
        assertThat(Sample.texts(reading.findings()))
                .containsExactly(
                        "a.json: warning ELP903: input_sequence_length is refused: its avg is NaN, not a number from 0 on",
                        "a.json: warning ELP903: input_sequence_length is refused: its max is -1.0, not a number from 0 on",
                        "a.json: warning ELP903: input_sequence_length.min is refused: it is not a number",
                        "a.json: warning ELP903: output_token_throughput is refused: its unit is 'tokens/min', not"
                                + " tokens/sec",
                        "a.json: warning ELP903: request_count is refused: 2.5 is not a count",
                        "a.json: warning ELP903: request_throughput is refused: it has no unit, not requests/sec");
    }

    @Test
    void saysWhenNothingWasMeasured() {
        String text = "{\"request_throughput\": {\"unit\": \"requests/sec\", \"avg\": 0}, \"request_count\":"
                + " {\"unit\": \"count\", \"avg\": 0}}";

        assertThat(Sample.texts(GenaiPerfJsonReader.read("a.json", text).findings()))
                .containsExactly("a.json: error ELP904: the tool measured no valid request");
    }

    private static Reading<Measurement> json(String name) {
        return GenaiPerfJsonReader.read(name, Sample.text("samples/" + name));
    }

    private static Reading<Measurement> csv(String name, Asked known) {
        return GenaiPerfCsvReader.read(name, Sample.text("samples/" + name), known);
    }
}
