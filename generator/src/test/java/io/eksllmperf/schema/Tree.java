package io.eksllmperf.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Access to trees of maps, lists and scalars, as YAML and JSON texts give them. */
final class Tree {
    private Tree() {}

    /** The one document of a YAML or JSON text, whose root must be a map. */
    static Map<String, Object> parse(String text) {
        LoadSettings settings = LoadSettings.builder().setLabel("schema").build();
        return map(new Load(settings).loadFromString(text));
    }

    /** The value as a map with text keys. */
    static Map<String, Object> map(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("expected a map, found " + value);
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        map.forEach((key, child) -> typed.put(key.toString(), child));
        return typed;
    }

    /** The map under {@code key}, empty when there is none. */
    static Map<String, Object> child(Map<String, Object> map, String key) {
        return map.get(key) instanceof Map<?, ?> found ? map(found) : Map.of();
    }

    /** The list under {@code key}, empty when there is none. */
    static List<?> list(Map<String, Object> map, String key) {
        return map.get(key) instanceof List<?> found ? found : List.of();
    }
}
