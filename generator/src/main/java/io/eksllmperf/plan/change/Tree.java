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
 * @param byKind cluster and kind to resources, sorted by path
 */
record Tree(Map<String, Manifest> byPath, Map<List<String>, List<Manifest>> byKind) {
    Tree {
        byPath = Collections.unmodifiableMap(byPath);
        byKind = Collections.unmodifiableMap(byKind);
    }

    static Tree of(Map<String, Manifest> byPath) {
        Map<List<String>, List<Manifest>> byKind = new HashMap<>();
        for (Manifest manifest : new TreeMap<>(byPath).values()) {
            byKind.computeIfAbsent(List.of(manifest.cluster(), manifest.kind()), key -> new ArrayList<>())
                    .add(manifest);
        }
        return new Tree(byPath, byKind);
    }

    /** All resources of a kind in one cluster. */
    List<Manifest> all(String kind, String cluster) {
        return byKind.getOrDefault(List.of(cluster, kind), List.of());
    }

    Optional<Manifest> named(String kind, String cluster, String name) {
        return all(kind, cluster).stream()
                .filter(manifest -> manifest.name().equals(name))
                .findFirst();
    }
}
