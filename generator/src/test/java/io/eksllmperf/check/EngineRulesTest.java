package io.eksllmperf.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What serves it. */
class EngineRulesTest {
    @Test
    void versionThatTheTablesDoNotHold() {
        assertThat(Judged.engine("0.28.0", "args: []").by("ELP028"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:13:23: warning ELP028: vLLM 0.28.0 is not in the"
                                + " tables; it is taken as 0.27.1, the nearest older version that is");
    }

    @Test
    void versionBefore0180RunsCodeOfTheModel() {
        assertThat(Judged.engine("0.17.0", "args: []").by("ELP029"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:23: warning ELP029: vLLM 0.17.0 has"
                        + " CVE-2026-27893 (code execution while a model is loaded, even without"
                        + " --trust-remote-code); take 0.18.0 or newer");
    }

    @Test
    void versionWithoutKnownVulnerability() {
        assertThat(Judged.seed().by("ELP029")).isEmpty();
    }

    @Test
    void imageGptoss() {
        assertThat(Judged.engine("0.27.1", "image: \"vllm/vllm-openai:gptoss\"").by("ELP038"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP038: the tag of"
                        + " vllm/vllm-openai:gptoss moves: another image may stand behind it tomorrow; name a"
                        + " version or a digest (@sha256:…)");
    }

    @Test
    void imageNightlyWithADigest() {
        assertThat(Judged.engine("0.27.1", "image: \"vllm/vllm-openai:nightly@sha256:" + "a".repeat(64) + "\"")
                        .by("ELP038"))
                .isEmpty();
    }

    @Test
    void imageOfTheLoadToolLatest() {
        assertThat(Judged.tool("genai-perf", "24.12", "image: \"registry.example.com:5000/sdk:latest-cu130\"")
                        .by("ELP038"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:21:55: error ELP038: the tag of"
                        + " registry.example.com:5000/sdk:latest-cu130 moves: another image may stand behind it"
                        + " tomorrow; name a version or a digest (@sha256:…)");
    }

    @Test
    void imageOfAnOverrideNightly() {
        assertThat(Judged.more("  overrides: [{kind: Job, image: \"example.com/sdk:nightly-2026-11-24\"}]\n")
                        .by("ELP038"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:39:34: error ELP038: the tag of"
                        + " example.com/sdk:nightly-2026-11-24 moves: another image may stand behind it tomorrow;"
                        + " name a version or a digest (@sha256:…)");
    }

    @Test
    void imageOfAnotherVersion() {
        assertThat(Judged.engine("0.27.1", "image: \"registry.example.com:5000/vllm/vllm-openai:v0.32.0-cu130\"")
                        .by("ELP039"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: warning ELP039: the tag says vLLM 0.32.0,"
                                + " engine.version says 0.27.1; flags are chosen for engine.version: make them the"
                                + " same");
    }

    @Test
    void imageOfTheSameVersion() {
        assertThat(Judged.engine("0.27.1", "image: \"registry.example.com/vllm-openai:v0.27.1-cu129\"")
                        .by("ELP039"))
                .isEmpty();
    }

    @Test
    void serviceNamedVllmSetsVllmPort() {
        assertThat(Judged.seed("name: llm-gpu", "name: vllm-gpu").by("ELP040"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:10:11: error ELP040: \"vllm-gpu\": a Service whose"
                                + " name starts with vllm sets VLLM_ variables in the pods of its namespace; call it"
                                + " llm-gpu, for example");
    }
}
