package io.eksllmperf.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Flags of the engine. */
class FlagRulesTest {
    @Test
    void flagThatIsMisspelled() {
        assertThat(Judged.engine("0.27.1", "args: [\"--max-num-batch-tokens=8192\"]")
                        .by("ELP031"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP031: vLLM 0.27.1 has no"
                        + " flag --max-num-batch-tokens; did you mean --max-num-batched-tokens?");
    }

    @Test
    void flagThatWasRemoved() {
        assertThat(Judged.engine("0.27.1", "args: [--swap-space=4]").by("ELP031"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP031: vLLM 0.27.1 has no"
                        + " flag --swap-space; it was removed in 0.18.0");
    }

    @Test
    void flagThatNoVersionHas() {
        assertThat(Judged.engine("0.27.1", "args: [--zebra=1]").by("ELP031"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP031: vLLM 0.27.1 has no"
                        + " flag --zebra; see vllm serve --help of that version");
    }

    @Test
    void flagKnown() {
        assertThat(Judged.engine("0.27.1", "args: [--max-num-seqs=64]").by("ELP031"))
                .isEmpty();
    }

    @Test
    void negativeKnown() {
        assertThat(Judged.engine("0.27.1", "args: [--no-enable-prefix-caching]").by("ELP031"))
                .isEmpty();
    }

    @Test
    void flagWithUnderscores() {
        assertThat(Judged.engine("0.27.1", "args: [--max_num_seqs=64]").by("ELP032"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP032: --max_num_seqs has"
                        + " underscores; write --max-num-seqs");
    }

    @Test
    void flagThatIsAnAbbreviation() {
        assertThat(Judged.engine("0.27.1", "args: [--max-num-seq=64]").by("ELP032"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP032: --max-num-seq is an"
                        + " abbreviation; write --max-num-seqs");
    }

    @Test
    void abbreviationOfMaxModelLen() {
        assertThat(Judged.engine("0.27.1", "args: [--max_model=4096]").by("ELP032"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP032: --max_model is an"
                        + " abbreviation; write --max-model-len");
    }

    @Test
    void abbreviationOfOneLetter() {
        assertThat(Judged.engine("0.27.1", "args: [-tp, \"2\"]").by("ELP032"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP032: -tp is an abbreviation; write"
                                + " the flag in full, with two hyphens");
    }

    @Test
    void wordThatBelongsToNoFlag() {
        assertThat(Judged.engine("0.27.1", "args: [--max-num-seqs=64, \"65\"]").by("ELP032"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:13:59: error ELP032: \"65\" belongs to no flag;"
                                + " write --flag=value");
    }

    @Test
    void valueAsAWordOfItsOwn() {
        assertThat(Judged.engine("0.27.1", "args: [--max-num-seqs, \"64\"]").by("ELP032"))
                .isEmpty();
    }

    @Test
    void keyOfAJsonFlag() {
        assertThat(Judged.engine("0.27.1", "args: [--compilation-config.mode=3]")
                        .by("ELP031"))
                .isEmpty();
    }

    @Test
    void managedFlagGivenAgain() {
        assertThat(Judged.engine("0.27.1", "args: [--tensor-parallel-size=2]").by("ELP033"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP033: --tensor-parallel-size is the"
                                + " generator's: remove it and set serving.tensorParallel");
    }

    @Test
    void managedFlagWithoutKey() {
        assertThat(Judged.engine("0.27.1", "args: [--served-model-name=x]").by("ELP033"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP033: --served-model-name is the"
                                + " generator's: remove it");
    }

    @Test
    void managedFlagAbbreviatedWithUnderscores() {
        assertThat(Judged.engine("0.27.1", "args: [--max_model_le=4096]").by("ELP033"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP033: --max-model-len is"
                        + " the generator's: remove it and set serving.maxModelLen");
    }

    @Test
    void trustRemoteCodeRunsForeignCode() {
        assertThat(Judged.engine("0.27.1", "args: [--trust-remote-code]").by("ELP034"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP034: --trust-remote-code must go:"
                                + " it runs code from the model's repository on the node");
    }

    @Test
    void apiKeyInGit() {
        assertThat(Judged.engine("0.27.1", "args: [--api-key=secret]").by("ELP034"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP034: --api-key must go: a key in"
                                + " Git is no secret, and the load tool would be refused; the NetworkPolicy decides"
                                + " who may ask");
    }

    @Test
    void flagThatCameLater() {
        assertThat(Judged.engine("0.17.0", "args: [--mm-ipc-gpu-memory-gb=1]").by("ELP031"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP031: vLLM 0.17.0 has no"
                        + " flag --mm-ipc-gpu-memory-gb; it came with 0.27.1");
    }
}
