package io.eksllmperf.check.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The same schemas in the hands of a validator that knows nothing of ours. */
final class Oracle {
    private final Schema schema;

    private Oracle(Map<String, Object> tree) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().locale(Locale.ROOT).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7, builder -> builder.schemaRegistryConfig(config));
        this.schema = registry.getSchema(JsonMapper.shared().valueToTree(tree));
    }

    static Oracle jsonSchema(Map<String, Object> tree) {
        return new Oracle(tree);
    }

    /** A CRD's schema as a JSON schema that refuses what the API server would prune. */
    static Oracle structural(Map<String, Object> openApi) {
        return new Oracle(close(openApi, false));
    }

    boolean accepts(Object tree) {
        return schema.validate(JsonMapper.shared().valueToTree(tree)).isEmpty();
    }

    /** {@code open} for metadata, which has a schema of its own. */
    private static Map<String, Object> close(Map<String, Object> schema, boolean open) {
        Map<String, Object> closed = new LinkedHashMap<>(schema);
        if (Tree.flag(schema, "x-kubernetes-int-or-string")) {
            closed.put("type", List.of("integer", "string"));
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            Map<String, Object> below = new LinkedHashMap<>();
            Tree.map(properties).forEach((name, child) -> {
                boolean metadata = name.equals("metadata") && !Tree.map(child).containsKey("properties");
                below.put(name, close(Tree.map(child), metadata));
            });
            closed.put("properties", below);
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            closed.put("items", close(Tree.map(items), false));
        }
        boolean preserves = Tree.flag(schema, "x-kubernetes-preserve-unknown-fields");
        if (schema.get("additionalProperties") instanceof Map<?, ?> values) {
            closed.put("additionalProperties", close(Tree.map(values), false));
        } else if ("object".equals(schema.get("type")) && !open && !preserves) {
            closed.put("additionalProperties", false);
        }
        return closed;
    }
}
