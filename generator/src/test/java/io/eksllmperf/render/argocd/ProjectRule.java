package io.eksllmperf.render.argocd;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What Argo CD permits an application of a project, as its controller decides it (argo-cd 3.5.1,
 * pkg/apis/application/v1alpha1/app_project_types.go IsSourcePermitted, IsDestinationPermitted,
 * IsGroupKindNamePermitted).
 */
final class ProjectRule {
    private final Map<String, Object> project;
    private final Map<String, Object> application;

    private ProjectRule(Map<String, Object> project, Map<String, Object> application) {
        this.project = project;
        this.application = application;
    }

    /** All that is refused, in words; none when the application can be synced. */
    static List<String> refusals(
            Map<String, Object> project, Map<String, Object> application, List<AppObject> objects) {
        ProjectRule rule = new ProjectRule(project, application);
        List<String> refusals = new ArrayList<>();
        String repository = (String) ArgocdFiles.at(application, "spec", "source", "repoURL");
        if (!ArgocdFiles.list(project, "spec", "sourceRepos").contains(repository)) {
            refusals.add("repository " + repository);
        }
        String own = (String) ArgocdFiles.at(application, "spec", "destination", "namespace");
        if (!rule.permits(own)) {
            refusals.add("destination " + own);
        }
        objects.stream().filter(object -> !rule.permits(object)).forEach(object -> refusals.add(object.toString()));
        return refusals;
    }

    private boolean permits(AppObject object) {
        if (object.namespace().isEmpty()) {
            return kinds("clusterResourceWhitelist").stream().anyMatch(kind -> matches(kind, object));
        }
        return permits(object.namespace())
                && kinds("namespaceResourceWhitelist").stream().anyMatch(kind -> matches(kind, object));
    }

    private boolean permits(String namespace) {
        Map<String, Object> target = ArgocdFiles.map(application, "spec", "destination");
        return ArgocdFiles.<Map<String, Object>>list(project, "spec", "destinations").stream()
                .anyMatch(destination -> namespace.equals(destination.get("namespace"))
                        && Objects.equals(destination.get("server"), target.get("server"))
                        && Objects.equals(destination.get("name"), target.get("name")));
    }

    private List<Map<String, Object>> kinds(String list) {
        return ArgocdFiles.list(project, "spec", list);
    }

    private static boolean matches(Map<String, Object> kind, AppObject object) {
        String name = (String) kind.getOrDefault("name", "*");
        return object.group().equals(kind.get("group"))
                && object.kind().equals(kind.get("kind"))
                && FileSystems.getDefault().getPathMatcher("glob:" + name).matches(Path.of(object.name()));
    }
}
