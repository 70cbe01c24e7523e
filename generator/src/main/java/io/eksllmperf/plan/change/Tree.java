package io.eksllmperf.plan.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One output, for what a change means beyond its own file.
 *
 * @param byPath path to resource
 * @param index resources, sorted by path, under every key that one asks by
 */
record Tree(Map<String, Manifest> byPath, Map<List<String>, List<Manifest>> index) {
    private static final String APPLICATION = "Application";

    Tree {
        byPath = Collections.unmodifiableMap(byPath);
        index = Collections.unmodifiableMap(index);
    }

    static Tree of(Map<String, Manifest> byPath) {
        Map<List<String>, List<Manifest>> index = new HashMap<>();
        for (Manifest manifest : new TreeMap<>(byPath).values()) {
            String cluster = manifest.cluster();
            put(index, List.of(cluster, manifest.kind()), manifest);
            put(index, List.of(cluster, manifest.kind(), manifest.name()), manifest);
            if (manifest.kind().equals(APPLICATION)) {
                put(index, syncing(cluster, manifest.text("spec", "source", "path")), manifest);
            }
        }
        return new Tree(byPath, index);
    }

    /** All resources of a kind in one cluster. */
    List<Manifest> all(String kind, String cluster) {
        return index.getOrDefault(List.of(cluster, kind), List.of());
    }

    Optional<Manifest> named(String kind, String cluster, String name) {
        return index.getOrDefault(List.of(cluster, kind, name), List.of()).stream()
                .findFirst();
    }

    /** The Application that syncs a folder. */
    Optional<Manifest> applicationOf(String cluster, String folder) {
        return index.getOrDefault(syncing(cluster, folder), List.of()).stream().findFirst();
    }

    private static List<String> syncing(String cluster, String folder) {
        return List.of(cluster, APPLICATION, "syncing", folder);
    }

    private static void put(Map<List<String>, List<Manifest>> index, List<String> key, Manifest manifest) {
        index.computeIfAbsent(key, none -> new ArrayList<>()).add(manifest);
    }
}
