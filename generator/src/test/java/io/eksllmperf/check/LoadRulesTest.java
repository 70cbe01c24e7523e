package io.eksllmperf.check;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import org.junit.jupiter.api.Test;

/** What is asked of the server. */
class LoadRulesTest {
    @Test
    void requestLongerThanTheServerTakes() {
        assertThat(Judged.seed("maxModelLen: 100000", "maxModelLen: 256").by("ELP050"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:25:18: error ELP050: a request has 200 + 100 tokens"
                                + " on average, but maxModelLen is 256; shorten it or raise maxModelLen to 300 and"
                                + " more");
    }

    @Test
    void tokenizerOfAnotherModel() {
        assertThat(Judged.seed().by("ELP055"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:24:16: warning ELP055: tokens are counted with"
                                + " hf-internal-testing/llama-tokenizer, not with openai/gpt-oss-20b's own: the"
                                + " report will give no tokens per second; leave tokenizer out");
    }

    @Test
    void tokenizerOfTheModel() {
        assertThat(Judged.seed("    tokenizer: hf-internal-testing/llama-tokenizer # default: the model's own\n", "")
                        .by("ELP055"))
                .isEmpty();
    }

    @Test
    void clientsAboveMaxNumSeqs() {
        assertThat(Judged.seed("{concurrency: 200, prompts: 1000}", "{concurrency: 300, prompts: 1000}")
                        .by("ELP059"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:37:9: warning ELP059: level 300: more clients than"
                                + " the 256 sequences that the server runs at once, so the rest waits in its queue;"
                                + " raise --max-num-seqs in engine.args");
    }

    @Test
    void clientsAboveMaxNumSeqsOfTheArguments() {
        assertThat(Judged.engine("0.27.1", "args: [--max-num-seqs=64]").by("ELP059"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:35:9: warning ELP059: levels 80, 120, 200: more"
                                + " clients than the 64 sequences that the server runs at once, so the rest waits in"
                                + " its queue; raise --max-num-seqs in engine.args");
    }

    @Test
    void fewRequests() {
        assertThat(Judged.seed("{concurrency: 40, prompts: 200}", "{concurrency: 40, prompts: 399, requests: 399}")
                        .by("ELP060"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:34:9: warning ELP060: level 40: fewer than"
                        + " 10 requests for each client; set requests to 10 x concurrency or more");
    }

    @Test
    void promptsThatComeAgainAreInThePrefixCache() {
        assertThat(Judged.seed("{concurrency: 40, prompts: 200}", "{concurrency: 40, prompts: 399, requests: 400}")
                        .by("ELP061"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:33:9: warning ELP061: levels 20, 40: fewer prompts"
                                + " than requests, so prompts come again and are in the prefix cache; set prompts to"
                                + " requests, or add --no-enable-prefix-caching to engine.args");
    }

    @Test
    void promptsThatComeAgainWithoutPrefixCache() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "args: [], env: {}", "args: [--no-enable-prefix-caching], env: {}")
                                .with(
                                        SEED,
                                        "{concurrency: 40, prompts: 200}",
                                        "{concurrency: 40, prompts: 399, requests: 400}"))
                        .by("ELP061"))
                .isEmpty();
    }

    @Test
    void objectiveThatNeedsStreaming() {
        assertThat(Judged.more("  slo: {interTokenLatencyP95: 50ms}\n").by("ELP062"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:39:31: warning ELP062: interTokenLatencyP95 is not"
                                + " measured without streaming; set load.streaming: true, or ask for"
                                + " requestLatencyP95");
    }

    @Test
    void objectiveWithoutNeedOfStreaming() {
        assertThat(Judged.more("  slo: {requestLatencyP95: 10s}\n").by("ELP062"))
                .isEmpty();
    }

    @Test
    void fewerPromptsThanClients() {
        assertThat(Judged.seed("{concurrency: 40, prompts: 200}", "{concurrency: 40, prompts: 39}")
                        .by("ELP063"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:34:9: warning ELP063: level 40: fewer prompts than"
                                + " clients, so the same prompt is asked several times at once; set prompts to"
                                + " concurrency or more");
    }

    @Test
    void loadNodeTooSmallForItsClients() {
        assertThat(Judged.cluster("loadNodes: {instanceType: m6i.2xlarge", "loadNodes: {instanceType: m6i.xlarge")
                        .by("ELP064"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:36:9: warning ELP064: levels 120, 200: m6i.xlarge"
                                + " leaves 2 CPUs to the load tool, enough for 100 clients; take a larger"
                                + " loadNodes.instanceType in the cluster's file");
    }

    @Test
    void sweepOnAParkedServer() {
        assertThat(Judged.seed("replicas: 1 #", "replicas: 0 #").by("ELP065"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:11:15: warning ELP065: the server is"
                        + " parked (replicas: 0), so a run that is still to be made waits for it and fails; set"
                        + " replicas: 1 to measure");
    }

    @Test
    void sweepOnAParkedServerOfAnother() {
        assertThat(Judged.of(Shipped.experiments().with(SEED, "replicas: 1 #", "replicas: 0 #"))
                        .by("ELP065"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge-aiperf.yaml:6:19: warning ELP065: the server of"
                                + " gpt-oss-20b-g5-8xlarge is parked, so a run that is still to be made waits for it"
                                + " and fails; set replicas: 1 to measure",
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:11:15: warning ELP065: the server is parked"
                                + " (replicas: 0), so a run that is still to be made waits for it and fails; set"
                                + " replicas: 1 to measure");
    }
}
