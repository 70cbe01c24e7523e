package io.eksllmperf.plan.change;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The elements of a list by a name of their own, in their order.
 *
 * @param byName never two of one name
 */
record Elements(Map<String, Object> byName) {
    /**
     * What names an element: the merge keys of the API where it has them, else what the reader would call it. A list whose
     * elements have no such key, or one twice, goes by whole elements or by number.
     */
    private static final List<String> KEYS = List.of(
            "mountPath", "name", "key", "Sid", "principalARN", "serviceAccountName", "deviceName", "containerPort");

    Elements {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** Two lists with their elements named alike; empty when nothing names them. */
    static Optional<Pair> of(List<Object> before, List<Object> after) {
        for (String key : KEYS) {
            Optional<Elements> from = by(key, before);
            Optional<Elements> to = by(key, after);
            if (from.isPresent() && to.isPresent()) {
                return Optional.of(new Pair(from.get(), to.get()));
            }
        }
        return Optional.empty();
    }

    /** Both sides of a comparison. */
    record Pair(Elements before, Elements after) {}

    /** A program's arguments: flags by their name, other words by their number among such. */
    static Optional<Elements> ofArguments(List<Object> arguments) {
        Map<String, Object> found = new LinkedHashMap<>();
        Map<String, Integer> words = new HashMap<>();
        for (Object argument : arguments) {
            String text = argument.toString();
            int equals = text.indexOf('=');
            String name = text.startsWith("--") ? equals < 0 ? text : text.substring(0, equals) : "";
            String key = name.isEmpty() ? Integer.toString(words.merge(name, 1, Integer::sum) - 1) : name;
            if (found.put(key, argument) != null) {
                return Optional.empty(); // a flag given twice: which of them changed is anybody's guess
            }
        }
        return Optional.of(new Elements(found));
    }

    private static Optional<Elements> by(String key, List<Object> list) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (Object element : list) {
            Optional<Object> name =
                    Optional.ofNullable(Manifest.entries(element).get(key));
            if (name.isEmpty() || found.put(name.get().toString(), element) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Elements(found));
    }
}
