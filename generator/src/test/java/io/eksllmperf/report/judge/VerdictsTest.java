package io.eksllmperf.report.judge;

import static io.eksllmperf.report.judge.Planted.EXPORT;
import static io.eksllmperf.report.judge.Planted.RUN;
import static io.eksllmperf.report.judge.Planted.SAMPLES;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Row;
import io.eksllmperf.results.Asked;
import io.eksllmperf.results.Measurement;
import io.eksllmperf.results.RunFolder;
import io.eksllmperf.results.Streaming;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One planted fault each, in the run's own files, and all that is said of it. */
class VerdictsTest {
    private final Planted sound = Planted.sound();

    @Test
    void aSoundRunHasNone() {
        assertThat(sound.verdicts()).isEmpty();
        assertThat(sound.row().isUsable()).isTrue();
    }

    @Test
    void noExport() {
        assertThat(sound.without(EXPORT).verdicts())
                .contains(
                        "NO_EXPORT: no file of the run could be read as the results of a load tool: put its summary into"
                                + " results/gpt-oss-20b-g5-8xlarge-aiperf/aiperf-c0020-r1-0a1b2c3d");
        assertThat(sound.without(EXPORT).row().isUsable()).isFalse();
    }

    @Test
    void cancelledOrIncomplete() {
        assertThat(sound.with(EXPORT, "\"was_cancelled\": false", "\"was_cancelled\": true")
                        .verdicts())
                .containsExactly("NO_EXPORT: the load tool was cancelled before it was done: measure the level again");
        assertThat(sound.with(EXPORT, "\"was_cancelled\": false", "\"is_complete\": false")
                        .verdicts())
                .containsExactly(
                        "NO_EXPORT: the load tool did not do all that it was asked to: measure the level again");
    }

    @Test
    void anExportWithoutItsMainFigures() {
        Planted noRate = sound.with(EXPORT, "request_throughput", "request_something");
        assertThat(noRate.verdicts())
                .contains("NO_EXPORT: the export has no requests/s: without both rate and mean latency no level can be"
                        + " judged");
        assertThat(noRate.with(EXPORT, "request_latency", "request_other").verdicts())
                .contains(
                        "NO_EXPORT: the export has no requests/s and latency mean: without both rate and mean latency no"
                                + " level can be judged");
    }

    @Test
    void anExportOfNothing() {
        assertThat(sound.with(EXPORT, "\"avg\": 4.9}", "\"avg\": 0}").verdicts())
                .contains("NO_EXPORT: the load tool measured no valid request");
        assertThat(sound.with(EXPORT, "\"avg\": 600}", "\"avg\": 0}").verdicts())
                .contains("NO_EXPORT: the load tool measured no valid request");
    }

    @Test
    void anUnknownConcurrency() {
        Row row = sound.with(RUN, "\"concurrency\": 20,", "").row();
        assertThat(row.run().concurrency()).isZero();
        assertThat(Planted.said(row.verdicts()))
                .containsExactly("NO_EXPORT: nothing says at which concurrency it was measured: run.yaml names it under"
                        + " level.concurrency");
    }

    @Test
    void refusedByItsOwnScript() {
        Planted refused = sound.with(RUN, "\"valid\": true", "\"valid\": false");
        assertThat(refused.verdicts())
                .containsExactly("NOT_VALID: the run's own script refused it: it gives no reason");
        assertThat(refused.with(RUN, "\"reasons\": []", "\"reasons\": [\"no completion\", \"too late\"]")
                        .verdicts())
                .containsExactly("NOT_VALID: the run's own script refused it: no completion; too late");
    }

    @Test
    void aServerThatChanged() {
        Planted other = sound.with(
                RUN,
                "\"after\": {\"version\": \"0.27.1\", \"models\": [\"openai/gpt-oss-20b\", \"serving-7f3e2a1b\"]",
                "\"after\": {\"version\": \"0.28.0\", \"models\": [\"openai/gpt-oss-20b\"]");
        assertThat(other.verdicts())
                .containsExactly(
                        "SERVING_CHANGED: the server changed during the run: models.1 was serving-7f3e2a1b, is not"
                                + " there; version was 0.27.1, is 0.28.0");
        assertThat(other.row().isUsable()).isFalse();
    }

    @Test
    void manyChangesAreCounted() {
        Planted other = sound.with(
                RUN,
                "\"after\": {",
                "\"after\": {\"processStartTime\": 1, \"cacheConfig\": {\"block_size\": \"16\", \"dtype\": \"auto\","
                        + " \"swap\": \"4\"},");
        assertThat(other.verdicts())
                .containsExactly(
                        "SERVING_CHANGED: the server changed during the run: cacheConfig.block_size was not there,"
                                + " is 16; cacheConfig.dtype was not there, is auto; cacheConfig.swap was not there, is 4 and 1"
                                + " further change");
    }

