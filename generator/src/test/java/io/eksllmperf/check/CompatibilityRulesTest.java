package io.eksllmperf.check;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import org.junit.jupiter.api.Test;

/** Parts that are right and do not work together. */
class CompatibilityRulesTest {
    @Test
    void fp8CacheOnAGpuWithoutFp8() {
        assertThat(Judged.engine("0.27.1", "args: [--kv-cache-dtype=fp8]").by("ELP112"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP112: A10G has compute"
                        + " capability 8.6, and an FP8 KV cache needs 8.9; leave --kv-cache-dtype out, or take a"
                        + " GPU that has it: L4, L40S, H100, H200");
    }

    @Test
    void fp8CacheOnAGpuWithFp8() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(SEED, "instanceType: g5.8xlarge", "instanceType: g6.8xlarge")
                                .with(SEED, "args: [], env: {}", "args: [--kv-cache-dtype, fp8_e4m3], env: {}"))
                        .by("ELP112"))
                .isEmpty();
    }

    @Test
    void otherFormatOfEightBitsOnAGpuWithoutFp8() {
        assertThat(Judged.engine("0.27.1", "args: [--kv-cache-dtype=fp8_e5m2]").by("ELP112"))
                .isEmpty();
    }

    @Test
    void cacheTypeOfALaterVersion() {
        assertThat(Judged.engine("0.18.0", "args: [--kv-cache-dtype=nvfp4]").by("ELP113"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP113: vLLM 0.18.0 has no KV"
                        + " cache type \"nvfp4\"; it knows auto, bfloat16, float16, fp8, fp8_ds_mla, fp8_e4m3,"
                        + " fp8_e5m2, fp8_inc");
        assertThat(Judged.engine("0.20.0", "args: [--kv-cache-dtype=nvfp4]").by("ELP113"))
                .isEmpty();
        assertThat(Judged.engine("0.33.0", "args: [--kv-cache-dtype=of-a-plugin]")
                        .by("ELP113"))
                .isEmpty();
    }

    @Test
    void imageForArm() {
        assertThat(Judged.engine("0.27.1", "image: \"vllm/vllm-openai:v0.27.1-aarch64-cu130\"")
                        .by("ELP114"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:40: error ELP114: the tag"
                        + " v0.27.1-aarch64-cu130 is an image for Arm, and g5.8xlarge is x86-64; take the tag without"
                        + " aarch64");
        assertThat(Judged.engine("0.27.1", "image: \"vllm/vllm-openai:v0.27.1-cu130\"")
                        .by("ELP114"))
                .isEmpty();
    }

    @Test
    void toolParserBeforeItsVersion() {
        assertThat(Judged.engine("0.10.1", "args: [--enable-auto-tool-choice, --tool-call-parser=openai]")
                        .by("ELP115"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:67: error ELP115: vLLM 0.10.1 has no tool"
                        + " call parser openai; take 0.10.2 or newer");
        assertThat(Judged.engine("0.10.2", "args: [--enable-auto-tool-choice, --tool-call-parser=openai]")
                        .by("ELP115"))
                .isEmpty();
    }

    @Test
    void offlineWithAnEmptyCache() {
        assertThat(Judged.engine("0.27.1", "env: {HF_HUB_OFFLINE: \"1\"}").by("ELP116"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:13:55: error ELP116: HF_HUB_OFFLINE forbids"
                        + " the download of openai/gpt-oss-20b, and cache: nodeDisk starts empty; remove the variable,"
                        + " or take a volume and fill it first");
        assertThat(Judged.engine("0.27.1", "env: {HF_HUB_OFFLINE: \"0\"}").by("ELP116"))
                .isEmpty();
    }

    @Test
    void harmonyErrorWithoutEgress() {
        Shipped offline = Shipped.experiments()
                .without(AIPERF)
                .with(SEED, "cache: nodeDisk # or", "cache: {volume: 100Gi} # or")
                .with(SEED, "args: [], env: {}", "args: [], env: {HF_HUB_OFFLINE: \"1\"}");

        assertThat(Judged.of(offline).by("ELP116")).isEmpty();
        assertThat(Judged.of(offline).by("ELP117"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:13:90: warning ELP117: offline gpt-oss finds no"
                                + " o200k_base.tiktoken; put the file on the cache volume and name its folder in"
                                + " TIKTOKEN_ENCODINGS_BASE");
        assertThat(Judged.of(offline.with(
                                SEED,
                                "env: {HF_HUB_OFFLINE: \"1\"}",
                                "env: {HF_HUB_OFFLINE: \"1\", TIKTOKEN_ENCODINGS_BASE: /cache/encodings}"))
                        .by("ELP117"))
                .isEmpty();
    }
}
