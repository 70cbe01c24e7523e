package io.eksllmperf.render.argocd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An object that an application brings up.
 *
 * @param group API group; empty for the core group
 * @param namespace empty for a cluster-wide kind
 */
record AppObject(String group, String kind, String namespace, String name) {

    static AppObject of(Map<String, Object> resource) {
        return new AppObject(
                ChartObjects.group((String) resource.get("apiVersion")),
                (String) resource.get("kind"),
                Objects.toString(ArgocdFiles.at(resource, "metadata", "namespace"), ""),
                ArgocdFiles.name(resource));
    }

    /** All that an application brings up: of a folder in Git what is rendered there, of a chart what its templates make. */
    static List<AppObject> of(Map<String, Object> application, ArgocdFiles files) {
        Map<String, Object> source = ArgocdFiles.map(application, "spec", "source");
        if (source.containsKey("chart")) {
            return ChartObjects.of(
                    (String) source.get("chart"),
                    Boolean.TRUE.equals(ArgocdFiles.at(source, "helm", "valuesObject", "serviceMonitor", "enabled")));
        }
        String include = (String) ArgocdFiles.at(source, "directory", "include");
        List<AppObject> objects = new ArrayList<>();
        files.all().forEach((path, resource) -> {
            String folder = source.get("path") + "/";
            if (path.startsWith(folder) && included(path.substring(folder.length()), include)) {
                objects.add(of(resource));
            }
        });
        return objects;
    }

    /** Without a glob only the folder itself is read; with {@code {a,b}/*.yaml} the folders a and b in it. */
    private static boolean included(String path, String include) {
        if (include == null) {
            return !path.contains("/");
        }
        String folders = include.substring(include.indexOf('{') + 1, include.indexOf('}'));
        return List.of(folders.split(",")).contains(path.contains("/") ? path.substring(0, path.indexOf('/')) : "");
    }
}