    @Test
    void grownCountersAreNoChange() {
        assertThat(sound.with(RUN, "\"after\": {", "\"after\": {\"counters\": {\"promptTokens\": 5},")
                        .verdicts())
                .isEmpty();
    }

    @Test
    void aServerThatStartedAgain() {
        Planted reset = sound.with(SAMPLES, "prefix_cache_queries_total 160000", "prefix_cache_queries_total 10");
        assertThat(reset.verdicts())
                .containsExactly(
                        "SERVING_CHANGED: the server changed during the run: its counters went back 1 time, so it"
                                + " was started again");
    }

    @Test
    void foreignLoad() {
        assertThat(sound.with(RUN, "\"foreign\": false", "\"foreign\": true").verdicts())
                .containsExactly(
                        "FOREIGN_LOAD: the server held more requests than concurrency 20 allows, so others used it"
                                + " too: measure it alone");
    }

    @Test
    void emptyAnswers() {
        Planted empty = sound.with(EXPORT, "\"avg\": 490.0}", "\"avg\": 441.0}");
        assertThat(empty.verdicts())
                .containsExactly(
                        "EMPTY_ANSWERS: 10.0 % of the answers were empty: 441.00 tokens/s of 100.00 tokens each make"
                                + " 4.41 answers/s, but 4.90 were counted; empty ones are in rates and not in latencies");
    }

    @Test
    void theRoundingOfASlowLevelIsNotTakenForEmptyAnswers() {
        Planted slow =
                sound.with(EXPORT, "\"avg\": 4.9}", "\"avg\": 0.15}").with(EXPORT, "\"avg\": 490.0}", "\"avg\": 14.6}");
        assertThat(slow.verdicts()).noneMatch(said -> said.startsWith("EMPTY_ANSWERS"));
    }

    @Test
    void errors() {
        Planted some = sound.with(EXPORT, "\"error_summary\": []", "\"error_summary\": [{\"count\": 12}]");
        assertThat(some.verdicts())
                .containsExactly(
                        "ERRORS: 12 requests failed, 1.96 %, within the limit of 5 %: rates and latencies are those"
                                + " of the others");
        assertThat(some.row().isUsable()).isTrue();
        assertThat(some.with(EXPORT, "\"count\": 12", "\"count\": 120").verdicts())
                .containsExactly("ERRORS_ABOVE_LIMIT: 120 requests failed, 16.67 %, more than the limit of 5 %");
    }

    @Test
    void theExperimentsLimitHoldsWhereTheRunRecordedNone() {
        Planted some = sound.with(EXPORT, "\"error_summary\": []", "\"error_summary\": [{\"count\": 60}]")
                .with(RUN, ", \"maxErrorPercent\": 5", "");
        assertThat(some.verdicts())
                .containsExactly(
                        "ERRORS: 60 requests failed, 9.09 %, within the limit of 10 %: rates and latencies are those"
                                + " of the others");
    }

    @Test
    void errorsThatNobodyCounted() {
        assertThat(sound.with(EXPORT, " \"error_summary\": [],", "").verdicts())
                .containsExactly("ERRORS_NOT_RECORDED: nobody counted failed requests: aiperf did not, and the server's"
                        + " counters were not recorded");
    }

    @Test
    void theServersCountersCountErrorsToo() {
        String answers = "http_requests_total{handler=\"/v1/completions\",status=\"%s\"} %d\n";
        Planted some = sound.with(EXPORT, " \"error_summary\": [],", "")
                .with(
                        SAMPLES,
                        "vllm:prefix_cache_queries_total 0\n",
                        answers.formatted("2xx", 100) + answers.formatted("5xx", 0))
                .with(
                        SAMPLES,
                        "vllm:prefix_cache_queries_total 160000\n",
                        answers.formatted("2xx", 690) + answers.formatted("5xx", 10));
        assertThat(some.verdicts())
                .containsExactly(
                        "ERRORS: 10 requests failed, 1.67 %, within the limit of 5 %: rates and latencies are those"
                                + " of the others");
    }

    @Test
    void concurrencyNotHeld() {
        Planted lost = sound.with(EXPORT, "\"avg\": 4000", "\"avg\": 3000");
        assertThat(lost.verdicts())
                .containsExactly(
                        "CONCURRENCY_NOT_HELD: Little's ratio is 0.74, not 0.90 to 1.05: 4.90 requests/s of 3.00 s"
                                + " each keep 15 of 20 requests open; the true rate lies between 4.90 and 6.67 requests/s");
        assertThat(sound.with(EXPORT, "\"avg\": 4000", "\"avg\": 4500").verdicts())
                .containsExactly(
                        "CONCURRENCY_NOT_HELD: Little's ratio is 1.10, not 0.90 to 1.05: 4.90 requests/s of 4.50 s"
                                + " each keep 22 requests open, and only 20 were to be; one of the three is wrong");
    }

