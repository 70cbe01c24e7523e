package io.eksllmperf.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the table "attention switch by version", on an A10G (8.6) and an H100 (9.0). */
class AttentionBackendTest {
    private static final String OLD = "VLLM_ATTENTION_BACKEND=TRITON_ATTN_VLLM_V1";
    private static final String VARIABLE = "VLLM_ATTENTION_BACKEND=TRITON_ATTN";
    private static final String FLAG = "--attention-backend=TRITON_ATTN";
    private static final List<String> GPUS = List.of("A10G", "H100");

    private final Catalog catalog = Catalog.shipped();

    /** How TRITON_ATTN is asked for, for every version in the tables. */
    @ParameterizedTest
    @CsvSource({
        "0.10.1, " + OLD,
        "0.10.2, " + OLD,
        "0.11.0, " + VARIABLE,
        "0.12.0, " + VARIABLE,
        "0.13.0, " + FLAG,
        "0.14.0, " + FLAG,
        "0.15.0, " + FLAG,
        "0.16.0, " + FLAG,
        "0.17.0, " + FLAG,
        "0.18.0, " + FLAG,
        "0.20.0, " + FLAG,
        "0.24.0, " + FLAG,
        "0.27.1, " + FLAG,
        "0.32.0, " + FLAG,
        "0.33.0, " + FLAG,
    })
    void tritonIsSpelledAsTheVersionNeedsIt(String version, String written) {
        assertThat(resolve(true, "A10G", version, "auto")).isEqualTo(written);
        assertThat(resolve(true, "H100", version, "auto")).isEqualTo("nothing");
        for (String gpu : GPUS) {
            assertThat(resolve(false, gpu, version, "auto")).isEqualTo("nothing");
            assertThat(resolve(false, gpu, version, "TRITON_ATTN")).isEqualTo(written);
            assertThat(resolve(true, gpu, version, "TRITON_ATTN")).isEqualTo(written);
        }
    }

    @Test
    void theFirstVersionHasNoWayOnAmpere() {
        String message = "vLLM 0.10.0 cannot serve a model with attention sinks on A10G (compute capability 8.6):"
                + " use vLLM 0.10.1 or newer";
        for (String requested : List.of("auto", "TRITON_ATTN", "TRITON_ATTN_VLLM_V1", "FLASH_ATTN")) {
            assertThat(backend(true, "A10G", "0.10.0", requested))
                    .isEqualTo(new AttentionBackend.Impossible(message, Optional.of(Version.of("0.10.1"))));
        }
        assertThat(resolve(true, "H100", "0.10.0", "auto")).isEqualTo("nothing");
        assertThat(resolve(false, "A10G", "0.10.0", "auto")).isEqualTo("nothing");
        assertThat(resolve(false, "A10G", "0.10.0", "TRITON_ATTN")).isEqualTo(OLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.10.1", "0.10.2", "0.11.0", "0.12.0", "0.13.0", "0.14.0", "0.15.0", "0.16.0", "0.17.0", "0.18.0",
                "0.20.0", "0.24.0", "0.27.1", "0.32.0", "0.33.0"
            })
    void backendsWithoutSinksAreRefusedWhereSinksAreNeeded(String version) {
        for (String requested : List.of("FLASH_ATTN", "FLASHINFER", "FLEX_ATTENTION")) {
            assertThat(resolve(true, "A10G", version, requested))
                    .isEqualTo("impossible: " + requested + " has no attention sinks on A10G (compute capability 8.6),"
                            + " which this model needs: use auto or TRITON_ATTN");
        }
        assertThat(resolve(true, "H100", version, "FLASHINFER"))
                .isEqualTo("impossible: FLASHINFER has no attention sinks on H100 (compute capability 9.0),"
                        + " which this model needs: use auto or TRITON_ATTN or FLASH_ATTN");
        String asked = Version.of(version).isAtLeast(Version.of("0.13"))
                ? "--attention-backend=FLASH_ATTN"
                : "VLLM_ATTENTION_BACKEND=FLASH_ATTN";
        assertThat(resolve(true, "H100", version, "FLASH_ATTN")).isEqualTo(asked);
        assertThat(resolve(false, "A10G", version, "FLASH_ATTN")).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.11.0", "0.12.0", "0.13.0", "0.14.0", "0.15.0", "0.27.1", "0.33.0"})
    void theSeedsOldNameIsRefusedFromElevenOn(String version) {
        for (boolean sinks : new boolean[] {true, false}) {
            assertThat(resolve(sinks, "A10G", version, "TRITON_ATTN_VLLM_V1"))
                    .isEqualTo("impossible: vLLM " + version
                            + " does not know the attention backend TRITON_ATTN_VLLM_V1: use auto or TRITON_ATTN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.10.1", "0.10.2"})
    void theSeedsOldNameIsTheOnlyOneBefore(String version) {
        assertThat(resolve(true, "A10G", version, "TRITON_ATTN_VLLM_V1")).isEqualTo(OLD);
    }

    @Test
    void aTypingMistakeNamesTheNearestBackend() {
        assertThat(resolve(true, "A10G", "0.27.1", "TRITN_ATTN"))
                .isEqualTo("impossible: vLLM 0.27.1 does not know the attention backend TRITN_ATTN:"
                        + " use auto or TRITON_ATTN");
        assertThat(resolve(false, "A10G", "0.27.1", "xyzzy-plugh"))
                .isEqualTo("impossible: vLLM 0.27.1 does not know the attention backend xyzzy-plugh: use auto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"L4", "L40S", "A100-40GB", "A100-80GB"})
    void everyGpuBeforeHopperIsWrittenOut(String gpu) {
        assertThat(resolve(true, gpu, "0.27.1", "auto")).isEqualTo(FLAG);
    }

    private AttentionBackend backend(boolean sinks, String gpu, String version, String requested) {
        return catalog.attentionBackend(
                sinks, catalog.gpu(gpu).orElseThrow(), catalog.engine(version).orElseThrow(), requested);
    }

    private String resolve(boolean sinks, String gpu, String version, String requested) {
        AttentionBackend backend = backend(sinks, gpu, version, requested);
        if (backend instanceof AttentionBackend.Environment environment) {
            return environment.name() + "=" + environment.value();
        }
        if (backend instanceof AttentionBackend.Flag flag) {
            return flag.name() + "=" + flag.value();
        }
        return backend instanceof AttentionBackend.Impossible impossible
                ? "impossible: " + impossible.message()
                : "nothing";
    }
}
