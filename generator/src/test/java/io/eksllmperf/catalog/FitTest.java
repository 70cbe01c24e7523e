package io.eksllmperf.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked figures of gpt-oss-20b on an A10G, and what follows for others. */
class FitTest {
    private static final String OSS = "openai/gpt-oss-20b";

    private final Catalog catalog = Catalog.shipped();

    @Test
    void aTokenOfGptOssCosts24Kib() {
        Model model = catalog.model(OSS).orElseThrow();
        assertThat(model.kvBytesPerToken()).isEqualTo(24 * 1024);
        assertThat(model.windowBytesPerToken()).isEqualTo(24 * 1024);
    }

    @ParameterizedTest
    @CsvSource({"100000, 2.34", "131072, 3.05"})
    void oneSequenceNeedsItsTokensAndTheWindows(long tokens, double gib) {
        assertThat(fit(OSS, "A10G", serving(1, tokens)).kvNeededGib()).isCloseTo(gib, within(0.005));
    }

    @Test
    void theShippedExperimentFits() {
        Fit fit = fit(OSS, "A10G", serving(1, 100_000));
        assertThat(fit.fits()).isTrue();
        assertThat(fit.budgetGib()).isCloseTo(19.85, within(0.01));
        assertThat(fit.kvAvailableGib()).isBetween(5.0, 6.0);
        assertThat(fit.kvTokens()).isBetween(210_000L, 260_000L);
        assertThat(fit.headroomTokens()).isEqualTo(fit.kvTokens() - 100_000);
        assertThat(fit.largestMaxModelLen()).isEqualTo(131_072);
        // 200 requests of 300 tokens take 1.5 to 2 GiB of the 5.5.
        assertThat(fit.concurrentSequences()).isBetween(500L, 700L);
    }

    @Test
    void headroomIsToldInTokensAndInRequests() {
        assertThat(fit(OSS, "A10G", serving(1, 100_000)).headroom())
                .isEqualTo(
                        "the cache holds 236960 tokens, 136960 more than one request of full length: 2 such at once, or 548 of the"
                                + " experiment's own length");
        assertThat(fit(OSS, "A10G", serving(1, 400_000)).headroom())
                .isEqualTo("does not fit: the cache holds 236960 tokens, 163040 too few");
        assertThat(fit("openai/gpt-oss-120b", "A10G", serving(1, 4096)).headroom())
                .isEqualTo("does not fit: weights and activations leave no room for a cache");
    }

    @Test
    void gptOss20bWith400000TokensDoesNotFitAnA10g() {
        Fit fit = fit(OSS, "A10G", serving(1, 400_000));

        assertThat(fit.fits()).isFalse();
        assertThat(fit.largestMaxModelLen()).isEqualTo(131_072);
    }

    @Test
    void gptOss120bDoesNotFitOneA10g() {
        assertThat(fit("openai/gpt-oss-120b", "A10G", serving(1, 1024)).fits()).isFalse();
    }

    @Test
    void gptOss20bFitsFourA10gOfAG512xlarge() {
        assertThat(catalog.instanceType("g5.12xlarge").orElseThrow().gpus()).isEqualTo(4);
        assertThat(catalog.model(OSS).orElseThrow().splitsOver(4)).isTrue();
        assertThat(fit(OSS, "A10G", serving(4, 131_072)).fits()).isTrue();
    }

    @Test
    void theLargestLengthThatFitsIsTheLastOneThatFits() {
        long largest = fit("Qwen/Qwen3-8B", "A10G", serving(1, 40_960)).largestMaxModelLen();
        assertThat(largest).isBetween(1L, 40_959L);
        assertThat(fit("Qwen/Qwen3-8B", "A10G", serving(1, largest)).fits()).isTrue();
        Fit tooLong = fit("Qwen/Qwen3-8B", "A10G", serving(1, largest + 1));
        assertThat(tooLong.fits()).isFalse();
        assertThat(tooLong.headroomTokens()).isEqualTo(-1);
    }

    @Test
    void weightsThatAreTooBigLeaveNothing() {
        Fit fit = fit("openai/gpt-oss-120b", "A10G", serving(1, 4096));
        assertThat(fit.fits()).isFalse();
        assertThat(fit.kvAvailableGib()).isNegative();
        assertThat(fit.kvTokens()).isZero();
        assertThat(fit.largestMaxModelLen()).isZero();
        assertThat(fit.concurrentSequences()).isZero();
    }

