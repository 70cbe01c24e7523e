package io.eksllmperf.check.schema;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lists that are sets or maps by their {@code x-kubernetes-list-type}: nothing may stand in them twice. */
final class ListKeys {
    private ListKeys() {}

    static void judge(Object value, Map<String, Object> schema, FieldPath path, List<Problem> problems) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> properties = Tree.child(schema, "properties");
            Map<String, Object> others = Tree.child(schema, "additionalProperties");
            Tree.map(map).forEach((name, child) -> {
                boolean named = properties.containsKey(name);
                Map<String, Object> below = named ? Tree.child(properties, name) : others;
                judge(child, below, named ? path.child(name) : path.key(name), problems);
            });
        } else if (value instanceof List<?> list) {
            list(list, schema, path, problems);
            for (int i = 0; i < list.size(); i++) {
                judge(list.get(i), Tree.child(schema, "items"), path.index(i), problems);
            }
        }
    }

    private static void list(List<?> list, Map<String, Object> schema, FieldPath path, List<Problem> problems) {
        String type = Tree.text(schema, "x-kubernetes-list-type");
        if (!type.equals("set") && !type.equals("map")) {
            return;
        }
        Set<Object> seen = new HashSet<>();
        Set<Object> told = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Object key = type.equals("set") ? list.get(i) : key(list.get(i), schema);
            if (!seen.add(key) && told.add(key)) {
                problems.add(Problem.duplicate(path.index(i), key));
            }
        }
    }

    private static Map<String, Object> key(Object item, Map<String, Object> schema) {
        Map<String, Object> fields = Tree.map(item);
        Map<String, Object> key = new LinkedHashMap<>();
        for (Object name : Tree.list(schema, "x-kubernetes-list-map-keys")) {
            if (fields.containsKey(Objects.toString(name))) {
                key.put(Objects.toString(name), fields.get(Objects.toString(name)));
            }
        }
        return key;
    }
}
