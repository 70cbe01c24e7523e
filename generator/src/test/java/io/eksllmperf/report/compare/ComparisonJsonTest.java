package io.eksllmperf.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eksllmperf.report.Figure;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ComparisonJsonTest {
    @Test
    void programsReadTheWholeComparison() throws IOException {
        Comparison comparison = ComparisonMarkdownTest.example();
        JsonNode json = new ObjectMapper().readTree(ComparisonJson.of(comparison));

        assertThat(json.get("schemaVersion").asText()).isEqualTo("1.0");
        assertThat(json.get("regressed").asBoolean()).isTrue();
        assertThat(json.get("compared").asInt()).isEqualTo(comparison.compared());
        assertThat(json.get("comparedLevels").asInt()).isEqualTo(3);
        assertThat(json.get("counts").get("worse").asInt()).isEqualTo(comparison.count(Outcome.WORSE));
        assertThat(json.get("policy").get("percent").asInt()).isEqualTo(5);
        JsonNode sweep = json.get("sweeps").get(1);
        assertThat(sweep.get("name").asText()).isEqualTo("gpt-oss-20b-sound");
        assertThat(sweep.get("changedInputs").toString())
                .isEqualTo("[{\"path\":\"serving.image\",\"base\":\"vllm/vllm-openai:v0.27.1\",\"head\":"
                        + "\"vllm/vllm-openai:v0.28.0\"}]");
        assertThat(sweep.get("levels").get(0).get("changes").get(0).toString())
                .isEqualTo("{\"figure\":\"request_throughput\",\"unit\":\"1/s\",\"base\":4.4,\"head\":3.87,\"percent\":"
                        + "-12.0454545455,\"outcome\":\"worse\",\"threshold\":{\"unit\":\"percent\",\"limit\":5,\"proof\":5,"
                        + "\"basis\":\"policy\"}}");
        assertThat(json.get("notCompared").size())
                .isEqualTo(comparison.notCompared().size());
    }

    @Test
    void absentIsNullAndTextIsWrittenAsJsonHasIt() throws IOException {
        Comparison comparison = Planted.compare(
                Planted.sweep("a\"\u0001\uD83D\uDE00", Planted.SETUP, Planted.level(20, Figure.ERROR_SHARE, 1)),
                Planted.sweep(
                        "a\"\u0001\uD83D\uDE00",
                        Planted.setup("serving.args.1", "--x"),
                        Planted.level(20, Figure.ERROR_SHARE, 1)));
        String text = ComparisonJson.of(comparison);
        JsonNode sweep = new ObjectMapper().readTree(text).get("sweeps").get(0);

        assertThat(sweep.get("name").asText()).isEqualTo("a\"\u0001\uD83D\uDE00");
        assertThat(sweep.get("changedInputs").get(0).get("base").isNull()).isTrue();
        assertThat(sweep.get("levels")
                        .get(0)
                        .get("changes")
                        .get(0)
                        .get("percent")
                        .isNull())
                .isTrue();
        assertThat(text).doesNotContain("\r").endsWith("}\n");
    }
}
