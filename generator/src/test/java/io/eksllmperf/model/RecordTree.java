package io.eksllmperf.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record as the tree that its YAML would give, by reflection: the conventions of the emitter, without the emitter. */
public final class RecordTree {
    private static final ObjectMapper METADATA = new ObjectMapper();

    private RecordTree() {}

    public static Map<String, Object> of(Record resource) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (RecordComponent component : resource.getClass().getRecordComponents()) {
            value(get(component, resource)).ifPresent(value -> tree.put(component.getName(), value));
        }
        return tree;
    }

    static Object get(RecordComponent component, Record resource) {
        try {
            return component.getAccessor().invoke(resource);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /** Empty for what is not written: no value, an empty list, an empty map; a present empty list in an Optional is written. */
    private static Optional<Object> value(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(inner -> inner instanceof List<?> list ? (Object) elements(list) : scalar(inner));
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? Optional.empty() : Optional.of(elements(list));
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? Optional.empty() : Optional.of(entries(map));
        }
        return Optional.of(scalar(value));
    }

    private static Object scalar(Object value) {
        if (value instanceof Record nested) {
            return of(nested);
        }
        if (value instanceof ObjectMeta metadata) {
            return METADATA.convertValue(metadata, Map.class);
        }
        if (value instanceof List<?> list) {
            return elements(list);
        }
        if (value instanceof Map<?, ?> map) {
            return entries(map);
        }
        return value instanceof Enum<?> ? value.toString() : value;
    }

    private static List<Object> elements(List<?> list) {
        return list.stream().map(RecordTree::scalar).toList();
    }

    private static Map<String, Object> entries(Map<?, ?> map) {
        Map<String, Object> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> entries.put(key.toString(), scalar(value)));
        return entries;
    }
}
