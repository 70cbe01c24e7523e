package io.eksllmperf.check;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import org.junit.jupiter.api.Test;

/** What is served. */
class ModelRulesTest {
    @Test
    void modelThatTheCatalogDoesNotKnow() {
        assertThat(Judged.seed(
                                "model: {id: openai/gpt-oss-20b, revision: main}",
                                "model: {id: openai/gpt-oss-21b, revision: main}")
                        .by("ELP022"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:12:17: warning ELP022: the catalog does not know"
                                + " openai/gpt-oss-21b; did you mean openai/gpt-oss-20b? Whether it fits the GPU was"
                                + " not checked");
    }

    @Test
    void modelOfAnotherMaker() {
        assertThat(Judged.seed(
                                "model: {id: openai/gpt-oss-20b, revision: main}",
                                "model: {id: acme/own, revision: main}")
                        .by("ELP022"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:12:17: warning ELP022: the catalog does not know"
                                + " acme/own; whether it fits the GPU was not checked");
    }

    @Test
    void revisionThatIsABranch() {
        assertThat(Judged.seed().by("ELP023"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:12:47: warning ELP023: revision main of"
                        + " openai/gpt-oss-20b is a branch and can move between two runs; name the commit (40"
                        + " hexadecimal digits)");
    }

    @Test
    void revisionThatIsACommit() {
        assertThat(Judged.seed("revision: main", "revision: 6cee5e81ee83917806bbde320786a8fb61efebee")
                        .by("ELP023"))
                .isEmpty();
    }

    @Test
    void gatedModelWithoutToken() {
        assertThat(Judged.seed(
                                "model: {id: openai/gpt-oss-20b, revision: main}",
                                "model: {id: meta-llama/Llama-3.1-8B-Instruct}")
                        .by("ELP026"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:10:5: warning ELP026:"
                        + " meta-llama/Llama-3.1-8B-Instruct is gated; name the Secret with a token:"
                        + " huggingFaceToken: {secretName: hugging-face, key: token}");
    }

    @Test
    void gatedModelWithToken() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(
                                        SEED,
                                        "model: {id: openai/gpt-oss-20b, revision: main}",
                                        "model: {id: meta-llama/Llama-3.1-8B-Instruct}")
                                .with(SEED, "huggingFaceToken: null", "huggingFaceToken: {secretName: hub}"))
                        .by("ELP026"))
                .isEmpty();
    }

    @Test
    void lengthAboveTheModelsContext() {
        assertThat(Judged.seed("maxModelLen: 100000", "maxModelLen: 131073").by("ELP027"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:15:18: error ELP027: maxModelLen is 131073, but"
                                + " openai/gpt-oss-20b knows 131072 tokens at most; set it to 131072 or less");
    }

    @Test
    void lengthThatTheUserSaysIsAllowed() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "maxModelLen: 100000", "maxModelLen: 131073")
                                .with(SEED, "env: {}", "env: {VLLM_ALLOW_LONG_MAX_MODEL_LEN: \"1\"}"))
                        .by("ELP027"))
                .isEmpty();
    }
}
