package io.eksllmperf.check;

import io.eksllmperf.model.argocd.AppProject;
import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.model.argocd.Destination;
import io.eksllmperf.model.argocd.Source;
import java.util.List;
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

    static App of(Item item, Application application, View view) {
        Application.Spec spec = application.spec();
        List<Item> synced = spec.source().path().isEmpty()
                ? List.of()
                : view.items().stream()
                        .filter(other -> syncs(spec.source(), other.path()))
                        .toList();
        return new App(item, spec, project(item, spec, view), synced);
    }

    private static Optional<AppProject.Spec> project(Item item, Application.Spec spec, View view) {
        return view.items().stream()
                .filter(other -> other.cluster().equals(item.cluster()))
                .filter(other -> other.resource() instanceof AppProject && other.name().equals(spec.project()))
                .map(other -> ((AppProject) other.resource()).spec())
                .findFirst();
    }

    /** Whether a source reads a file: in its folder, or below it where it reads folders in folders. */
    static boolean syncs(Source source, String file) {
        String folder = source.path().orElse("").replaceAll("/+$", "") + "/";
        boolean below = file.startsWith(folder);
        boolean recurses = source.directory().flatMap(Source.Directory::recurse).orElse(false);
        boolean direct = below && file.indexOf('/', folder.length()) < 0;
        return direct || below && recurses;
    }

    String path() {
        return spec.source().path().orElse("");
    }

    /** Whether it runs a sweep. */
    boolean isBench() {
        return synced.stream().anyMatch(other -> other.kind().equals("Job"));
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
        return namespaced
                ? project.namespaceResourceWhitelist().stream()
                        .anyMatch(kind -> glob(kind.group(), resource.group()) && glob(kind.kind(), resource.kind()))
                : project.clusterResourceWhitelist().stream()
                        .anyMatch(kind -> glob(kind.group(), resource.group())
                                && glob(kind.kind(), resource.kind())
                                && glob(kind.name().orElse("*"), resource.name()));
    }

    /** Whether the project permits this cluster with this namespace. */
    static boolean permits(AppProject.Spec project, Destination destination, String namespace) {
        return project.destinations().stream()
                .anyMatch(allowed -> glob(allowed.namespace(), namespace)
                        && glob(allowed.server().or(allowed::name).orElse(""), address(destination)));
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
