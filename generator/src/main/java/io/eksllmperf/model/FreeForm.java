package io.eksllmperf.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trees without a schema of ours, such as the values of a Helm chart: maps, lists, texts, whole numbers and booleans. */
public final class FreeForm {
    private FreeForm() {}

    /**
     * A deep, unmodifiable copy in the order given.
     *
     * @throws IllegalArgumentException for a value of another kind; the message holds the path, such as {@code a.b[2]}
     */
    public static Map<String, Object> copyOf(Map<String, ?> tree) {
        return copyMap(tree, "");
    }

    private static Map<String, Object> copyMap(Map<?, ?> map, String path) {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw new IllegalArgumentException("the key " + entry.getKey() + " under '" + path + "' is not a text");
            }
            copy.put(key, copyValue(entry.getValue(), path.isEmpty() ? key : path + "." + key));
        }
        return Collections.unmodifiableMap(copy);
    }

    private static Object copyValue(Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            return copyMap(map, path);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            for (int i = 0; i < list.size(); i++) {
                copy.add(copyValue(list.get(i), path + "[" + i + "]"));
            }
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        }
        throw new IllegalArgumentException(
                "the value at '" + path + "' is neither a map, a list, a text, a whole number nor a boolean: " + value);
    }
}
