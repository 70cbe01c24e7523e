package io.eksllmperf;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.render.Repository;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.render.manifests.LoadArguments;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same level in the spelling of each load tool's version. */
class LoadToolVersionsTest {
    private static final Shipped SHIPPED = Shipped.experiments();

    @Test
    void genaiPerf2412GetsTheCommandOfTheOriginalSystem() {
        assertThat(command(SHIPPED, "gpt-oss-20b-g5-8xlarge"))
                .isEqualTo(
                        "genai-perf profile --model openai/gpt-oss-20b --url http://llm-gpu.llm.svc.cluster.local:8000"
                                + " --service-kind openai --endpoint-type completions --num-prompts 100"
                                + " --synthetic-input-tokens-mean 200 --synthetic-input-tokens-stddev 20"
                                + " --output-tokens-mean 100 --output-tokens-stddev 10 --concurrency 20 --random-seed 20"
                                + " --tokenizer hf-internal-testing/llama-tokenizer --artifact-dir artifacts --generate-plots");
    }

    @Test
    void fromGenaiPerf2504OnTheServiceKindIsGone() {
        Shipped newer = SHIPPED.with(SEED, "\"24.12\"", "\"25.04\"");

        assertThat(command(newer, "gpt-oss-20b-g5-8xlarge"))
                .doesNotContain("--service-kind")
                .contains("--endpoint-type completions --num-prompts 100");
    }

    @Test
    void aiperfCountsRequestsAndNeverSizesItselfByTheHost() {
        assertThat(command(SHIPPED, "gpt-oss-20b-g5-8xlarge-aiperf"))
                .isEqualTo("aiperf profile --model openai/gpt-oss-20b --url http://llm-gpu.llm.svc.cluster.local:8000"
                        + " --endpoint-type completions --num-dataset-entries 100"
                        + " --synthetic-input-tokens-mean 200 --synthetic-input-tokens-stddev 20"
                        + " --output-tokens-mean 100 --output-tokens-stddev 0"
                        + " --extra-inputs ignore_eos:true --extra-inputs min_tokens:100 --concurrency 10"
                        + " --request-count 100 --warmup-request-count 400 --streaming --random-seed 52"
                        + " --tokenizer openai/gpt-oss-20b --artifact-dir artifacts --workers-max 5 --ui none"
                        + " --no-server-metrics --no-gpu-telemetry");
    }

    @Test
    void everyFlagThatIsWrittenExistsInThatVersion() {
        for (String tool : List.of("genai-perf", "aiperf")) {
            Catalog.shipped().loadToolVersions(tool).forEach(version -> everyFlagExists(tool, version.text()));
        }
    }

    private static void everyFlagExists(String name, String version) {
        Shipped input = name.equals("aiperf")
                ? SHIPPED.with(AIPERF, "\"0.13.0\"", "\"" + version + "\"")
                : SHIPPED.with(SEED, "\"24.12\"", "\"" + version + "\"");
        ResolvedLoad load = loads(input).stream()
                .filter(candidate -> candidate.tool().name().equals(name))
                .findFirst()
                .orElseThrow();

        List<String> command = LoadArguments.of(load, load.spec().levels().get(0));

        assertThat(command.stream().filter(word -> word.startsWith("--")))
                .hasSizeGreaterThan(10)
                .allMatch(load.tool()::knows, "known to " + name + " " + version);
    }

    @Test
    void noLevelSendsThePromptsOfAnother() {
        ResolvedLoad load = loads(SHIPPED).stream()
                .filter(candidate -> candidate.spec().tool().isAiperf())
                .findFirst()
                .orElseThrow();

        assertThat(load.spec().levels())
                .extracting(level -> {
                    List<String> words = LoadArguments.of(load, level);
                    return words.get(words.indexOf("--random-seed") + 1);
                })
                .containsExactly("52", "62", "82", "122", "162", "242");
    }

    private static String command(Shipped input, String experiment) {
        ResolvedLoad load = loads(input).stream()
                .filter(candidate -> candidate.experiment().name().equals(experiment))
                .findFirst()
                .orElseThrow();
        return String.join(" ", LoadArguments.of(load, load.spec().levels().get(0)));
    }

    private static List<ResolvedLoad> loads(Shipped input) {
        Repository.Contents contents = Repository.render(input.generate().inputs(), Catalog.shipped());
        assertThat(contents.findings()).isEmpty();
        return contents.loads();
    }
}
