package io.eksllmperf.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A tree as JSON has it, read from JSON or YAML. What is absent is {@link Nothing}, so that a path may be followed blindly. */
sealed interface Json {
    record Entries(Map<String, Json> entries) implements Json {
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    record Items(List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Text(String value) implements Json {}

    /** @param written as it stands in the file: integers may be longer than a double can hold */
    record Number(double value, String written) implements Json {}

    record Bool(boolean value) implements Json {}

    record Nothing() implements Json {}

    default Json at(String... path) {
        Json found = this;
        for (String key : path) {
            found = found instanceof Entries map ? map.entries().getOrDefault(key, new Nothing()) : new Nothing();
        }
        return found;
    }

    default boolean has(String key) {
        return this instanceof Entries map && map.entries().containsKey(key);
    }

    default Map<String, Json> entries() {
        return Map.of();
    }

    default List<Json> items() {
        return List.of();
    }

    /** The text, unless it is empty. */
    default Optional<String> text() {
        return this instanceof Text text && !text.value().isBlank() ? Optional.of(text.value()) : Optional.empty();
    }

    /** The number, if it is a finite one. */
    default Optional<Double> number() {
        return this instanceof Number number && Double.isFinite(number.value())
                ? Optional.of(number.value())
                : Optional.empty();
    }

    /** The number, if it is a whole one that counts something. */
    default Optional<Long> count() {
        return number().filter(Counts::isCount).map(Double::longValue);
    }

    default Optional<Boolean> bool() {
        return this instanceof Bool bool ? Optional.of(bool.value()) : Optional.empty();
    }

    /** Every leaf by its path, {@code serving.engineVersion}, items by their position; null is left out. */
    default Map<String, String> leaves() {
        Map<String, String> leaves = new TreeMap<>();
        collect("", this, leaves);
        return leaves;
    }

    private static void collect(String path, Json value, Map<String, String> leaves) {
        String prefix = path.isEmpty() ? "" : path + ".";
        if (value instanceof Entries map) {
            map.entries().forEach((key, child) -> collect(prefix + key, child, leaves));
        } else if (value instanceof Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                collect(prefix + i, list.items().get(i), leaves);
            }
        } else if (value instanceof Text text) {
            leaves.put(path, text.value());
        } else if (value instanceof Number number) {
            leaves.put(path, number.written());
        } else if (value instanceof Bool bool) {
            leaves.put(path, Boolean.toString(bool.value()));
        }
    }
}
