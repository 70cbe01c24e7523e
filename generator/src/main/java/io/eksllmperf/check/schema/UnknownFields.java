package io.eksllmperf.check.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds fields that a schema does not name. The API server would prune them, and refuses them under strict field validation, which is
 * what kubectl asks for.
 */
final class UnknownFields {
    private static final Set<String> OF_EVERY_RESOURCE = Set.of("apiVersion", "kind", "metadata");

    private final Definitions definitions;
    private final boolean structural;
    private final List<Problem> problems;

    /** @param structural whether objects are closed unless they say otherwise, as in a CRD; in a JSON schema they are open */
    UnknownFields(Definitions definitions, boolean structural, List<Problem> problems) {
        this.definitions = definitions;
        this.structural = structural;
        this.problems = problems;
    }

    /** Looks at a whole resource, whose metadata has a schema of its own. */
    void resource(Map<String, ?> resource, Map<String, Object> schema) {
        object(Tree.map(resource), definitions.resolved(schema), FieldPath.ROOT, structural);
    }

    private void look(Object value, Map<String, Object> reference, FieldPath path) {
        Map<String, Object> schema = definitions.resolved(reference);
        if (value instanceof Map<?, ?> map) {
            object(Tree.map(map), schema, path, Tree.flag(schema, "x-kubernetes-embedded-resource"));
        } else if (value instanceof List<?> list) {
            Map<String, Object> items = Tree.child(schema, "items");
            for (int i = 0; i < list.size(); i++) {
                look(list.get(i), items, path.index(i));
            }
        }
    }

    private void object(Map<String, Object> map, Map<String, Object> schema, FieldPath path, boolean isResource) {
        Map<String, Object> properties = Tree.child(schema, "properties");
        Object others = schema.getOrDefault("additionalProperties", !structural);
        boolean open = others instanceof Map
                || Boolean.TRUE.equals(others)
                || Tree.flag(schema, "x-kubernetes-preserve-unknown-fields");
        map.forEach((name, child) -> {
            if (isResource && OF_EVERY_RESOURCE.contains(name)) {
                return;
            }
            if (properties.containsKey(name)) {
                look(child, Tree.child(properties, name), path.child(name));
            } else if (others instanceof Map<?, ?> values) {
                look(child, Tree.map(values), path.child(name));
            } else if (!open) {
                problems.add(Problem.unknown(path.child(name)));
            }
        });
    }
}
