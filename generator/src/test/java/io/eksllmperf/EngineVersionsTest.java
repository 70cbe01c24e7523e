package io.eksllmperf;

import static io.eksllmperf.Shipped.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.catalog.Engine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** gpt-oss-20b on an A10G, which lacks FlashAttention 3, in every version of vLLM that the tables know. */
class EngineVersionsTest {
    private static final String DEPLOYMENT =
            "manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/40-deployment-llm-gpu.yaml";

    @ParameterizedTest
    @CsvSource({
        "0.10.1, VLLM_ATTENTION_BACKEND, TRITON_ATTN_VLLM_V1",
        "0.10.2, VLLM_ATTENTION_BACKEND, TRITON_ATTN_VLLM_V1",
        "0.11.0, VLLM_ATTENTION_BACKEND, TRITON_ATTN",
        "0.12.0, VLLM_ATTENTION_BACKEND, TRITON_ATTN"
    })
    void olderVersionsAreToldByEnvironmentVariable(String version, String name, String value) {
        String deployment = deployment(version);

        assertThat(deployment).contains("        - name: " + name + "\n          value: " + value + "\n");
        assertThat(deployment).doesNotContain("--attention-backend");
    }

    @ParameterizedTest
    @CsvSource({"0.13.0", "0.14.0", "0.18.0", "0.27.1", "0.33.0"})
    void newerVersionsAreToldByFlag(String version) {
        String deployment = deployment(version);

        assertThat(deployment).contains("        - --attention-backend=TRITON_ATTN\n");
        assertThat(deployment).doesNotContain("VLLM_ATTENTION_BACKEND");
    }

    @Test
    void theVersionThatCannotServeItIsAnErrorThatNamesTheFloor() {
        assertThat(SHIPPED.with(SEED, "\"0.27.1\"", "\"0.10.0\"").errors())
                .singleElement()
                .asString()
                .startsWith(SEED + ":13:35: error ELP025: ")
                .contains("0.10.1");
    }

    static List<String> versions() {
        return Catalog.shipped().engineVersions().stream()
                .map(version -> version.text())
                .filter(version -> !version.equals("0.10.0"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyFlagThatIsWrittenExistsInThatVersion(String version) {
        Engine engine = Catalog.shipped().engine(version).orElseThrow();
        List<String> flags = deployment(version)
                .lines()
                .filter(line -> line.startsWith("        - --"))
                .map(line -> line.substring(10).split("=")[0])
                .toList();

        assertThat(flags).contains("--max-model-len").allMatch(engine::knows, "known to vLLM " + version);
    }

    private static final Shipped SHIPPED = Shipped.experiments();

    private static String deployment(String version) {
        Map<String, String> output =
                SHIPPED.with(SEED, "\"0.27.1\"", "\"" + version + "\"").render();
        return output.get(DEPLOYMENT);
    }
}
