package io.eksllmperf.render.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProjectsTest {
    @Test
    void everyApplicationMayDoWhatItDoes() {
        ArgocdFiles.variants().forEach((variant, experiments) -> {
            ArgocdFiles files = ArgocdFiles.of(experiments);
            for (Map<String, Object> application : files.ofKind("Application")) {
                List<AppObject> objects = AppObject.of(application, files);
                assertThat(objects)
                        .as(variant + ": " + ArgocdFiles.name(application))
                        .isNotEmpty();
                assertThat(ProjectRule.refusals(project(application, files), application, objects))
                        .as(variant + ": " + ArgocdFiles.name(application))
                        .isEmpty();
            }
        });
    }

    @Test
    void noProjectPermitsMoreThanItsApplicationsNeed() {
        ArgocdFiles files = ArgocdFiles.of(Shipped.experiments());

        assertThat(kinds(files, "projects/root")).containsExactly("AppProject", "Application");
        assertThat(kinds(files, "projects/" + ArgocdFiles.EXPERIMENT + "-bench"))
                .containsExactly("ConfigMap", "Pod", "Job");
        assertThat(kinds(files, "projects/" + ArgocdFiles.EXPERIMENT + "-serving"))
                .containsExactly(
                        "PersistentVolumeClaim",
                        "Pod",
                        "Service",
                        "ServiceAccount",
                        "Deployment",
                        "ReplicaSet",
                        "NetworkPolicy");
        for (String server : List.of("-bench", "-serving")) {
            Map<String, Object> project = files.file("projects/" + ArgocdFiles.EXPERIMENT + server);
            assertThat(ArgocdFiles.at(project, "spec", "clusterResourceWhitelist"))
                    .isNull();
            assertThat(ArgocdFiles.list(project, "spec", "destinations"))
                    .containsExactly(Map.of("server", "https://kubernetes.default.svc", "namespace", "llm"));
        }
    }

    @Test
    void everyClusterWideKindIsPermittedByNameAndNoWildcardStandsAlone() {
        ArgocdFiles.variants().forEach((variant, experiments) -> {
            for (Map<String, Object> project : ArgocdFiles.of(experiments).ofKind("AppProject")) {
                for (Map<String, Object> kind :
                        ArgocdFiles.<Map<String, Object>>list(project, "spec", "clusterResourceWhitelist")) {
                    assertThat(kind).as(variant).containsKey("name");
                }
                assertThat(leaves(project.get("spec"))).as(variant).doesNotContain("*");
            }
        });
    }

    @Test
    void noObjectBelongsToTwoApplications() {
        ArgocdFiles.variants().forEach((variant, experiments) -> {
            ArgocdFiles files = ArgocdFiles.of(experiments);
            Map<AppObject, String> owners = new TreeMap<>(java.util.Comparator.comparing(AppObject::toString));
            for (Map<String, Object> application : files.ofKind("Application")) {
                for (AppObject object : AppObject.of(application, files)) {
                    String other = owners.put(object, ArgocdFiles.name(application));
                    assertThat(other)
                            .as(variant + ": a second owner of " + object)
                            .isNull();
                }
            }
        });
    }

    @Test
    void everyManifestButTheRootApplicationBelongsToAnApplication() {
        ArgocdFiles.variants().forEach((variant, experiments) -> {
            ArgocdFiles files = ArgocdFiles.of(experiments);
            List<AppObject> owned = new ArrayList<>();
            files.ofKind("Application").forEach(application -> owned.addAll(AppObject.of(application, files)));
            files.all().forEach((path, resource) -> {
                boolean byHand = path.startsWith("clusters/") || path.equals(ArgocdFiles.FOLDER + "root.yaml");
                assertThat(owned.contains(AppObject.of(resource)))
                        .as(variant + ": " + path)
                        .isEqualTo(!byHand);
            });
        });
    }

    /** Argo CD deletes nothing that the project does not permit: a project for all servers would forget one too early. */
    @Test
    void withAnExperimentGoItsProjectsAndNoOtherServersProjectChanges() {
        Map<String, String> two = ArgocdFiles.twoServers(Shipped.experiments()).render();
        Map<String, String> one = Shipped.experiments().render();

        assertThat(Shipped.changed(two, one).stream()
                        .filter(path -> path.startsWith(ArgocdFiles.FOLDER))
                        .toList())
                .containsExactly(
                        ArgocdFiles.FOLDER + "apps/50-second-serving.yaml",
                        ArgocdFiles.FOLDER + "apps/60-second-bench.yaml",
                        ArgocdFiles.FOLDER + "namespaces/second-llm.yaml",
                        ArgocdFiles.FOLDER + "projects/platform.yaml",
                        ArgocdFiles.FOLDER + "projects/root.yaml",
                        ArgocdFiles.FOLDER + "projects/second-bench.yaml",
                        ArgocdFiles.FOLDER + "projects/second-serving.yaml");
    }

    /** Else the roles of a plugin that an AL2023 node had would stay for ever. */
    @Test
    void whatAChangeOfTheAmiRemovesIsStillPermitted() {
        ArgocdFiles before = ArgocdFiles.of(Shipped.experiments());
        ArgocdFiles after = ArgocdFiles.of(ArgocdFiles.bottlerocket(Shipped.experiments()));
        Map<String, Object> plugin = before.file("apps/31-device-plugin");

        assertThat(after.names("apps")).doesNotContain("31-device-plugin");
        assertThat(ProjectRule.refusals(after.file("projects/platform"), plugin, AppObject.of(plugin, before)))
                .containsExactly("repository https://nvidia.github.io/k8s-device-plugin");
    }

    @Test
    void theRuleFindsAKindARepositoryAndADestinationThatAreMissing() {
        ArgocdFiles files = ArgocdFiles.of(Shipped.experiments());
        Map<String, Object> karpenter = files.file("apps/30-karpenter");
        Map<String, Object> bench = files.file("projects/" + ArgocdFiles.EXPERIMENT + "-bench");

        assertThat(ProjectRule.refusals(bench, karpenter, AppObject.of(karpenter, files)))
                .contains("repository public.ecr.aws/karpenter", "destination kube-system")
                .hasSize(2 + ChartObjects.of("karpenter", false).size());
    }

    private static Map<String, Object> project(Map<String, Object> application, ArgocdFiles files) {
        String name = (String) ArgocdFiles.at(application, "spec", "project");
        return files.ofKind("AppProject").stream()
                .filter(project -> ArgocdFiles.name(project).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> kinds(ArgocdFiles files, String project) {
        return ArgocdFiles.<Map<String, Object>>list(files.file(project), "spec", "namespaceResourceWhitelist").stream()
                .map(kind -> kind.get("kind"))
                .toList();
    }

    private static List<String> leaves(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map.values().stream()
                    .flatMap(value -> leaves(value).stream())
                    .toList();
        }
        if (tree instanceof List<?> list) {
            return list.stream().flatMap(value -> leaves(value).stream()).toList();
        }
        return List.of(Objects.toString(tree));
    }
}
