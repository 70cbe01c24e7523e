package io.eksllmperf.spec;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.eksllmperf.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** The same file before both judges of its shape: our checker, and the JSON Schema as an editor applies it. */
final class InputJudge {
    private static final Schema CLUSTER = schema(SchemaText.cluster());
    private static final Schema EXPERIMENT = schema(SchemaText.experiment());

    private InputJudge() {}

    /**
     * What both say of one file.
     *
     * @param checker findings of the shape checker
     * @param schema errors of the schema
     */
    record Verdicts(List<Finding> checker, List<String> schema) {
        boolean agree() {
            return checker.isEmpty() == schema.isEmpty();
        }
    }

    /** Empty for what has no shape to judge: no YAML, no map, no known kind, or a number that YAML versions read differently. */
    static Optional<Verdicts> judge(String text) {
        List<Finding> findings = new ArrayList<>();
        Optional<Value> value = ValueParser.parse(new InputFile("file.yaml", text), findings);
        // A merge key is no part of YAML 1.2, but the engine merges.
        if (!findings.isEmpty() || text.contains("<<") || !(value.orElse(null) instanceof Value.Entries map)) {
            return Optional.empty();
        }
        Document document = new Document("file.yaml", map);
        if (!document.isCluster() && !document.isExperiment()) {
            return Optional.empty();
        }
        Shape table = document.isCluster() ? ClusterTable.TABLE : ExperimentTable.TABLE;
        new ShapeChecker(findings).check(map, table, "");
        if (findings.stream().anyMatch(finding -> finding.rule().equals("ELP009"))) {
            return Optional.empty();
        }
        Schema schema = document.isCluster() ? CLUSTER : EXPERIMENT;
        List<String> errors = schema.validate(JsonMapper.shared().valueToTree(tree(text))).stream()
                .map(Object::toString)
                .toList();
        return Optional.of(new Verdicts(findings, errors));
    }

    private static Schema schema(String text) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().locale(Locale.ROOT).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7, builder -> builder.schemaRegistryConfig(config));
        return registry.getSchema(JsonMapper.shared().readTree(text));
    }

    private static Object tree(String text) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        return json(new Load(settings).loadFromString(text));
    }

    /** JSON knows no keys but texts. */
    private static Object json(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.forEach((key, child) -> entries.put(String.valueOf(key), json(child)));
            return entries;
        }
        return value instanceof List<?> list
                ? list.stream().map(InputJudge::boxed).toList()
                : value;
    }

    /** Lists of the JDK hold no null. */
    private static Object boxed(Object value) {
        return Optional.ofNullable(json(value)).orElse(NullNode.getInstance());
    }
}
