package io.eksllmperf.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {
    private final Catalog catalog = Catalog.shipped();

    @ParameterizedTest
    @CsvSource({
        // flag, last version without it (or -), first with it
        "--shutdown-timeout, 0.17.0, 0.18.0",
        "--attention-backend, 0.12.0, 0.13.0",
        "--attention-config, 0.12.0, 0.13.0",
        "--kv-cache-memory-bytes, 0.10.1, 0.10.2",
    })
    void aNewFlagIsKnownFromItsVersionOn(String flag, String before, String first) {
        assertThat(engine(before).knows(flag)).isFalse();
        assertThat(engine(first).knows(flag)).isTrue();
        assertThat(engine("0.33.0").knows(flag)).isTrue();
        assertThat(engine(before).flagSince(flag)).contains(Version.of(first));
    }

    @ParameterizedTest
    @CsvSource({
        "--disable-log-requests, 0.16.0, 0.17.0",
        "--swap-space, 0.17.0, 0.18.0",
        "--task, 0.12.0, 0.13.0",
        "--guided-decoding-backend, 0.11.0, 0.12.0",
        "--calculate-kv-scales, 0.27.1, 0.32.0",
    })
    void aRemovedFlagIsRefusedFromItsVersionOn(String flag, String last, String without) {
        assertThat(engine(last).knows(flag)).isTrue();
        assertThat(engine(without).knows(flag)).isFalse();
        assertThat(engine(last).flagRemovedIn(flag)).contains(Version.of(without));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--served-model-name",
                "--revision",
                "--gpu-memory-utilization",
                "--max-model-len",
                "--max-num-seqs",
                "--max-num-batched-tokens",
                "--no-enable-prefix-caching",
                "--seed",
                "--tensor-parallel-size",
            })
    void stableFlagsAreKnownToEveryVersion(String flag) {
        for (Version version : catalog.engineVersions()) {
            assertThat(engine(version.text()).knows(flag))
                    .as(flag + " in " + version)
                    .isTrue();
        }
        assertThat(engine("0.27.1").flagRemovedIn(flag)).isEmpty();
    }

    @Test
    void onlyFullNamesWithHyphensAreKnown() {
        assertThat(engine("0.27.1").knows("--max_model_len")).isFalse();
        assertThat(engine("0.27.1").knows("--max-model")).isFalse();
        assertThat(engine("0.27.1").flagSince("--max-model")).isEmpty();
    }

    @Test
    void aNegativeThatTheParserTakesWithoutListingItIsKnown() {
        assertThat(engine("0.33.0").flags()).contains("--disable-prefix-caching", "--no-enable-prefix-caching");
        assertThat(engine("0.32.0").knows("--disable-prefix-caching")).isFalse();
    }

    @Test
    void everyVersionHasFactsOfItsOwn() {
        assertThat(catalog.engineVersions().stream().map(Version::text))
                .containsExactly(
                        "0.10.0", "0.10.1", "0.10.2", "0.11.0", "0.12.0", "0.13.0", "0.14.0", "0.15.0", "0.16.0",
                        "0.17.0", "0.18.0", "0.20.0", "0.24.0", "0.27.1", "0.32.0", "0.33.0");
        for (Version version : catalog.engineVersions()) {
            Engine engine = engine(version.text());
            assertThat(engine.resolvedFrom()).isEqualTo(version);
            assertThat(engine.warning()).isEmpty();
            assertThat(engine.flags()).hasSizeGreaterThan(180);
            assertThat(engine.attentionBackends()).contains("FLASH_ATTN", "FLASHINFER");
            assertThat(engine.kvCacheDtypes()).contains("auto", "fp8");
        }
    }

    @Test
    void aVersionBetweenTwoIsTakenAsTheOlderOne() {
        Engine engine = engine("0.19.0");
        assertThat(engine.version()).isEqualTo(Version.of("0.19.0"));
        assertThat(engine.resolvedFrom()).isEqualTo(Version.of("0.18.0"));
        assertThat(engine.image()).isEqualTo("vllm/vllm-openai:v0.19.0");
        assertThat(engine.flags()).isEqualTo(engine("0.18.0").flags());
        assertThat(engine.warning())
                .contains("vLLM 0.19.0 is not in the tables; it is taken as 0.18.0, the nearest older version that is");
    }

    @Test
    void aVersionNewerThanAllIsTakenAsTheNewest() {
        assertThat(engine("1.0.0").resolvedFrom()).isEqualTo(Version.of("0.33.0"));
    }

    @Test
    void aVersionOlderThanAllIsNoneAndSaysWhy() {
        assertThat(catalog.engine("0.9.2")).isEmpty();
        assertThat(catalog.whyNoEngine("0.9.2"))
                .isEqualTo("vLLM 0.9.2 is older than 0.10.0, the oldest version in the tables: use 0.10.0 or newer");
    }

    @Test
    void aTagIsNoVersion() {
        assertThat(catalog.engine("latest")).isEmpty();
        assertThat(catalog.whyNoEngine("latest"))
                .isEqualTo("\"latest\" is not a version of vLLM: write it like 0.27.1, without v or suffix");
    }

    @ParameterizedTest
    @CsvSource({
        "0.10.0, 0.9, true",
        "0.14.0, 0.9, true",
        "0.15.0, 0.9, false",
        "0.18.0, 0.9, false",
        "0.20.0, 0.92, false",
    })
    void defaultsMoveWithTheVersion(String version, String utilization, boolean readsVariable) {
        assertThat(engine(version).defaultGpuMemoryUtilization()).isEqualTo(utilization);
        assertThat(engine(version).readsAttentionVariable()).isEqualTo(readsVariable);
        boolean drains = Version.of(version).isAtLeast(Version.of("0.18"));
        assertThat(engine(version).hasShutdownTimeout()).isEqualTo(drains);
    }

    @Test
    void theImagesUserIsNeverRoot() {
        assertThat(engine("0.27.1").imageUser()).isEqualTo(new ImageUser(2000, 0, Optional.of("/home/vllm"), true));
        assertThat(engine("0.24.0").imageUser().builtIn()).isTrue();
        assertThat(engine("0.20.0").imageUser()).isEqualTo(new ImageUser(2000, 0, Optional.empty(), false));
    }

    @ParameterizedTest
    @CsvSource({
        "0.10.0, CVE-2026-24779",
        "0.10.1, CVE-2026-22807 CVE-2026-27893 CVE-2026-24779",
        "0.14.0, CVE-2026-27893 CVE-2026-24779",
        "0.14.1, CVE-2026-27893",
        "0.17.0, CVE-2026-27893",
        "0.18.0, ''",
        "0.19.0, CVE-2026-9540",
        "0.27.1, ''",
    })
    void vulnerabilitiesAreThoseOfTheVersionAskedFor(String version, String ids) {
        List<String> expected = ids.isEmpty() ? List.of() : List.of(ids.split(" "));
        assertThat(engine(version).vulnerabilities().stream().map(Vulnerability::id))
                .containsExactlyElementsOf(expected);
    }

    private Engine engine(String version) {
        return catalog.engine(version).orElseThrow();
    }
}
