package io.eksllmperf.render.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ApplicationsTest {
    private static final String BENCH = "apps/60-" + ArgocdFiles.EXPERIMENT + "-bench";
    private static final String SERVING = "apps/50-" + ArgocdFiles.EXPERIMENT + "-serving";
    private static final String PATHS = "argocd.argoproj.io/manifest-generate-paths";
    private static final String WAVE = "argocd.argoproj.io/sync-wave";

    private final ArgocdFiles files = ArgocdFiles.of(Shipped.experiments());

    @Test
    void aSweepIsPrunedAndNeverHealedRetriedOrReplaced() {
        assertThat(ArgocdFiles.at(files.file(BENCH), "spec", "syncPolicy"))
                .isEqualTo(Map.of("automated", Map.of("prune", true), "retry", Map.of()));
    }

    @Test
    void aSweepInAnotherClusterMakesTheNamespaceThatNobodyWaitsFor() {
        ArgocdFiles remote = ArgocdFiles.of(ArgocdFiles.remote(Shipped.experiments()));

        assertThat(ArgocdFiles.at(remote.file(BENCH), "spec", "syncPolicy"))
                .isEqualTo(Map.of(
                        "automated",
                        Map.of("prune", true),
                        "syncOptions",
                        List.of("CreateNamespace=true"),
                        "retry",
                        Map.of()));
    }

    @Test
    void everyOtherApplicationIsRetriedWithTheNewestCommit() {
        for (Map<String, Object> application : files.ofKind("Application")) {
            if (!ArgocdFiles.name(application).endsWith(".bench")) {
                assertThat(ArgocdFiles.at(application, "spec", "syncPolicy", "retry"))
                        .as(ArgocdFiles.name(application))
                        .isEqualTo(Map.of(
                                "limit",
                                10,
                                "backoff",
                                Map.of("duration", "10s", "factor", 2, "maxDuration", "3m"),
                                "refresh",
                                true));
            }
        }
    }

    /** Argo CD writes an application back without them, and the root application would differ for ever. */
    @Test
    void noApplicationHoldsAZeroValueOutsideItsChartsValues() {
        ArgocdFiles.variants().forEach((variant, experiments) -> {
            for (Map<String, Object> application : ArgocdFiles.of(experiments).ofKind("Application")) {
                List<String> zeros = new ArrayList<>();
                zeros("spec", application.get("spec"), zeros);
                assertThat(zeros)
                        .as(variant + ": " + ArgocdFiles.name(application))
                        .isEqualTo(
                                ArgocdFiles.name(application).endsWith(".bench")
                                        ? List.of("spec.syncPolicy.retry")
                                        : List.of());
            }
        });
    }

    @Test
    void onlyWhatMayGoWithoutHarmIsDeletedWithItsApplication() {
        List<String> cascading = new ArrayList<>();
        for (Map<String, Object> application : files.ofKind("Application")) {
            List<String> finalizers = ArgocdFiles.list(application, "metadata", "finalizers");
            if (!finalizers.isEmpty()) {
                assertThat(finalizers).containsExactly("resources-finalizer.argocd.argoproj.io");
                cascading.add(ArgocdFiles.name(application));
            }
        }

        assertThat(cascading)
                .containsExactly(
                        "llm-eks-cluster.device-plugin",
                        "llm-eks-cluster.dcgm-exporter",
                        "llm-eks-cluster.gpt-oss-20b-g5-8xlarge.serving",
                        "llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench");
    }

    @Test
    void crdsAreKeptByEveryMeans() {
        assertThat(ArgocdFiles.at(files.file("apps/20-karpenter-crd"), "spec", "source", "helm", "valuesObject"))
                .isEqualTo(Map.of(
                        "additionalAnnotations",
                        Map.of("argocd.argoproj.io/sync-options", "Delete=false,Prune=false")));
        assertThat(options("apps/20-karpenter-crd")).contains("ServerSideApply=true");
        assertThat(ArgocdFiles.at(files.file("apps/30-karpenter"), "spec", "source", "helm", "skipCrds"))
                .isEqualTo(true);
    }

    @Test
    void poolsMayComeBeforeTheirCrds() {
        assertThat(options("apps/40-platform")).contains("SkipDryRunOnMissingResource=true");
    }

    /** A volume that outlived its experiment bears the old application's name. */
    @Test
    void aServerMayTakeOverAVolumeAndNothingElseIsShared() {
        ArgocdFiles.variants().forEach((variant, experiments) -> {
            for (Map<String, Object> application : ArgocdFiles.of(experiments).ofKind("Application")) {
                String name = ArgocdFiles.name(application);
                assertThat(ArgocdFiles.list(application, "spec", "syncPolicy", "syncOptions")
                                .contains("FailOnSharedResource=true"))
                        .as(variant + ": " + name)
                        .isEqualTo(!name.endsWith(".serving") && !name.endsWith(".bench"));
            }
        });
    }

    @Test
    void applicationsOfFoldersIgnoreCommitsElsewhereAndReadNoClusterFile() {
        ArgocdFiles.variants().forEach((variant, experiments) -> {
            for (Map<String, Object> application : ArgocdFiles.of(experiments).ofKind("Application")) {
                Object path = ArgocdFiles.at(application, "spec", "source", "path");
                assertThat(ArgocdFiles.annotations(application).get(PATHS))
                        .as(variant + ": " + ArgocdFiles.name(application))
                        .isEqualTo(path == null ? null : ".");
                if (path != null) {
                    assertThat(path.toString()).as(variant).matches("(argocd|manifests)/.+");
                }
            }
        });
    }

    @Test
    void childrenComeUpInOrderAndGoInTheReverse() {
        assertThat(List.of(
                        wave("namespaces/llm"),
                        wave("projects/root"),
                        wave("apps/20-karpenter-crd"),
                        wave("apps/30-karpenter"),
                        wave("apps/40-platform"),
                        wave(SERVING),
                        wave(BENCH)))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void namespacesAreHeldBackFromPruningAndUnderPodSecurity() {
        assertThat(files.names("namespaces")).containsExactly("gpu-system", "llm");
        for (Map<String, Object> namespace : files.ofKind("Namespace")) {
            assertThat(ArgocdFiles.annotations(namespace))
                    .containsEntry("argocd.argoproj.io/sync-options", "Delete=false,Prune=false")
                    .containsEntry(WAVE, "-10");
        }
        Map<String, Object> labels = ArgocdFiles.map(files.file("namespaces/llm"), "metadata", "labels");
        for (String mode : List.of("audit", "enforce", "warn")) {
            assertThat(labels)
                    .containsEntry("pod-security.kubernetes.io/" + mode, "restricted")
                    .containsEntry("pod-security.kubernetes.io/" + mode + "-version", "v1.33");
        }
    }

    @Test
    void applicationsStayInArgoCdsClusterWhenWhatTheyBringUpGoesToAnother() {
        ArgocdFiles remote = ArgocdFiles.of(ArgocdFiles.remote(Shipped.experiments()));

        assertThat(ArgocdFiles.at(remote.file("root"), "spec", "destination"))
                .isEqualTo(Map.of("server", "https://kubernetes.default.svc", "namespace", "argocd"));
        assertThat(ArgocdFiles.at(remote.file("root"), "spec", "source", "directory", "include"))
                .isEqualTo("{apps,projects}/*.yaml");
        assertThat(ArgocdFiles.at(remote.file("apps/10-namespaces"), "spec", "destination"))
                .isEqualTo(Map.of("name", "measured", "namespace", "kube-system"));
        assertThat(files.names("apps")).doesNotContain("10-namespaces");
    }

    @Test
    void argoCdsOwnClusterMayGoByName() {
        ArgocdFiles named = ArgocdFiles.of(ArgocdFiles.ownByName(Shipped.experiments()));

        assertThat(ArgocdFiles.at(named.file("root"), "spec", "destination"))
                .isEqualTo(Map.of("name", "in-cluster", "namespace", "argocd"));
        assertThat(named.names("apps")).isEqualTo(files.names("apps"));
    }

    private int wave(String file) {
        return Integer.parseInt(
                Objects.toString(ArgocdFiles.annotations(files.file(file)).get(WAVE)));
    }

    private List<String> options(String file) {
        return ArgocdFiles.list(files.file(file), "spec", "syncPolicy", "syncOptions");
    }

    private static void zeros(String path, Object value, List<String> found) {
        boolean empty =
                value instanceof Map<?, ?> map && map.isEmpty() || value instanceof List<?> list && list.isEmpty();
        if (empty || Boolean.FALSE.equals(value) || Integer.valueOf(0).equals(value) || "".equals(value)) {
            found.add(path);
        } else if (value instanceof Map<?, ?> map && !path.endsWith(".valuesObject")) {
            map.forEach((key, child) -> zeros(path + "." + key, child, found));
        } else if (value instanceof List<?> list) {
            list.forEach(child -> zeros(path + "[]", child, found));
        }
    }
}
