package io.eksllmperf.check;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import org.junit.jupiter.api.Test;

/** What a sweep finds in the server's KV cache, and what does not fit in. */
class CacheRulesTest {
    private static final String OFF = "args: [--no-enable-prefix-caching], env: {}";

    private static Shipped warmed() {
        return Shipped.experiments().without(AIPERF).with(SEED, "warmupRequests: 0", "warmupRequests: 400");
    }

    private static Shipped oneLevel() {
        return Shipped.experiments()
                .with(AIPERF, "      - {concurrency: 20, prompts: 200, requests: 200}\n", "")
                .with(AIPERF, "      - {concurrency: 40, prompts: 400, requests: 400}\n", "")
                .with(AIPERF, "      - {concurrency: 80, prompts: 800, requests: 800}\n", "")
                .with(AIPERF, "      - {concurrency: 120, prompts: 1200, requests: 1200}\n", "")
                .with(AIPERF, "      - {concurrency: 200, prompts: 2000, requests: 2000}\n", "");
    }

    @Test
    void warmUpFillsThePrefixCacheWithMeasuredPrompts() {
        assertThat(Judged.of(warmed()).by("ELP093"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:28:21: warning ELP093: genai-perf 24.12 warms"
                        + " up with the first 400 prompts of those that it measures, which are then in the prefix"
                        + " cache; add --no-enable-prefix-caching to engine.args, or take AIPerf 0.11.0 or newer");
    }

    @Test
    void warmUpWithoutPrefixCache() {
        Judged off = Judged.of(warmed().with(SEED, "args: [], env: {}", OFF));

        assertThat(off.by("ELP093")).isEmpty();
        assertThat(off.by("ELP086")).isEmpty();
    }

    @Test
    void aiperfBeforeItMarkedItsWarmUp() {
        assertThat(Judged.of(Shipped.experiments().with(AIPERF, "version: \"0.13.0\"", "version: \"0.9.0\""))
                        .by("ELP093"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge-aiperf.yaml:14:21: warning ELP093: aiperf 0.9.0"
                        + " warms up with the first 400 prompts of those that it measures, which are then in the prefix"
                        + " cache; add --no-enable-prefix-caching to engine.args, or take AIPerf 0.11.0 or newer");
        assertThat(Judged.of(Shipped.experiments()).by("ELP093")).isEmpty();
    }

    @Test
    void secondRepeatFindsThePromptsOfTheFirst() {
        assertThat(Judged.of(oneLevel()).by("ELP094"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge-aiperf.yaml:15:14: warning ELP094: all 3 repeats"
                        + " send the same prompts, and the 120000 tokens between two runs of a level leave them in the"
                        + " KV cache, which holds about 164400: from the second on they are not computed; add"
                        + " --no-enable-prefix-caching to engine.args");
    }

    @Test
    void otherLevelsPushThePromptsOfARepeatOut() {
        assertThat(Judged.of(Shipped.experiments()).by("ELP094")).isEmpty();
    }

    @Test
    void secondRepeatWithoutPrefixCache() {
        assertThat(Judged.of(oneLevel().with(SEED, "args: [], env: {}", OFF)).by("ELP094"))
                .isEmpty();
    }

    @Test
    void moreClientsThanTheKvCacheHolds() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "inputTokens: {mean: 200,", "inputTokens: {mean: 4000,"))
                        .by("ELP095"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:35:9: warning ELP095: levels 80, 120, 200: the"
                                + " KV cache holds about 55 requests of 4100 tokens at once, so running ones are preempted and"
                                + " computed again; take a larger GPU, or leave these levels out");
    }

    @Test
    void serverThatRunsFewerAtOnceThanTheCacheHolds() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "args: [], env: {}", "args: [--max-num-seqs=32], env: {}")
                                .with(SEED, "inputTokens: {mean: 200,", "inputTokens: {mean: 4000,"))
                        .by("ELP095"))
                .isEmpty();
    }

    @Test
    void shippedLevelsFitTheCache() {
        assertThat(Judged.of(Shipped.experiments()).by("ELP095")).isEmpty();
    }
}
