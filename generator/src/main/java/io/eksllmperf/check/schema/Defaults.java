package io.eksllmperf.check.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills in a structural schema's defaults, as the API server does before it validates. */
final class Defaults {
    private static final String DEFAULT = "default";

    private Defaults() {}

    /** The tree with every default in it; the tree that was given stays as it is. */
    static Object filled(Object value, Map<String, Object> schema) {
        if (value instanceof Map<?, ?> map) {
            return filledMap(Tree.map(map), schema);
        }
        if (value instanceof List<?> list) {
            Map<String, Object> items = Tree.child(schema, "items");
            return list.stream().map(item -> filled(item, items)).toList();
        }
        return value;
    }

    private static Map<String, Object> filledMap(Map<String, Object> map, Map<String, Object> schema) {
        Map<String, Object> properties = Tree.child(schema, "properties");
        Map<String, Object> others = Tree.child(schema, "additionalProperties");
        Map<String, Object> all = new LinkedHashMap<>(map);
        properties.forEach((name, property) -> {
            Map<String, Object> below = Tree.map(property);
            if (below.containsKey(DEFAULT) && isAbsent(map, name, below)) {
                all.put(name, below.get(DEFAULT));
            }
        });
        all.replaceAll(
                (name, child) -> filled(child, properties.containsKey(name) ? Tree.child(properties, name) : others));
        return all;
    }

    private static boolean isAbsent(Map<String, Object> map, String name, Map<String, Object> schema) {
        return map.get(name) == null && !(map.containsKey(name) && Tree.flag(schema, "nullable"));
    }
}
