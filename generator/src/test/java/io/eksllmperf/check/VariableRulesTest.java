package io.eksllmperf.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Variables of the engine. */
class VariableRulesTest {
    @Test
    void attentionBackendByVariable() {
        assertThat(Judged.engine("0.27.1", "env: {VLLM_ATTENTION_BACKEND: TRITON_ATTN_VLLM_V1}")
                        .by("ELP035"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:13:63: error ELP035: VLLM_ATTENTION_BACKEND is the"
                                + " generator's: remove it here; set serving.attentionBackend, which is spelled as"
                                + " the version reads it");
    }

    @Test
    void tokenInGit() {
        assertThat(Judged.engine("0.27.1", "env: {HF_TOKEN: x}").by("ELP035"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:13:49: error ELP035: HF_TOKEN is the generator's:"
                                + " remove it here; name a Secret in serving.huggingFaceToken");
    }

    @Test
    void developerEndpoints() {
        assertThat(Judged.engine("0.27.1", "env: {VLLM_SERVER_DEV_MODE: \"1\"}").by("ELP036"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:13:61: error ELP036: VLLM_SERVER_DEV_MODE must go:"
                                + " it opens endpoints that change the server to every client");
    }

    @Test
    void misspelledVariable() {
        assertThat(Judged.engine("0.27.1", "env: {VLLM_LOGING_LEVEL: DEBUG}").by("ELP037"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:58: warning ELP037: no variable"
                        + " VLLM_LOGING_LEVEL of vLLM is known here; did you mean VLLM_LOGGING_LEVEL?");
    }

    @Test
    void variableThatIsKnown() {
        assertThat(Judged.engine("0.27.1", "env: {VLLM_LOGGING_LEVEL: DEBUG}").by("ELP037"))
                .isEmpty();
    }

    @Test
    void variableOfNobody() {
        assertThat(Judged.engine("0.27.1", "env: {VLLM_ZEBRA_STRIPES: \"1\"}").by("ELP037"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:59: warning ELP037: no variable"
                        + " VLLM_ZEBRA_STRIPES of vLLM is known here; check its spelling");
    }

    @Test
    void variableOfAnOverride() {
        assertThat(Judged.more("  overrides: [{kind: Deployment, role: serving, env: {VLLM_ATTENTION_BACKEND:"
                                + " TRITON_ATTN}}]\n")
                        .by("ELP035"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:39:79: error ELP035: VLLM_ATTENTION_BACKEND is the"
                                + " generator's: remove it here; set serving.attentionBackend, which is spelled as"
                                + " the version reads it");
    }

    @Test
    void variableOfAnOverrideOnAnotherRole() {
        assertThat(Judged.more("  overrides: [{kind: Deployment, role: triton-perf, env: {VLLM_ATTENTION_BACKEND:"
                                + " TRITON_ATTN}}]\n")
                        .by("ELP035"))
                .isEmpty();
    }
}
