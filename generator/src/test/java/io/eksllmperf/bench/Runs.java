package io.eksllmperf.bench;

import io.eksllmperf.render.manifests.LevelInputs;
import io.eksllmperf.render.manifests.LevelScript;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Level scripts for the tests: concurrency 20 against a fake server, with a fake tool that leaves real exports. */
final class Runs {
    static final String EXPERIMENT = "gpt-oss-20b-g5-8xlarge";
    static final String GENAI_24_12 = "gp-0.0.9-seedcmd-c20.json=artifacts/my_profile_export_genai_perf.json";
    static final String RAW_24_12 = "gp-0.0.9-raw-profile_export-5requests.json=artifacts/my_profile_export.json";
    static final String GENAI_25_08 = "gp-0.0.16-streaming-goodput-c4.json="
            + "artifacts/openai_gpt-oss-20b-openai-completions-concurrency4/profile_export_genai_perf.json";

    private Runs() {}

    static LevelInputs.Server server(FakeServer server) {
        return new LevelInputs.Server(
                server.url(),
                "openai/gpt-oss-20b",
                "completions",
                new LevelInputs.Serving("0a1b2c3d", "llm", "llm-gpu", "vllm/vllm-openai:v0.27.1"));
    }

    /** A script whose tool sends ten requests and then does what the words say. */
    static Map<String, String> genaiPerf(FakeServer server, String... words) {
        return LevelScript.render(inputs(server, tool("genai-perf", server, words), Optional.empty()));
    }

    static Map<String, String> aiperf(FakeServer server, String... words) {
        return LevelScript.render(inputs(server, tool("aiperf", server, words), Optional.empty()));
    }

    static LevelInputs inputs(FakeServer server, LevelInputs.Tool tool, Optional<String> gpuExporter) {
        return new LevelInputs(
                server(server),
                tool,
                new LevelInputs.Level(20, 100, Optional.empty()),
                new LevelInputs.Run(
                        EXPERIMENT,
                        new LevelInputs.Limits(1, 0, 10),
                        gpuExporter,
                        Map.of("tokenizer", "hf-internal-testing/llama-tokenizer")));
    }

    static LevelInputs.Tool tool(String name, FakeServer server, String... words) {
        String script = resource("fake_tool.py").toString();
        List<String> argv =
                new ArrayList<>(List.of("python3", "-S", script, "--url", server.url(), "--requests", "10"));
        for (String word : words) {
            if (word.contains("=")) {
                argv.add("--write");
            }
            argv.add(word);
        }
        return new LevelInputs.Tool(name, "24.12", "nvcr.io/nvidia/tritonserver:24.12-py3-sdk", argv);
    }

    static Path resource(String name) {
        try {
            return Path.of(Runs.class.getResource(name).toURI());
        } catch (URISyntaxException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
