package io.eksllmperf.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadToolTest {
    private final Catalog catalog = Catalog.shipped();

    @ParameterizedTest
    @CsvSource({
        "24.11, 0.0.8",
        "24.12, 0.0.9",
        "25.01, 0.0.10",
        "25.02, 0.0.11",
        "25.03, 0.0.12",
        "25.04, 0.0.13",
        "25.05, 0.0.14",
        "25.06, 0.0.15",
        "25.07, 0.0.15",
        "25.08, 0.0.16",
    })
    void theTagOfTheSdkSaysWhichPackageIsInside(String tag, String packageVersion) {
        LoadTool tool = tool("genai-perf", tag);
        assertThat(tool.packageVersion()).isEqualTo(Version.of(packageVersion));
        assertThat(tool.image()).isEqualTo("nvcr.io/nvidia/tritonserver:" + tag + "-py3-sdk");
        assertThat(tool.flagsFrom()).isEqualTo(Version.of(packageVersion));
        assertThat(tool.warning()).isEmpty();
    }

    @Test
    void serviceKindIsGoneFrom2504On() {
        assertThat(tool("genai-perf", "24.12").knows("--service-kind")).isTrue();
        assertThat(tool("genai-perf", "25.03").knows("--service-kind")).isTrue();
        assertThat(tool("genai-perf", "25.04").knows("--service-kind")).isFalse();
        assertThat(tool("genai-perf", "25.08").flagRemovedIn("--service-kind")).contains(Version.of("0.0.13"));
    }

    @Test
    void requestCountCameWith2412() {
        assertThat(tool("genai-perf", "24.11").knows("--request-count")).isFalse();
        assertThat(tool("genai-perf", "24.12").knows("--request-count")).isTrue();
        assertThat(tool("genai-perf", "24.11").flagSince("--request-count")).contains(Version.of("0.0.9"));
        assertThat(tool("genai-perf", "24.12").knows("--num-requests")).isFalse();
        assertThat(tool("genai-perf", "25.01").knows("--num-requests")).isTrue();
    }

    @Test
    void theSeedsFlagsAreKnownTo2412() {
        assertThat(tool("genai-perf", "24.12").flags())
                .contains(
                        "--url",
                        "--service-kind",
                        "--endpoint-type",
                        "--num-prompts",
                        "--concurrency",
                        "--tokenizer",
                        "--synthetic-input-tokens-mean",
                        "--synthetic-input-tokens-stddev",
                        "--output-tokens-mean",
                        "--output-tokens-stddev",
                        "--generate-plots");
    }

    @Test
    void oldVersionsMeasureWindowsAndNewOnesCount() {
        assertThat(tool("genai-perf", "24.12").measuresWindows()).isTrue();
        assertThat(tool("genai-perf", "25.04").measuresWindows()).isFalse();
        assertThat(tool("aiperf", "0.13.0").measuresWindows()).isFalse();
    }

    @Test
    void aTagThatInstallsWhateverIsNewestIsRefused() {
        assertThat(catalog.loadTool("genai-perf", "25.09")).isEmpty();
        assertThat(catalog.whyNoLoadTool("genai-perf", "25.09"))
                .isEqualTo("genai-perf 25.09 is a tag whose image holds whatever genai-perf was newest when it was"
                        + " built: use one of 24.11, 24.12, 25.01, 25.02, 25.03, 25.04, 25.05, 25.06, 25.07, 25.08");
    }

    @Test
    void unknownToolsAndVersionsSayWhatThereIs() {
        assertThat(catalog.loadTool("wrk", "1.0")).isEmpty();
        assertThat(catalog.whyNoLoadTool("wrk", "1.0"))
                .isEqualTo("there is no load tool wrk: use one of aiperf, genai-perf");
        assertThat(catalog.loadTool("aiperf", "0.1.0")).isEmpty();
        assertThat(catalog.whyNoLoadTool("aiperf", "0.1.0"))
                .isEqualTo("aiperf has no version 0.1.0 in the tables:"
                        + " use one of 0.7.0, 0.9.0, 0.11.0, 0.12.0, 0.13.0");
        assertThat(catalog.loadTool("aiperf", "latest")).isEmpty();
        assertThat(catalog.whyNoLoadTool("genai-perf", "23.01"))
                .startsWith("genai-perf has no version 23.01 in the tables: use one of 24.11, ");
        assertThat(catalog.loadToolVersions("wrk")).isEmpty();
        assertThat(catalog.loadToolNames()).containsExactly("aiperf", "genai-perf");
    }

    @Test
    void aiperfIsItsOwnPackage() {
        LoadTool tool = tool("aiperf", "0.13.0");
        assertThat(tool.name()).isEqualTo("aiperf");
        assertThat(tool.version()).isEqualTo(tool.packageVersion());
        assertThat(tool.image()).isEqualTo("nvcr.io/nvidia/ai-dynamo/aiperf:0.13.0");
        assertThat(tool.imageUser()).isEqualTo(new ImageUser(1000, 1000, Optional.of("/app"), true));
        assertThat(tool.knows("--workers-max")).isTrue();
        assertThat(tool.knows("--failed-request-threshold")).isTrue();
        assertThat(tool.knows("--service-kind")).isFalse();
        assertThat(tool.warning()).isEmpty();
        assertThat(tool.note()).isPresent();
    }

    @Test
    void aVersionOfAiperfWhoseFlagsWereNotReadHasThoseOfTheOlderOne() {
        assertThat(tool("aiperf", "0.12.0").warning())
                .contains("the flags of aiperf 0.12.0 are not in the tables; those of 0.7.0 are taken,"
                        + " the nearest older version that is");
        LoadTool newer = tool("aiperf", "0.14.0");
        assertThat(newer.image()).isEqualTo("nvcr.io/nvidia/ai-dynamo/aiperf:0.14.0");
        assertThat(newer.packageVersion()).isEqualTo(Version.of("0.14.0"));
        assertThat(newer.flagsFrom()).isEqualTo(Version.of("0.13.0"));
    }

    @Test
    void genaiPerfIsRunAsAUserTheImageDoesNotKnow() {
        assertThat(tool("genai-perf", "24.12").imageUser())
                .isEqualTo(new ImageUser(1000, 1000, Optional.empty(), false));
    }

    private LoadTool tool(String name, String version) {
        return catalog.loadTool(name, version).orElseThrow();
    }
}
