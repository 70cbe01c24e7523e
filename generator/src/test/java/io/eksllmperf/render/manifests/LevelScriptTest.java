package io.eksllmperf.render.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LevelScriptTest {
    @Test
    void theConstantsReadLikeTheReviewedCommand() {
        assertThat(script(20)).contains("""

                        LEVEL = {"concurrency": 20, "prompts": 100, "requests": None}
                        SERVER = {
                            "url": "http://llm-gpu.llm.svc.cluster.local:8000",
                        """, """
                        ARGV = [
                            "genai-perf",
                            "profile",
                            "-m", "openai/gpt-oss-20b",
                            "--streaming",
                            "--concurrency", "20",
                        ]
                        """, """
                        LIMITS = {"gateSeconds": 120, "cooldownSeconds": 30, "maxErrorPercent": 10}
                        GPU_EXPORTER = "dcgm-exporter.gpu-metrics.svc.cluster.local"
                        INPUTS = {"seed": 0, "image": None}
                        """);
    }

    @Test
    void twoLevelsDifferInTheirConstantsOnly() {
        List<String> first = script(1000).lines().toList();
        List<String> second = script(2000).lines().toList();

        assertThat(second).hasSameSizeAs(first);
        assertThat(second.stream().filter(line -> !first.contains(line)))
                .containsExactly(
                        "LEVEL = {\"concurrency\": 2000, \"prompts\": 100, \"requests\": None}",
                        "    \"--concurrency\", \"2000\",");
    }

    @Test
    void isTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        String expected = script(1000);
        try {
            for (String tag : List.of("tr-TR", "de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(script(1000)).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void templateSyntaxInTheInputStaysText() {
        LevelInputs.Tool tool = new LevelInputs.Tool("aiperf", "0.13.0", "${limits}<#if x>", List.of("aiperf"));

        assertThat(LevelScript.render(with(tool, 20)).get("level.py")).contains("\"image\": \"${limits}<#if x>\"");
    }

    @Test
    void inputsThatNoScriptCanUseAreRefused() {
        assertThatThrownBy(() -> new LevelInputs.Tool("wrk", "1", "i", List.of("wrk")))
                .hasMessage("a load tool is genai-perf or aiperf, not wrk");
        assertThatThrownBy(() -> new LevelInputs.Tool("aiperf", "1", "i", List.of()))
                .hasMessage("a load tool's command has at least one word");
        assertThatThrownBy(() -> new LevelInputs.Server("https://x", "m", "chat", server().serving()))
                .hasMessage("a server's URL looks like http://host:port, not https://x");
        assertThatThrownBy(() -> new LevelInputs.Server("http://x", "m", "embeddings", server().serving()))
                .hasMessage("an endpoint is completions or chat, not embeddings");
        assertThatThrownBy(() -> new LevelInputs.Level(0, 1, Optional.empty()))
                .hasMessage("concurrency, prompts and requests count from 1");
        assertThatThrownBy(() -> ReadyScript.render(server(), 0))
                .hasMessage("a deadline is at least one second, not 0");
    }

    private static String script(int concurrency) {
        List<String> argv = List.of(
                "genai-perf", "profile", "-m", "openai/gpt-oss-20b", "--streaming", "--concurrency", "" + concurrency);
        LevelInputs.Tool tool = new LevelInputs.Tool("genai-perf", "24.12", "tritonserver:24.12-py3-sdk", argv);
        return LevelScript.render(with(tool, concurrency)).get("level.py");
    }

    private static LevelInputs with(LevelInputs.Tool tool, int concurrency) {
        Map<String, Object> resolved = new LinkedHashMap<>();
        resolved.put("seed", 0);
        resolved.put("image", Optional.empty());
        return new LevelInputs(
                server(),
                tool,
                new LevelInputs.Level(concurrency, 100, Optional.empty()),
                new LevelInputs.Run(
                        "gpt-oss-20b-g5-8xlarge",
                        new LevelInputs.Limits(120, 30, 10),
                        Optional.of("dcgm-exporter.gpu-metrics.svc.cluster.local"),
                        resolved));
    }

    private static LevelInputs.Server server() {
        return new LevelInputs.Server(
                "http://llm-gpu.llm.svc.cluster.local:8000",
                "openai/gpt-oss-20b",
                "completions",
                new LevelInputs.Serving("0a1b2c3d", "llm", "llm-gpu", "vllm/vllm-openai:v0.27.1"));
    }
}
