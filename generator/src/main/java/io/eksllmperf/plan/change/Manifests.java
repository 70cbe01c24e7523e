package io.eksllmperf.plan.change;

import io.eksllmperf.plan.change.ManifestText.Unreadable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The output of one revision, read back.
 *
 * @param byPath every file that is a resource, by its path
 * @param unreadable one sentence for each file that is none
 */
public record Manifests(SortedMap<String, Manifest> byPath, List<String> unreadable) {
    /** The folders of the output. */
    private static final Set<String> FOLDERS = Set.of("argocd", "clusters", "manifests");

    public Manifests {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads the YAML files below {@code argocd/}, {@code clusters/} and {@code manifests/}; the index and all else is passed over.
     *
     * @param files path to text
     */
    public static Manifests read(Map<String, String> files) {
        SortedMap<String, Manifest> read = new TreeMap<>();
        List<String> unreadable = new ArrayList<>();
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            String path = file.getKey();
            if (isOutput(path)) {
                try {
                    read.put(path, manifest(path, ManifestText.read(file.getValue())));
                } catch (Unreadable fault) {
                    unreadable.add(path + " " + fault.why());
                }
            }
        }
        return new Manifests(read, unreadable);
    }

    private static boolean isOutput(String path) {
        int slash = path.indexOf('/');
        return slash > 0 && FOLDERS.contains(path.substring(0, slash)) && path.endsWith(".yaml");
    }

    private static Manifest manifest(String path, Map<String, Object> content) throws Unreadable {
        Manifest named = new Manifest(path, "", "", "", "", content);
        Manifest manifest = new Manifest(
                path,
                named.text("apiVersion"),
                named.text("kind"),
                named.text("metadata", "namespace"),
                named.text("metadata", "name"),
                content);
        if (manifest.apiVersion().isEmpty() || manifest.kind().isEmpty()) {
            throw new Unreadable("is no resource: it has no apiVersion or no kind");
        }
        if (manifest.name().isEmpty()) {
            throw new Unreadable("is no resource: it has no metadata.name");
        }
        return manifest;
    }
}
