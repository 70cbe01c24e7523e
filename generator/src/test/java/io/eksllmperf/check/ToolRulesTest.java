package io.eksllmperf.check;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import org.junit.jupiter.api.Test;

/** The load tool in its version. */
class ToolRulesTest {
    @Test
    void flagThatIsMisspelled() {
        assertThat(Judged.tool("genai-perf", "24.12", "args: [--mesurement-interval=10000]")
                        .by("ELP051"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:21:55: error ELP051: genai-perf 24.12 has no flag"
                                + " --mesurement-interval; did you mean --measurement-interval?");
    }

    @Test
    void flagThatWasRemoved() {
        assertThat(Judged.tool("genai-perf", "25.08", "args: [--service-kind=openai]")
                        .by("ELP051"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:21:55: error ELP051: genai-perf 25.08 has no flag"
                                + " --service-kind; it was removed in package version 0.0.13");
    }

    @Test
    void flagThatCameLater() {
        assertThat(Judged.tool("genai-perf", "24.12", "args: [--num-prefix-prompts=3]")
                        .by("ELP051"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:21:55: error ELP051: genai-perf 24.12 has no flag"
                                + " --num-prefix-prompts; it came with package version 0.0.10");
    }

    @Test
    void wordThatBelongsToNoFlag() {
        assertThat(Judged.tool("genai-perf", "24.12", "args: [\"10000\"]").by("ELP051"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:21:55: error ELP051: \"10000\" belongs to no flag;"
                                + " write --flag=value");
    }

    @Test
    void flagKnown() {
        assertThat(Judged.tool("genai-perf", "24.12", "args: [--measurement-interval, \"10000\"]")
                        .by("ELP051"))
                .isEmpty();
    }

    @Test
    void managedFlag() {
        assertThat(Judged.tool("genai-perf", "24.12", "args: [--concurrency=5]").by("ELP052"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:21:55: error ELP052: --concurrency is the"
                        + " generator's: remove it and use the keys of spec.load");
    }

    @Test
    void managedFlagUnderItsOtherName() {
        assertThat(Judged.tool("genai-perf", "24.12", "args: [--isl=5]").by("ELP052"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:21:55: error ELP052: --isl is the generator's:"
                                + " remove it and use the keys of spec.load");
    }

    @Test
    void requestCountBefore2412() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "version: \"24.12\"", "version: \"24.11\"")
                                .with(
                                        SEED,
                                        "{concurrency: 40, prompts: 200}",
                                        "{concurrency: 40, prompts: 400, requests: 400}"))
                        .by("ELP053"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:34:51: error ELP053: genai-perf 24.11 has"
                        + " no --request-count; package version 0.0.9 is the first that has; take a newer version or"
                        + " leave this out");
    }

    @Test
    void warmUpBefore2412() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "version: \"24.12\"", "version: \"24.11\"")
                                .with(SEED, "warmupRequests: 0", "warmupRequests: 40"))
                        .by("ELP053"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:28:21: error ELP053: genai-perf 24.11 has"
                        + " no --warmup-request-count; package version 0.0.9 is the first that has; take a newer"
                        + " version or leave this out");
    }

    @Test
    void windowsBefore2412() {
        assertThat(Judged.tool("genai-perf", "24.11", "args: []").by("ELP053")).isEmpty();
    }

    @Test
    void versionOfAiperfThatTheTablesDoNotHold() {
        assertThat(Judged.tool("aiperf", "0.12.0", "args: []").by("ELP054"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:21:35: warning ELP054: the flags of aiperf 0.12.0"
                                + " are not in the tables; those of 0.7.0 are taken, the nearest older version that"
                                + " is");
    }

    @Test
    void streamedCompletionsDieWithKeyErrorDelta() {
        assertThat(Judged.of(Shipped.experiments().without(AIPERF).with(SEED, "streaming: false", "streaming: true"))
                        .by("ELP056"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:23:16: warning ELP056: genai-perf 24.12 dies of"
                                + " streamed completions on a busy server (KeyError 'delta'); take 25.04 or newer,"
                                + " AIPerf, or streaming: false");
    }

    @Test
    void streamedCompletionsFrom2504On() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "streaming: false", "streaming: true")
                                .with(SEED, "version: \"24.12\"", "version: \"25.04\""))
                        .by("ELP056"))
                .isEmpty();
    }

    @Test
    void checkpointOf2505() {
        assertThat(Judged.tool("genai-perf", "25.05", "args: []").by("ELP057"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:21:39: warning ELP057: genai-perf 25.05 skips a"
                                + " configuration that it has measured before in the same folder: in triton-perf use"
                                + " a new folder each time, or take 25.06");
    }

    @Test
    void ignoreEosOnTheChatEndpointOfGptOss() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "endpoint: completions", "endpoint: chat")
                                .with(SEED, "args: []}", "args: [--extra-inputs, \"ignore_eos:true\"]}"))
                        .by("ELP058"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:21:68: error ELP058: gpt-oss answers ignore_eos on"
                                + " the chat endpoint with HTTP 500; use endpoint: completions, where"
                                + " outputTokens.stddev 0 fixes the length");
    }

    @Test
    void ignoreEosOnCompletions() {
        assertThat(Judged.tool("genai-perf", "24.12", "args: [--extra-inputs, \"ignore_eos:true\"]")
                        .by("ELP058"))
                .isEmpty();
    }
}
