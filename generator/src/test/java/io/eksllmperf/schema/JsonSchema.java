package io.eksllmperf.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A JSON schema of draft-07, ready to judge. */
final class JsonSchema {
    private final Schema schema;

    private JsonSchema(Schema schema) {
        this.schema = schema;
    }

    static JsonSchema of(Map<String, Object> tree) {
        // Without a locale the messages would follow the machine's.
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().locale(Locale.ROOT).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7, builder -> builder.schemaRegistryConfig(config));
        return new JsonSchema(registry.getSchema(JsonMapper.shared().valueToTree(tree)));
    }

    /** All problems of a tree, sorted. */
    List<Problem> judge(Map<String, ?> tree) {
        return schema.validate(JsonMapper.shared().valueToTree(tree)).stream()
                .map(JsonSchema::problem)
                .sorted()
                .toList();
    }

    private static Problem problem(Error error) {
        String path = path(error.getInstanceLocation());
        // Two errors name a field that is not there (required) or not allowed: the field belongs to the path.
        String property = error.getProperty();
        boolean atProperty = property != null && !error.getKeyword().equals("required");
        return new Problem(atProperty ? Problem.field(path, property) : path, error.getMessage());
    }

    private static String path(NodePath location) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < location.getNameCount(); i++) {
            Object element = location.getElement(i);
            if (element instanceof Integer index) {
                path.append('[').append(index).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(element);
            }
        }
        return path.toString();
    }
}
