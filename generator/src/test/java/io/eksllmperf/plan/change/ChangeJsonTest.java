package io.eksllmperf.plan.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeJsonTest {
    @Test
    void keysAreTheSameWhateverIsInThem() throws IOException {
        assertThat(names(read(Planted.report()))).isEqualTo(names(read(Planted.empty())));
        assertThat(names(read(Planted.report())))
                .containsExactly(
                        "schemaVersion",
                        "base",
                        "head",
                        "changed",
                        "summary",
                        "files",
                        "notes",
                        "totals",
                        "sweeps",
                        "restarts",
                        "keys",
                        "groups",
                        "changes");
        assertThat(read(Planted.empty()).get("changed").asBoolean()).isFalse();
    }

    @Test
    void totalsSweepsAndServersAreNumbers() throws IOException {
        JsonNode report = read(Planted.report());

        assertThat(report.get("totals").toString())
                .isEqualTo("{\"restarts\":1,\"runs\":1,\"runs_again\":2,\"metadata\":1}");
        assertThat(report.get("sweeps").toString())
                .isEqualTo(
                        "[{\"experiment\":\"a\",\"levels\":3,\"newRuns\":1,\"runsAgain\":2,\"runsInResults\":1,\"runsParked\":0,"
                                + "\"seconds\":6120,\"usd\":3.35,\"runsWithoutEstimate\":0,\"runsWithoutPrice\":1,"
                                + "\"runsAsMeasured\":1}]");
        assertThat(report.get("restarts").toString()).isEqualTo("[{\"server\":\"c/a\",\"seconds\":505,\"usd\":0.41}]");
    }

    @Test
    void whatIsNotKnownIsNull() throws IOException {
        JsonNode sweep = read(Planted.hostile("a")).get("sweeps").get(0);

        assertThat(sweep.get("seconds").isNull()).isTrue();
        assertThat(sweep.get("usd").isNull()).isTrue();
        assertThat(sweep.get("runsWithoutEstimate").asInt()).isEqualTo(1);
    }

    @Test
    void causesArePositionsAmongTheKeys() throws IOException {
        JsonNode report = read(Planted.report());
        JsonNode group = report.get("groups").get(0);

        assertThat(group.get("effect").asText()).isEqualTo("restarts");
        assertThat(report.get("keys").get(group.get("causes").get(0).asInt()).toString())
                .isEqualTo("{\"file\":\"experiments/a.yaml\",\"key\":\"spec.serving.maxModelLen\","
                        + "\"before\":\"100000\",\"after\":\"90000\",\"moves\":true}");
        assertThat(report.get("groups").get(4).get("byGenerator").asBoolean()).isTrue();
    }

    @Test
    void everyFileAndFieldIsThere() throws IOException {
        JsonNode changes = read(Planted.of(1_000, 5)).get("changes");

        assertThat(changes).hasSize(1_000).allSatisfy(change -> {
            assertThat(change.get("fields")).hasSize(5);
            assertThat(change.get("consequences")).hasSize(1);
        });
    }

    @Test
    void hostileTextComesBackAsItWas() throws IOException {
        String text = "\u001B[31m\"\\\n\u2028|<b>" + "x".repeat(200_000);

        assertThat(read(Planted.hostile(text)).get("keys").get(0).get("before").asText())
                .isEqualTo(text);
    }

    private static JsonNode read(ChangeReport report) throws IOException {
        String json = ChangeJson.of(report);
        assertThat(json).endsWith("}\n").isEqualTo(ChangeJson.of(report));
        return new ObjectMapper().readTree(json);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
