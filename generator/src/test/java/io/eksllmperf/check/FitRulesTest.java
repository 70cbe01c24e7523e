package io.eksllmperf.check;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.CLUSTER;
import static io.eksllmperf.Shipped.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.finding.Finding;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Model and GPU. */
class FitRulesTest {
    @Test
    void hundredThousandTokensFitAnA10G() {
        assertThat(Judged.seed().by("ELP041")).isEmpty();
    }

    @Test
    void lengthThatDoesNotFit() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "gpuMemoryUtilization: \"0.90\"", "gpuMemoryUtilization: \"0.70\""))
                        .by("ELP041"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:15:18: error ELP041: openai/gpt-oss-20b"
                        + " with maxModelLen 100000 does not fit 1 x A10G: per GPU 12.9 GiB weights + 1.5 GiB"
                        + " activations + 2.3 GiB KV cache of one request are more than the 15.4 GiB that vLLM may"
                        + " use (22.1 GiB x 0.70); the largest maxModelLen that fits is 44192");
    }

    /** The model's own limit first, then memory. */
    @Test
    void fourHundredThousandTokensAreRefusedTwice() {
        Judged judged = Judged.seed("maxModelLen: 100000", "maxModelLen: 400000");

        assertThat(judged.findings(Optional.empty()))
                .filteredOn(Finding::isError)
                .extracting(Finding::toString)
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:15:18: error ELP027: maxModelLen is 400000, but"
                                + " openai/gpt-oss-20b knows 131072 tokens at most; set it to 131072 or less",
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:15:18: error ELP041: openai/gpt-oss-20b with maxModelLen"
                                + " 400000 does not fit 1 x A10G: per GPU 12.9 GiB weights + 1.5 GiB activations + 9.2"
                                + " GiB KV cache of one request are more than the 19.9 GiB that vLLM may use (22.1 GiB"
                                + " x 0.90); the largest maxModelLen that fits is 131072");
    }

    @Test
    void gptOss20bOnFourGpusOfAG512xlarge() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "tensorParallel: 1", "tensorParallel: 4")
                                .with(SEED, "instanceType: g5.8xlarge", "instanceType: g5.12xlarge"))
                        .findings(Optional.empty()))
                .filteredOn(finding -> finding.isError() || finding.rule().equals("ELP044"))
                .isEmpty();
    }

    /** GPUs are tensorParallel: pipelines would split the layers over more, and the node would be asked for too few. */
    @Test
    void pipelineParallelIsNotForTheArguments() {
        assertThat(Judged.engine("0.27.1", "args: [--pipeline-parallel-size=2]").by("ELP033"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP033: --pipeline-parallel-size is"
                                + " the generator's: remove it");
    }

    @Test
    void weightsThatDoNotFit() {
        assertThat(Judged.seed("model: {id: openai/gpt-oss-20b, revision: main}", "model: {id: openai/gpt-oss-120b}")
                        .by("ELP041"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:15:18: error ELP041: openai/gpt-oss-120b"
                        + " with maxModelLen 100000 does not fit 1 x A10G: per GPU 60.8 GiB weights + 1.5 GiB"
                        + " activations + 3.5 GiB KV cache of one request are more than the 19.9 GiB that vLLM may"
                        + " use (22.1 GiB x 0.90); no length fits: take a larger GPU, or more of them with"
                        + " tensorParallel");
    }

    @Test
    void kvCacheOfAnotherTypeIsNotJudged() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "gpuMemoryUtilization: \"0.90\"", "gpuMemoryUtilization: \"0.70\"")
                                .with(SEED, "args: [], env: {}", "args: [--kv-cache-dtype=fp8], env: {}"))
                        .by("ELP041"))
                .isEmpty();
    }

    @Test
    void moreGpusThanTheNodeHas() {
        assertThat(Judged.seed("tensorParallel: 1", "tensorParallel: 2").by("ELP042"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:14:21: error ELP042: tensorParallel is 2,"
                        + " but g5.8xlarge has 1 GPU; set it to 1, or take a larger type");
    }

    @Test
    void headsThatDoNotDivide() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "tensorParallel: 1", "tensorParallel: 3")
                                .with(SEED, "instanceType: g5.8xlarge", "instanceType: g5.12xlarge"))
                        .by("ELP043"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:14:21: error ELP043: openai/gpt-oss-20b does not"
                                + " split over 3 GPUs: it has 64 attention heads and 8 KV heads; on g5.12xlarge it"
                                + " splits over 1, 2, 4");
    }

    @Test
    void billedAndIdleGpus() {
        assertThat(Judged.seed("instanceType: g5.8xlarge", "instanceType: g5.12xlarge")
                        .by("ELP044"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:14:21: warning ELP044: g5.12xlarge has 4 GPUs and"
                                + " tensorParallel uses 1: 3 GPUs billed and idle, $4.25 of $5.672 an hour; take a"
                                + " type with fewer GPUs, or raise tensorParallel");
    }

    @Test
    void idleGpusWhereNoPriceIsKnown() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "instanceType: g5.8xlarge", "instanceType: g5.12xlarge")
                                .with(CLUSTER, "region: us-east-1", "region: eu-west-1"))
                        .by("ELP044"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:14:21: warning ELP044: g5.12xlarge has 4 GPUs and"
                                + " tensorParallel uses 1: 3 GPUs billed and idle; take a type with fewer GPUs, or"
                                + " raise tensorParallel");
    }
}