    @Test
    void theEdgesOfLittlesRatioAreHeld() {
        assertThat(sound.with(EXPORT, "\"avg\": 4000", "\"avg\": 3674").verdicts())
                .isEmpty();
        assertThat(sound.with(EXPORT, "\"avg\": 4000", "\"avg\": 4285").verdicts())
                .isEmpty();
    }

    @Test
    void tooFewSamples() {
        Planted few = sound.with(EXPORT, "\"avg\": 600}", "\"avg\": 60}");
        assertThat(few.verdicts())
                .containsExactly("TOO_FEW_SAMPLES: 60 requests are too few for p99 (500 needed) and p95 (100 needed)");
        assertThat(few.row().verdicts().get(0).forbidden())
                .containsExactlyInAnyOrder(Figure.LATENCY_P99, Figure.TTFT_P95, Figure.ITL_P95);
        assertThat(few.row().carries(Figure.LATENCY_P50)).isTrue();
        assertThat(few.with(EXPORT, "\"avg\": 60}", "\"avg\": 9}").verdicts())
                .containsExactly(
                        "TOO_FEW_SAMPLES: 9 requests are too few for p99 (500 needed), p95 (100 needed) and p50 (10"
                                + " needed)");
    }

    @Test
    void anUnknownNumberOfSamplesCarriesNoPercentile() {
        Planted unknown =
                sound.with(EXPORT, "\"request_count\"", "\"request_x\"").with(RUN, "\"requests\": 600,", "");
        assertThat(unknown.verdicts())
                .containsExactly(
                        "TOO_FEW_SAMPLES: nobody says how many requests there were, so nothing may be concluded"
                                + " from p99 (500 needed), p95 (100 needed) and p50 (10 needed)");
    }

    @Test
    void foreignTokenizer() {
        Planted foreign = sound.with(RUN, "\"tokenizer\": \"openai/gpt-oss-20b\"", "\"tokenizer\": \"builtin\"");
        assertThat(foreign.verdicts())
                .containsExactly("FOREIGN_TOKENIZER: tokens were counted with builtin, not with the tokenizer of"
                        + " openai/gpt-oss-20b: another count is not the server's");
        assertThat(foreign.row().carries(Figure.COST_OUTPUT)).isFalse();
        assertThat(foreign.row().carries(Figure.COST_REQUESTS)).isTrue();
        assertThat(foreign.with(RUN, "\"--streaming\"", "\"--use-server-token-count\"")
                        .verdicts())
                .isEmpty();
    }

    @Test
    void aModelsOwnTokenizerMayLieInAFolder() {
        String model = "openai/gpt-oss-20b";
        for (String own : List.of(
                model,
                "/models/openai/gpt-oss-20b",
                "/models/openai/gpt-oss-20b/",
                "/models/gpt-oss-20b",
                "/cache/hub/models--openai--gpt-oss-20b/snapshots/1a2b")) {
            assertThat(TokenChecks.isOwn(own, model)).as(own).isTrue();
        }
        for (String foreign : List.of("builtin", "gpt-oss-20b", "unsloth/gpt-oss-20b", "/models/tokenizer", "")) {
            assertThat(TokenChecks.isOwn(foreign, model)).as(foreign).isFalse();
        }
    }

    @Test
    void notStreaming() {
        assertThat(Planted.said(judged(Streaming.NO).verdicts()))
                .containsExactly(
                        "NOT_STREAMING: answers were not streamed, so the first token is the last: TTFT and ITL mean"
                                + " nothing without streaming");
        assertThat(judged(Streaming.NO).carries(Figure.TTFT_P95)).isFalse();
        assertThat(judged(Streaming.NO).carries(Figure.LATENCY_P99)).isTrue();
        assertThat(Planted.said(judged(Streaming.YES).verdicts())).isEmpty();
    }

    @Test
    void nothingIsKnownOfStreaming() {
        RunFolder read = sound.with(RUN, "\"streaming\": true,", "").read();
        Sweeps.Context nothing = new Sweeps.Context(Optional.empty(), Optional.empty(), Catalog.shipped());
        assertThat(Planted.said(Judge.row(Known.of(nothing, streaming(read, Streaming.UNKNOWN)), 1)
                        .verdicts()))
                .containsExactly(
                        "NOT_STREAMING: nothing says that answers were streamed, so the first token is the last:"
                                + " TTFT and ITL mean nothing without streaming");
    }

    private Row judged(Streaming streaming) {
        return Judge.row(Known.of(Planted.context(Planted.AIPERF), streaming(sound.read(), streaming)), 1);
    }

