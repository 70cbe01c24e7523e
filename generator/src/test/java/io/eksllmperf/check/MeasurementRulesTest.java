package io.eksllmperf.check;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import org.junit.jupiter.api.Test;

/** What makes a run worthless before it has begun. */
class MeasurementRulesTest {
    private static final String AIPERF_LEVELS = "      - {concurrency: 10, prompts: 100, requests: 100}\n"
            + "      - {concurrency: 20, prompts: 200, requests: 200}\n"
            + "      - {concurrency: 40, prompts: 400, requests: 400}\n"
            + "      - {concurrency: 80, prompts: 800, requests: 800}\n"
            + "      - {concurrency: 120, prompts: 1200, requests: 1200}\n"
            + "      - {concurrency: 200, prompts: 2000, requests: 2000}\n";

    private static Judged sound(String from, String to) {
        return Judged.of(Shipped.experiments().with(AIPERF, from, to));
    }

    @Test
    void firstRequestsOnAFreshPodAreCold() {
        assertThat(Judged.seed().by("ELP086"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:28:21: warning ELP086: no warm-up; set"
                        + " warmupRequests to 400, twice the highest concurrency, and add --no-enable-prefix-caching to"
                        + " engine.args, because genai-perf 24.12 warms up with the prompts that it measures");
    }

    @Test
    void warmUpShorterThanTwoRequestsForEachClient() {
        assertThat(sound("warmupRequests: 400 # twice the highest concurrency", "warmupRequests: 160")
                        .by("ELP086"))
                .anyMatch(("experiments/gpt-oss-20b-g5-8xlarge-aiperf.yaml:14:21: warning ELP086: 160 warm-up requests"
                        + " are less than two for each client of levels 120, 200; set warmupRequests to 400,"
                        + " twice the highest concurrency")::equals);
    }

    @Test
    void requestsInFlightAtTheEndOfAWindowAreDropped() {
        assertThat(Judged.seed().by("ELP087"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:33:9: warning ELP087: levels 20, 40, 80, 120,"
                        + " 200: without requests genai-perf 24.12 measures 36 s or more of time windows, whatever"
                        + " prompts says (about 137 requests at concurrency 20), and leaves out what is in flight at"
                        + " their ends; set requests");
    }

    @Test
    void windowsOfAModelThatNobodyKnows() {
        assertThat(Judged.seed("id: openai/gpt-oss-20b", "id: example/unknown").by("ELP087"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:33:9: warning ELP087: levels 20, 40, 80, 120,"
                        + " 200: without requests genai-perf 24.12 measures 36 s or more of time windows, whatever"
                        + " prompts says, and leaves out what is in flight at their ends; set requests");
    }

    @Test
    void windowsOfAnIntervalOfOnesOwn() {
        assertThat(Judged.tool("genai-perf", "24.12", "args: [--measurement-interval=60000]")
                        .by("ELP087"))
                .singleElement()
                .asString()
                .contains("measures 216 s or more of time windows", "about 821 requests at concurrency 20");
    }

    @Test
    void toolThatCountsOnItsOwn() {
        Judged counting = Judged.tool("genai-perf", "25.08", "args: []");

        assertThat(counting.by("ELP087")).isEmpty();
        assertThat(counting.by("ELP060"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:33:9: warning ELP060: levels 20, 40, 80, 120,"
                        + " 200: fewer than 10 requests for each client; set requests to 10 x concurrency or more");
    }

    @Test
    void ninetyNinthPercentileOfAFewRequests() {
        assertThat(Judged.of(Shipped.experiments()).by("ELP088"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge-aiperf.yaml:19:9: warning ELP088: levels 10, 20,"
                        + " 40: a 99th percentile takes 500 requests, so the report leaves it out; set requests to 500"
                        + " or more");
    }

    @Test
    void objectiveThatTooFewRequestsCanJudge() {
        assertThat(sound("  runId: \"1\"\n", "  runId: \"1\"\n  slo: {timeToFirstTokenP95: 500ms}\n")
                        .by("ELP088"))
                .noneMatch(finding -> finding.contains("95th"));
        assertThat(Judged.of(Shipped.experiments()
                                .with(AIPERF, "concurrency: 10, prompts: 100, requests: 100", "concurrency: 9")
                                .with(AIPERF, "  runId: \"1\"\n", "  runId: \"1\"\n  slo: {requestLatencyP95: 9s}\n"))
                        .by("ELP088"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge-aiperf.yaml:19:9: warning ELP088: levels 9, 20,"
                        + " 40: a 99th percentile takes 500 requests, so the report leaves it out, and of level 9 the"
                        + " 95th that spec.slo asks for, which takes 100; set requests to 500 or more");
    }

    @Test
    void answersOfDrawnLength() {
        assertThat(Judged.seed().by("ELP089"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:26:19: warning ELP089: the length of each"
                        + " answer is drawn around 100 tokens (stddev 10), and the model may end before it; set"
                        + " stddev: 0, which also sets ignore_eos");
    }

    @Test
    void answersThatTheModelEndsItself() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "endpoint: completions # or chat", "endpoint: chat")
                                .with(
                                        SEED,
                                        "outputTokens: {mean: 100, stddev: 10}",
                                        "outputTokens: {mean: 100, stddev: 0}"))
                        .by("ELP089"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:22:15: warning ELP089: on the chat endpoint the"
                                + " model ends its answers itself, so outputTokens is no more than a limit; use endpoint:"
                                + " completions, where ignore_eos fixes the length");
    }

    @Test
    void oneRepeatOnly() {
        assertThat(Judged.seed().by("ELP090"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:29:14: warning ELP090: each level is measured"
                        + " once, so the report cannot tell a difference from noise; set repeats: 3");
    }

    @Test
    void twoRepeats() {
        assertThat(Judged.seed("repeats: 1", "repeats: 2").by("ELP090"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:29:14: warning ELP090: each level is measured"
                        + " 2 times, so the report cannot tell a difference from noise; set repeats: 3");
    }

    @Test
    void oneLevelOnly() {
        assertThat(sound(AIPERF_LEVELS, "      - {concurrency: 40, requests: 4000}\n")
                        .by("ELP091"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge-aiperf.yaml:19:7: warning ELP091: 1 level says"
                        + " nothing of where throughput stops growing; name 3 or more, from few clients to more than"
                        + " the server carries");
    }

    @Test
    void timeToFirstTokenDiffersTenfoldOnChat() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "endpoint: completions # or chat", "endpoint: chat")
                                .with(SEED, "streaming: false", "streaming: true"))
                        .by("ELP092"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:22:15: warning ELP092: genai-perf takes the"
                        + " first token after the reasoning of gpt-oss for the first one; use endpoint: completions, or"
                        + " AIPerf");
    }

    @Test
    void soundMeasurementHasOnlyWhatIsTrueOfIt() {
        assertThat(MeasurementRules.RULES)
                .filteredOn(rule -> !rule.id().equals("ELP088"))
                .allSatisfy(rule -> assertThat(Judged.of(Shipped.experiments()).by(rule.id()))
                        .noneMatch(finding -> finding.startsWith(AIPERF)));
    }
}
