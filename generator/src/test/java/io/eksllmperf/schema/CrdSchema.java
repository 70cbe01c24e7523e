package io.eksllmperf.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The structural schemas of a CustomResourceDefinition, one for each version, closed: a field that the API server would drop without a
 * word is a problem here. Defaults are not filled in, and CEL rules are left to {@link CelRules}.
 */
public final class CrdSchema {
    private static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";
    private static final String INT_OR_STRING = "x-kubernetes-int-or-string";

    private final String kind;
    private final Map<String, Map<String, Object>> openApi;
    private final Map<String, JsonSchema> closed;

    private CrdSchema(String kind, Map<String, Map<String, Object>> openApi) {
        this.kind = kind;
        this.openApi = openApi;
        this.closed = new TreeMap<>();
        openApi.forEach((apiVersion, schema) -> closed.put(apiVersion, JsonSchema.of(close(schema, false))));
    }

    /**
     * Reads the YAML text of one CustomResourceDefinition.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static CrdSchema parse(String yaml) {
        Map<String, Object> spec = Tree.child(Tree.parse(yaml), "spec");
        String kind = Objects.toString(Tree.child(spec, "names").get("kind"), "");
        Map<String, Map<String, Object>> schemas = new TreeMap<>();
        for (Object entry : Tree.list(spec, "versions")) {
            Map<String, Object> version = Tree.map(entry);
            schemas.put(
                    spec.get("group") + "/" + version.get("name"),
                    Tree.child(Tree.child(version, "schema"), "openAPIV3Schema"));
        }
        if (kind.isEmpty() || schemas.isEmpty()) {
            throw new IllegalArgumentException(
                    "the text is no CustomResourceDefinition: spec.names.kind or spec.versions is missing");
        }
        return new CrdSchema(kind, schemas);
    }

    /** The kind that it defines. */
    public String kind() {
        return kind;
    }

    /** The schema of an apiVersion, as it was read; empty for a version that the CRD lacks. */
    public Map<String, Object> openApi(String apiVersion) {
        return openApi.getOrDefault(apiVersion, Map.of());
    }

    /** All problems of a resource, sorted; none for a valid one. */
    public List<Problem> judge(Map<String, ?> resource) {
        if (!kind.equals(resource.get("kind"))) {
            return List.of(new Problem("kind", "must be " + kind + ", not " + resource.get("kind")));
        }
        String apiVersion = Objects.toString(resource.get("apiVersion"), "");
        JsonSchema schema = closed.get(apiVersion);
        if (schema == null) {
            return List.of(new Problem(
                    "apiVersion", "must be " + String.join(" or ", closed.keySet()) + ", not '" + apiVersion + "'"));
        }
        return schema.judge(resource);
    }

    /** The JSON schema that refuses what the API server would prune. {@code open} for metadata, which has a schema of its own. */
    private static Map<String, Object> close(Map<String, Object> schema, boolean open) {
        Map<String, Object> closed = new LinkedHashMap<>(schema);
        if (Boolean.TRUE.equals(schema.get(INT_OR_STRING))) {
            closed.put("type", List.of("integer", "string"));
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            closed.put("properties", closeAll(Tree.map(properties)));
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            closed.put("items", close(Tree.map(items), false));
        }
        if (schema.get("additionalProperties") instanceof Map<?, ?> values) {
            closed.put("additionalProperties", close(Tree.map(values), false));
        } else if ("object".equals(schema.get("type")) && !open && !Boolean.TRUE.equals(schema.get(PRESERVE))) {
            closed.put("additionalProperties", false);
        }
        return closed;
    }

    private static Map<String, Object> closeAll(Map<String, Object> properties) {
        // Only the root has a field of this name without properties of its own.
        return properties.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> close(
                                Tree.map(entry.getValue()),
                                entry.getKey().equals("metadata")
                                        && !Tree.map(entry.getValue()).containsKey("properties")),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }
}