    /** Readers drop such figures where a file is silent about streaming; another reader may not. */
    private static RunFolder streaming(RunFolder read, Streaming streaming) {
        Measurement found = read.measurements().get(0);
        Measurement changed = new Measurement(
                found.source(),
                found.format(),
                found.tool(),
                Asked.of(Optional.of(20), streaming),
                found.figures(),
                found.errors(),
                found.completion());
        return new RunFolder(read.path(), read.run(), List.of(changed), read.steady(), read.samples(), read.findings());
    }

    @Test
    void outputLengthOff() {
        Planted more = sound.with(
                        EXPORT,
                        "\"output_sequence_length\": {\"unit\": \"tokens\", \"avg\": 100}",
                        "\"output_sequence_length\": {\"unit\": \"tokens\", \"avg\": 125}")
                .with(EXPORT, "490.0", "612.5");
        assertThat(more.verdicts())
                .containsExactly(
                        "OUTPUT_LENGTH_OFF: answers have 125.00 tokens on average, 25 % more than the 100 that were"
                                + " asked for: fix the length, and count with the model's own tokenizer");
    }

    @Test
    void warmPrefixCache() {
        Planted warm = sound.with(SAMPLES, "prefix_cache_hits_total 8000", "prefix_cache_hits_total 32000");
        assertThat(warm.verdicts())
                .containsExactly(
                        "WARM_PREFIX_CACHE: 20.0 % of the prompt tokens came from the prefix cache, more than 10 %:"
                                + " prompts were repeated; ask for as many prompts as requests");
    }

    @Test
    void servingNotRecorded() {
        String before =
                "\"before\": {\"version\": \"0.27.1\", \"models\": [\"openai/gpt-oss-20b\", \"serving-7f3e2a1b\"]},";
        String after = before.replace("before", "after").replace("]},", "]}}");
        Planted none = sound.with(RUN, before, "");
        assertThat(none.verdicts())
                .containsExactly(
                        "SERVING_NOT_RECORDED: before the run nobody asked the server who it is, so nothing says"
                                + " that one and the same server answered throughout");
        assertThat(sound.with(RUN, after, "\"after\": null}").verdicts())
                .containsExactly(
                        "SERVING_NOT_RECORDED: after the run nobody asked the server who it is, so nothing says that"
                                + " one and the same server answered throughout");
        assertThat(none.with(RUN, after, "\"after\": null}").verdicts())
                .containsExactly(
                        "SERVING_NOT_RECORDED: nobody asked the server who it is, so nothing says that one and the"
                                + " same server answered throughout");
    }

    @Test
    void clientBusy() {
        assertThat(sound.and(SAMPLES, Planted.samples(14)).verdicts())
                .containsExactly(
                        "CLIENT_BUSY: under load the server held 14.0 of 20 requests on average, less than 90 %: the"
                                + " load tool was busy with itself; give it more CPUs or processes");
    }

    @Test
    void aboveRoofline() {
        Planted above = sound.with(EXPORT, "490.0", "1225.0")
                .with(
                        EXPORT,
                        "\"output_sequence_length\": {\"unit\": \"tokens\", \"avg\": 100}",
                        "\"output_sequence_length\": {\"unit\": \"tokens\", \"avg\": 250}")
                .with(RUN, "\"outputTokens\": {\"mean\": 100", "\"outputTokens\": {\"mean\": 250");
        assertThat(above.verdicts())
                .containsExactly(
                        "ABOVE_ROOFLINE: 1,225.00 tokens/s are 121.4 % of the 1,009 tokens/s that the GPU's memory"
                                + " bandwidth allows at concurrency 20, which cannot be: another model, GPU or count of tokens was"
                                + " measured");
    }

    @Test
    void belowRoofline() {
        Planted below = sound.with(EXPORT, "490.0", "49.0")
                .with(
                        EXPORT,
                        "\"output_sequence_length\": {\"unit\": \"tokens\", \"avg\": 100}",
                        "\"output_sequence_length\": {\"unit\": \"tokens\", \"avg\": 10}")
                .with(RUN, "\"outputTokens\": {\"mean\": 100", "\"outputTokens\": {\"mean\": 10");
        assertThat(below.verdicts())
                .containsExactly("BELOW_ROOFLINE: 49.00 tokens/s are 4.9 % of the 1,009 tokens/s that the GPU's memory"
                        + " bandwidth allows at concurrency 20: something else than the GPU set the pace");
    }

    @Test
    void notChecked() {
        Planted unknown = sound.with(RUN, "openai/gpt-oss-20b", "acme/house-model");
        assertThat(unknown.verdicts())
                .containsExactly(
                        "NOT_CHECKED: the catalog does not know acme/house-model, so nothing says whether 490.00"
                                + " tokens/s can be");
    }
}
