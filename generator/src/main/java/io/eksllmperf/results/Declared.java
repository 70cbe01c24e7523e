package io.eksllmperf.results;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the importing person knows and the load tool's files do not say.
 *
 * @param experiment the experiment that files without a record belong to
 * @param inputs what was served and how it was loaded, by the paths that {@code run.yaml} has: {@code serving.instanceType};
 *     {@code tool.version} is the load tool's, where its files do not name it
 */
public record Declared(Optional<String> experiment, Map<String, String> inputs) {
    private static final String TOOL_VERSION = "tool.version";
    private static final int LONGEST_NAME = 63;

    public Declared {
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
        for (String path : inputs.keySet()) {
            if (!isPath(path)) {
                throw new IllegalArgumentException("a path is names with points between them, not " + path);
            }
        }
    }

    /** Whether a path can be written: {@code load.outputTokens.mean}. */
    public static boolean isPath(String path) {
        return path.length() <= 200 && path.matches("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");
    }

    /**
     * Whether a name may be an experiment's, and so a folder's: what the Kubernetes names that are made of one allow.
     */
    public static boolean isExperiment(String name) {
        return name.length() <= LONGEST_NAME && name.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    }

    Optional<String> toolVersion() {
        return Optional.ofNullable(inputs.get(TOOL_VERSION));
    }

    /** As a tree, without the tool's version; where one path is the beginning of another, the longer one stays. */
    Map<String, Object> nested() {
        Map<String, Object> tree = new TreeMap<>();
        inputs.forEach((path, value) -> {
            if (!path.equals(TOOL_VERSION)) {
                put(tree, path, value);
            }
        });
        return tree;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String path, String value) {
        int point = path.indexOf('.');
        if (point < 0) {
            tree.putIfAbsent(path, value);
            return;
        }
        Object branch = tree.get(path.substring(0, point));
        Map<String, Object> below = branch instanceof Map ? (Map<String, Object>) branch : new TreeMap<>();
        tree.put(path.substring(0, point), below);
        put(below, path.substring(point + 1), value);
    }
}