    @Test
    void theBigSisterFitsOneH100AndFourA10g() {
        assertThat(fit("openai/gpt-oss-120b", "H100", serving(1, 131_072)).fits())
                .isTrue();
        assertThat(fit("openai/gpt-oss-120b", "A10G", serving(4, 100_000)).fits())
                .isTrue();
    }

    @Test
    void gpusShareWeightsAndCache() {
        Fit one = fit(OSS, "L40S", serving(1, 8192));
        Fit two = fit(OSS, "L40S", serving(2, 8192));
        assertThat(two.weightsGib()).isCloseTo(one.weightsGib() / 2, within(1e-9));
        assertThat(two.kvNeededGib()).isCloseTo(one.kvNeededGib() / 2, within(1e-9));
        assertThat(two.kvTokens()).isGreaterThan(2 * one.kvTokens());
    }

    @Test
    void moreGpusThanHeadsCopyAHead() {
        Fit eight = fit(OSS, "A10G", serving(8, 8192));
        Fit sixteen = fit(OSS, "A10G", serving(16, 8192));
        assertThat(sixteen.kvNeededGib()).isCloseTo(eight.kvNeededGib(), within(1e-12));
    }

    @Test
    void aModelWithoutWindowsPaysForEveryLayer() {
        Model qwen = catalog.model("Qwen/Qwen3-8B").orElseThrow();
        assertThat(qwen.kvBytesPerToken()).isEqualTo(144 * 1024);
        assertThat(qwen.windowBytesPerToken()).isZero();
        assertThat(fit("Qwen/Qwen3-8B", "L40S", serving(1, 16_384)).kvNeededGib())
                .isCloseTo(2.25, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "openai/gpt-oss-20b, 1 2 4 8 16, 0 3 7",
        "Qwen/Qwen2.5-7B-Instruct, 1 2 4, 3 7 8 14",
        "meta-llama/Llama-3.1-8B-Instruct, 1 2 4 8 32, -1 5",
    })
    void headsDecideOverHowManyGpusAModelSplits(String id, String good, String bad) {
        Model model = catalog.model(id).orElseThrow();
        for (String gpus : good.split(" ")) {
            assertThat(model.splitsOver(Integer.parseInt(gpus))).as(gpus).isTrue();
        }
        for (String gpus : bad.split(" ")) {
            assertThat(model.splitsOver(Integer.parseInt(gpus))).as(gpus).isFalse();
        }
    }

    @Test
    void modelsSayWhatTheyNeed() {
        assertThat(catalog.model(OSS).orElseThrow().needsSinks()).isTrue();
        assertThat(catalog.model(OSS).orElseThrow().gated()).isFalse();
        assertThat(catalog.model("meta-llama/Llama-3.1-8B-Instruct")
                        .orElseThrow()
                        .gated())
                .isTrue();
        assertThat(catalog.model("nobody/nothing")).isEmpty();
        assertThat(catalog.modelIds()).startsWith(OSS, "openai/gpt-oss-120b");
    }

    @Test
    void impossibleServingsAreRefused() {
        assertThatThrownBy(() -> new Fit.Serving(0, 0.9, 1, 1)).hasMessage("GPUs and tokens count from 1");
        assertThatThrownBy(() -> new Fit.Serving(1, 0.9, 0, 1)).hasMessage("GPUs and tokens count from 1");
        assertThatThrownBy(() -> new Fit.Serving(1, 0.9, 1, 0)).hasMessage("GPUs and tokens count from 1");
        assertThatThrownBy(() -> new Fit.Serving(1, 1.1, 1, 1))
                .hasMessage("gpu-memory-utilization is above 0 and at most 1");
        assertThatThrownBy(() -> new Fit.Serving(1, Double.NaN, 1, 1))
                .hasMessage("gpu-memory-utilization is above 0 and at most 1");
    }

    private Fit fit(String model, String gpu, Fit.Serving serving) {
        return catalog.fit(catalog.model(model).orElseThrow(), catalog.gpu(gpu).orElseThrow(), serving);
    }

    private static Fit.Serving serving(int gpus, long maxModelLen) {
        return new Fit.Serving(gpus, 0.90, maxModelLen, 300);
    }
}
