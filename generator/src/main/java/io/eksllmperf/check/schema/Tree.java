package io.eksllmperf.check.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Access to trees of maps, lists and scalars, as YAML and JSON texts give them. */
public final class Tree {
    /** The CRDs of the Prometheus operator in one file have 3 MB; the reader's own limit is that. */
    private static final int MOST_CODE_POINTS = 64 << 20;

    private Tree() {}

    /** The one document of a YAML or JSON text, whose root must be a map. */
    public static Map<String, Object> parse(String text) {
        return map(new Load(settings()).loadFromString(text));
    }

    /** Every document of a YAML text, empty ones left out. */
    static List<Object> documents(String text) {
        List<Object> documents = new ArrayList<>();
        for (Object document : new Load(settings()).loadAllFromString(text)) {
            Optional.ofNullable(document).ifPresent(documents::add);
        }
        return documents;
    }

    private static LoadSettings settings() {
        return LoadSettings.builder()
                .setLabel("schema")
                .setSchema(new CoreSchema())
                .setCodePointLimit(MOST_CODE_POINTS)
                .build();
    }

    /** The value as a map with text keys; empty when it is none. */
    static Map<String, Object> map(Object value) {
        Map<String, Object> typed = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> typed.put(String.valueOf(key), child));
        }
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

    /** The text under {@code key}, empty when there is none. */
    static String text(Map<String, Object> map, String key) {
        return map.get(key) instanceof String found ? found : "";
    }

    static boolean flag(Map<String, Object> map, String key) {
        return Boolean.TRUE.equals(map.get(key));
    }

    /** What is at the end of the steps; empty when a step leads nowhere. */
    public static Optional<Object> at(Object tree, List<String> steps) {
        Optional<Object> here = Optional.of(tree);
        for (String step : steps) {
            here = here.flatMap(value -> below(value, step));
        }
        return here;
    }

    private static Optional<Object> below(Object value, String step) {
        if (value instanceof Map<?, ?> map) {
            return Optional.ofNullable(map.get(step));
        }
        if (value instanceof List<?> list && !step.isEmpty() && step.chars().allMatch(Character::isDigit)) {
            int position = Integer.parseInt(step);
            return position < list.size() ? Optional.ofNullable(list.get(position)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** How many scalars differ, or stand in one of the two trees only. */
    public static int differences(Optional<?> one, Optional<?> other) {
        if (one.equals(other)) {
            return 0;
        }
        int sum = 0;
        if (one.isPresent() && other.isPresent()) {
            if (one.get() instanceof Map<?, ?> first && other.get() instanceof Map<?, ?> second) {
                List<Object> keys = new ArrayList<>(first.keySet());
                second.keySet().stream().filter(key -> !first.containsKey(key)).forEach(keys::add);
                for (Object key : keys) {
                    sum += differences(Optional.ofNullable(first.get(key)), Optional.ofNullable(second.get(key)));
                }
                return sum;
            }
            if (one.get() instanceof List<?> first && other.get() instanceof List<?> second) {
                for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
                    sum += differences(item(first, i), item(second, i));
                }
                return sum;
            }
        }
        return Math.max(scalars(one), scalars(other));
    }

    private static Optional<?> item(List<?> list, int position) {
        return position < list.size() ? Optional.ofNullable(list.get(position)) : Optional.empty();
    }

    private static int scalars(Optional<?> tree) {
        if (tree.isEmpty()) {
            return 0;
        }
        if (tree.get() instanceof Map<?, ?> map) {
            return Math.max(
                    1,
                    map.values().stream()
                            .mapToInt(value -> scalars(Optional.ofNullable(value)))
                            .sum());
        }
        if (tree.get() instanceof List<?> list) {
            return Math.max(
                    1,
                    list.stream()
                            .mapToInt(value -> scalars(Optional.ofNullable(value)))
                            .sum());
        }
        return 1;
    }
}
