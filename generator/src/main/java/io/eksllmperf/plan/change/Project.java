package io.eksllmperf.plan.change;

import java.util.List;

/** What an AppProject permits of a live object: AppProject.IsLiveResourcePermitted, Argo CD 3.5.1. */
final class Project {
    private Project() {}

    static boolean permits(Manifest project, Manifest object) {
        if (object.namespace().isEmpty()) {
            return project.list("spec", "clusterResourceWhitelist").stream().anyMatch(entry -> isListed(entry, object));
        }
        List<Object> kinds = project.list("spec", "namespaceResourceWhitelist");
        boolean kind = kinds.isEmpty() || kinds.stream().anyMatch(entry -> isListed(entry, object));
        return kind
                && project.list("spec", "destinations").stream()
                        .anyMatch(entry -> matches(text(entry, "namespace"), object.namespace()));
    }

    private static boolean isListed(Object entry, Manifest object) {
        String name = text(entry, "name");
        return matches(text(entry, "group"), object.group())
                && matches(text(entry, "kind"), object.kind())
                && (name.isEmpty() || matches(name, object.name()));
    }

    /** A glob with one star at most, as all of ours are. */
    private static boolean matches(String glob, String text) {
        int star = glob.indexOf('*');
        if (star < 0) {
            return glob.equals(text);
        }
        return text.length() >= glob.length() - 1
                && text.startsWith(glob.substring(0, star))
                && text.endsWith(glob.substring(star + 1));
    }

    private static String text(Object entry, String key) {
        Object value = Manifest.entries(entry).getOrDefault(key, "");
        return value.toString();
    }
}
