package io.eksllmperf.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.SeedRows;
import io.eksllmperf.report.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    private static final JsonNode SCHEMA = schema();

    @Test
    void everyReportIsAsTheSchemaSays() {
        assertThat(faults(JsonReport.of(SeedRows.report()))).isEmpty();
        assertThat(faults(JsonReport.of(SideBySide.report()))).isEmpty();
        assertThat(faults(JsonReport.of(new Report("nothing", List.of(), List.of(), List.of()))))
                .isEmpty();
    }

    @Test
    void theSchemaFindsWhatIsNotOurs() {
        String json = JsonReport.of(SeedRows.report());

        assertThat(faults(json.replace("\"title\"", "\"titel\""))).isNotEmpty();
        assertThat(faults(json.replace("\"latency_p99\" : ", "\"latency_p98\" : ")
                        .replace("\"latency_p99\":", "\"latency_p98\":")))
                .isNotEmpty();
        assertThat(faults(json.replace("\"foreign_tokenizer\"", "\"strange_tokenizer\"")))
                .isNotEmpty();
        assertThat(faults(json.replace("\"1.0\"", "\"2.0\""))).isNotEmpty();
    }

    @Test
    void theSchemaKnowsEveryWord() {
        JsonNode definitions = SCHEMA.get("definitions");
        assertThat(words(definitions.get("figure")))
                .isEqualTo(Figure.all().stream().map(Figure::key).toList());
        assertThat(words(definitions.at("/verdict/properties/kind"))).isEqualTo(keys(Verdict.Kind.values()));
        assertThat(words(definitions.at("/verdict/properties/forbids"))).isEqualTo(keys(Verdict.Scope.values()));
        assertThat(words(definitions.at("/insight/properties/kind"))).isEqualTo(keys(Insight.Kind.values()));
        assertThat(words(definitions.at("/insight/properties/standing"))).isEqualTo(keys(Insight.Standing.values()));
    }

    @Test
    void numbersArePlainAndTheAbsentHasNoKey() {
        JsonNode level = read(SeedRows.report()).at("/sections/0/levels/4");

        assertThat(level.get("concurrency").asInt()).isEqualTo(120);
        assertThat(level.get("usable").asBoolean()).isFalse();
        assertThat(level.get("values").get("output_throughput").decimalValue()).isEqualByComparingTo("1007.91");
        assertThat(level.get("values").has("ttft_avg")).isFalse();
        assertThat(level.get("carries").isEmpty()).isTrue();
        assertThat(level.at("/runs/0").has("errors")).isFalse();
        assertThat(JsonReport.of(SeedRows.report()))
                .doesNotContain("null")
                .doesNotContainPattern("\\d[eE][+-]?\\d+[,\\s]");
    }

    @Test
    void whatTheRecorderSawAndWhatFailedIsThere() {
        JsonNode run = read(SideBySide.report()).at("/sections/1/levels/0/runs/2");

        assertThat(run.get("errors").asInt()).isEqualTo(2);
        assertThat(run.at("/recorder/samples").asInt()).isEqualTo(120);
        assertThat(run.at("/recorder/faults/0").asString()).isEqualTo("dcgm: connection refused");
        assertThat(run.at("/verdicts/0/kind").asString()).isEqualTo("foreign_load");
        assertThat(read(SideBySide.report()).at("/notRead/0/line").asInt()).isEqualTo(3);
    }

    @Test
    void textComesBackAsItWas() {
        String text = "a\"b\\c\n<script>\u0001\u2028|`@x";

        assertThat(read(new Report(text, List.of(), List.of(), List.of()))
                        .get("title")
                        .asString())
                .isEqualTo(text);
    }

    private static List<String> faults(String json) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().locale(Locale.ROOT).build();
        Schema schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7, builder -> builder.schemaRegistryConfig(config))
                .getSchema(SCHEMA);
        return schema.validate(JsonMapper.shared().readTree(json)).stream()
                .map(Error::toString)
                .toList();
    }

    private static JsonNode read(Report report) {
        return JsonMapper.shared().readTree(JsonReport.of(report));
    }

    private static List<String> words(JsonNode node) {
        return StreamSupport.stream(node.get("enum").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> keys(Enum<?>[] values) {
        return Arrays.stream(values).map(JsonReport::key).toList();
    }

    private static JsonNode schema() {
        try {
            return JsonMapper.shared()
                    .readTree(
                            Files.readString(Path.of("src/main/resources/schema/report.json"), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
