package io.eksllmperf.check;

import io.eksllmperf.model.argocd.AppProject;
import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.model.argocd.Destination;
import io.eksllmperf.model.argocd.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An Application, what it syncs and what it may.
 *
 * @param item where it is
 * @param spec what it says
 * @param project its project; empty when none of that name is rendered for the cluster
 * @param synced the resources of the output that it syncs
 */
record App(Item item, Application.Spec spec, Optional<AppProject.Spec> project, List<Item> synced) {
    private static final Set<String> CLUSTER_KINDS = Set.of(
            "ClusterRole",
            "ClusterRoleBinding",
            "CustomResourceDefinition",
            "EC2NodeClass",
            "Namespace",
            "NodeClass",
            "NodePool",
            "PersistentVolume",
            "PriorityClass",
            "StorageClass");

    static App of(Item item, Application application, Map<String, Folder> folders, Map<String, AppProject> projects) {
        Application.Spec spec = application.spec();
        Optional<AppProject.Spec> project = Optional.ofNullable(projects.get(item.cluster() + "/" + spec.project()))
                .map(AppProject::spec);
        return new App(item, spec, project, synced(spec.source(), folders));
    }

    /** Whether it installs a chart of this name. */
    boolean installs(String chart) {
        return spec.source().chart().filter(chart::equals).isPresent();
    }

    private static List<Item> synced(Source source, Map<String, Folder> folders) {
        if (source.path().isEmpty()) {
            return List.of();
        }
        boolean recurses = source.directory().flatMap(Source.Directory::recurse).orElse(false);
        Collection<Folder> read = recurses
                ? folders.values()
                : Optional.ofNullable(folders.get(source.path().get())).stream().toList();
        List<Item> synced = new ArrayList<>();
        for (Folder folder : read) {
            if (folder.path().startsWith(source.path().get())) {
                folder.items().stream()
                        .filter(other -> syncs(source, other.path()))
                        .forEach(synced::add);
            }
        }
        return synced;
    }

    /** Whether a source reads a file: in its folder, or below it where it reads folders in folders. */
    static boolean syncs(Source source, String file) {
        String folder = source.path().orElse("") + "/";
        boolean below = file.startsWith(folder);
        boolean recurses = source.directory().flatMap(Source.Directory::recurse).orElse(false);
        boolean reached = below && (recurses || file.indexOf('/', folder.length()) < 0);
        Optional<String> include = source.directory().flatMap(Source.Directory::include);
        return reached
                && include.map(globs -> included(globs, file.substring(folder.length())))
                        .orElse(true);
    }

    /** A glob, or {@code {one,another}/*.yaml}: the alternatives that Argo CD's globs know. */
    private static boolean included(String globs, String file) {
        int open = globs.indexOf('{');
        int close = globs.indexOf('}', open + 1);
        if (open < 0 || close < 0) {
            return glob(globs, file);
        }
        for (String word : globs.substring(open + 1, close).split(",", -1)) {
            if (glob(globs.substring(0, open) + word + globs.substring(close + 1), file)) {
                return true;
            }
        }
        return false;
    }

    String path() {
        return spec.source().path().orElse("");
    }

    /** Whether it runs a sweep. */
    boolean isBench() {
        for (Item other : synced) {
            if (other.kind().equals("Job")) {
                return true;
            }
        }
        return false;
    }

    /** The namespace that a resource goes to; empty for a kind that has none. */
    Optional<String> namespace(Item resource) {
        if (!resource.namespace().isEmpty()) {
            return Optional.of(resource.namespace());
        }
        return CLUSTER_KINDS.contains(resource.kind())
                ? Optional.empty()
                : Optional.of(spec.destination().namespace());
    }

    /** Whether the project permits the kind, and the name where it asks for one. */
    static boolean permitsKind(AppProject.Spec project, Item resource, boolean namespaced) {
        if (namespaced) {
            for (AppProject.NamespacedKind kind : project.namespaceResourceWhitelist()) {
                if (glob(kind.group(), resource.group()) && glob(kind.kind(), resource.kind())) {
                    return true;
                }
            }
            return false;
        }
        for (AppProject.ClusterKind kind : project.clusterResourceWhitelist()) {
            boolean named = glob(kind.name().orElse("*"), resource.name());
            if (named && glob(kind.group(), resource.group()) && glob(kind.kind(), resource.kind())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the project permits this cluster with this namespace. */
    static boolean permits(AppProject.Spec project, Destination destination, String namespace) {
        for (Destination allowed : project.destinations()) {
            if (glob(allowed.namespace(), namespace) && glob(address(allowed), address(destination))) {
                return true;
            }
        }
        return false;
    }

    static String address(Destination destination) {
        return destination.server().or(destination::name).orElse("");
    }

    /** {@code *} stands for any text. */
    private static boolean glob(String pattern, String text) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(text);
        }
        String end = pattern.substring(star + 1);
        return text.length() >= star + end.length()
                && text.startsWith(pattern.substring(0, star))
                && text.endsWith(end);
    }
}
