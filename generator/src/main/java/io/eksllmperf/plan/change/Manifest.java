package io.eksllmperf.plan.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One file of the output, read back.
 *
 * @param path its path
 * @param apiVersion group and version; the version alone for the core group
 * @param kind its kind
 * @param namespace its namespace; the empty text for none
 * @param name its name
 * @param content all of it: maps with sorted keys, lists, texts, numbers, booleans
 */
public record Manifest(
        String path, String apiVersion, String kind, String namespace, String name, Map<String, Object> content) {
    private static final String ROLE = "app.kubernetes.io/component";

    /** The value at a path of keys; empty when it is not there. */
    Optional<Object> at(String... keys) {
        Optional<Object> value = Optional.of(content);
        for (String key : keys) {
            value = value.flatMap(inner -> Optional.ofNullable(entries(inner).get(key)));
        }
        return value;
    }

    /** The scalar at a path of keys as text; the empty text when there is none. */
    String text(String... keys) {
        return at(keys).filter(value -> !(value instanceof Map || value instanceof List))
                .map(Object::toString)
                .orElse("");
    }

    /** The mapping at a path of keys; an empty one when there is none. */
    Map<String, Object> map(String... keys) {
        return at(keys).map(Manifest::entries).orElse(Map.of());
    }

    /** The list at a path of keys; an empty one when there is none. */
    List<Object> list(String... keys) {
        return at(keys).map(Manifest::items).orElse(List.of());
    }

    String label(String key) {
        return text("metadata", "labels", key);
    }

    String annotation(String key) {
        return text("metadata", "annotations", key);
    }

    /** What the generator says that the resource is for. */
    String role() {
        return label(ROLE);
    }

    /** The API group; the empty text for the core group. */
    String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** The folder that the file is in. */
    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The cluster whose output it is. */
    String cluster() {
        int from = path.indexOf('/') + 1;
        int to = path.indexOf('/', from);
        return to < 0 ? name : path.substring(from, to);
    }

    /** {@code cluster/experiment} of the server whose folders hold it; empty for what belongs to none. */
    Optional<String> server() {
        String[] parts = path.split("/", -1);
        boolean ofServer = parts.length == 5 && parts[0].equals("manifests");
        return ofServer ? Optional.of(parts[1] + "/" + parts[2]) : Optional.empty();
    }

    /** Whether the two files describe one object of one cluster; another version of its API makes no other object. */
    boolean isSame(Manifest other) {
        return identity().equals(other.identity());
    }

    /** What makes the object another one; two Applications never share one, so the folder is part of it. */
    List<String> identity() {
        return List.of(folder(), group(), kind, namespace, name);
    }

    /** A value as a mapping; an empty one when it is none. */
    static Map<String, Object> entries(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Map.of();
        }
        @SuppressWarnings("unchecked") // Manifests makes mappings with texts as keys, and nothing else
        Map<String, Object> entries = (Map<String, Object>) map;
        return entries;
    }

    /** A value as a list; an empty one when it is none. */
    static List<Object> items(Object value) {
        if (!(value instanceof List<?> list)) {
            return List.of();
        }
        @SuppressWarnings("unchecked") // any list is one of objects
        List<Object> items = (List<Object>) list;
        return items;
    }
}
