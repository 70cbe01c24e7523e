package io.eksllmperf.model.argocd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the compact constructors refuse: Argo CD's controller would, or would take it and do something else. */
class ArgoCdRulesTest {
    private static final Optional<String> NONE = Optional.empty();

    @Test
    void aSourceThatIsFolderAndChartOrNeither() {
        assertThatThrownBy(() -> source(Optional.of("karpenter"), Optional.of("manifests")))
                .hasMessage("Application spec.source: exactly one of chart and path is required");
        assertThatThrownBy(() -> source(NONE, NONE))
                .hasMessage("Application spec.source: exactly one of chart and path is required");
    }

    @Test
    void aFolderWithHelmValuesOrAChartWithADirectory() {
        Optional<Source.Helm> helm = Optional.of(Source.Helm.values("karpenter", Map.of()));
        Optional<Source.Directory> directory = Optional.of(Source.Directory.RECURSIVE);
        assertThatThrownBy(() -> new Source("r", NONE, "main", Optional.of("p"), Optional.empty(), helm))
                .hasMessage("Application spec.source: helm goes with chart, not with path");
        assertThatThrownBy(() -> new Source("r", Optional.of("c"), "1", NONE, directory, Optional.empty()))
                .hasMessage("Application spec.source: directory goes with path, not with chart");
    }

    @Test
    void aFloatingRevision() {
        assertThatThrownBy(() -> Source.folder("r", "", "p"))
                .hasMessage("Application spec.source.targetRevision is empty: a value is required");
    }

    @Test
    void treeReadsSubFoldersAndFolderDoesNot() {
        assertThat(Source.tree("r", "main", "p").directory()).contains(Source.Directory.RECURSIVE);
        assertThat(Source.folder("r", "main", "p").directory()).isEmpty();
        assertThat(Source.Helm.withoutCrds("k", Map.of()).skipCrds()).contains(true);
        assertThat(Source.Helm.values("k", Map.of()).skipCrds()).isEmpty();
    }

    @Test
    void aZeroValueThatArgoCdWouldDrop() {
        assertThatThrownBy(() -> new SyncPolicy.Automated(Optional.of(false), Optional.empty()))
                .hasMessage("Application spec.syncPolicy.automated.prune is false: Argo CD drops zero values,"
                        + " leave the key out instead");
        assertThatThrownBy(() -> new SyncPolicy.Automated(Optional.empty(), Optional.of(false)))
                .hasMessage("Application spec.syncPolicy.automated.selfHeal is false: Argo CD drops zero values,"
                        + " leave the key out instead");
        assertThatThrownBy(() -> new Retry(Optional.of(0), Optional.empty(), Optional.empty()))
                .hasMessage("Application spec.syncPolicy.retry.limit: a number below 1 is dropped by Argo CD;"
                        + " use retry: {} for none");
        assertThatThrownBy(() -> new Source.Directory(Optional.of(false), NONE))
                .hasMessage("Application spec.source.directory.recurse is false: Argo CD drops zero values,"
                        + " leave the key out instead");
    }

    @Test
    void aBackoffWithoutALimit() {
        Optional<Retry.Backoff> backoff = Optional.of(new Retry.Backoff("10s", 2, "3m"));
        assertThatThrownBy(() -> new Retry(Optional.empty(), backoff, Optional.empty()))
                .hasMessage("Application spec.syncPolicy.retry: backoff and refresh need a limit");
    }

    @Test
    void aDestinationWithTwoClustersOrNone() {
        assertThatThrownBy(() -> new Destination(Optional.of("https://a"), Optional.of("a"), "llm"))
                .hasMessage("destination: exactly one of server and name is required");
        assertThatThrownBy(() -> new Destination(NONE, NONE, "llm"))
                .hasMessage("destination: exactly one of server and name is required");
        assertThat(Destination.named("a", "llm").in("bench")).isEqualTo(Destination.named("a", "bench"));
    }

    @Test
    void anOptionWhereItMeansNothing() {
        assertThatThrownBy(() -> new SyncPolicy(Optional.empty(), List.of(SyncOption.FORCE), Retry.NEVER))
                .hasMessage("Application spec.syncPolicy.syncOptions: Force=true means something in a resource's"
                        + " annotation only");
        assertThatThrownBy(() -> SyncAnnotations.wave(0, SyncOption.CREATE_NAMESPACE))
                .hasMessage("annotation argocd.argoproj.io/sync-options: CreateNamespace=true means something in an"
                        + " Application's spec.syncPolicy.syncOptions only");
        assertThatThrownBy(() -> new SyncPolicy(
                        Optional.empty(), List.of(SyncOption.PRUNE_LAST, SyncOption.PRUNE_LAST), Retry.NEVER))
                .hasMessage("Application spec.syncPolicy.syncOptions names an entry twice: each may stand once in"
                        + " [PruneLast=true, PruneLast=true]");
    }

    @Test
    void aTypoInAnOptionIsNotAnOption() {
        assertThat(SyncOption.parse("Prune=false")).contains(SyncOption.PRUNE_FALSE);
        assertThat(SyncOption.parse("prune=false")).isEmpty();
        assertThat(SyncOption.parse("SkipDryRunOnMissingResources=true")).isEmpty();
    }

    @Test
    void waveAndOptionsBecomeTwoAnnotations() {
        assertThat(SyncAnnotations.wave(-10, SyncOption.PRUNE_FALSE, SyncOption.DELETE_FALSE))
                .isEqualTo(Map.of(
                        "argocd.argoproj.io/sync-wave", "-10",
                        "argocd.argoproj.io/sync-options", "Prune=false,Delete=false"));
        assertThat(SyncAnnotations.wave(1_020_040)).isEqualTo(Map.of("argocd.argoproj.io/sync-wave", "1020040"));
    }

    @Test
    void aProjectThatPermitsTooMuchOrNothing() {
        AppProject.Spec like = ArgoCdExamples.project().spec();
        assertThatThrownBy(() -> project(like.sourceRepos(), like.destinations(), List.of()))
                .hasMessage("AppProject spec.namespaceResourceWhitelist is empty: Argo CD would permit every kind;"
                        + " name them");
        assertThatThrownBy(() -> project(like.sourceRepos(), List.of(), like.namespaceResourceWhitelist()))
                .hasMessage("AppProject spec.destinations is empty: nothing could be deployed");
        assertThatThrownBy(() -> project(List.of("!*"), like.destinations(), like.namespaceResourceWhitelist()))
                .hasMessage("AppProject spec.sourceRepos: name at least one repository, and not !*");
        Destination twice = like.destinations().get(0);
        assertThatThrownBy(() -> project(like.sourceRepos(), List.of(twice, twice), like.namespaceResourceWhitelist()))
                .hasMessageStartingWith("AppProject spec.destinations names an entry twice");
    }

    @Test
    void anIgnoredDifferenceThatNamesNoField() {
        assertThatThrownBy(() -> new Application.IgnoreDifference("apps", "Deployment", List.of(), List.of()))
                .hasMessage("Application spec.ignoreDifferences: jsonPointers or jqPathExpressions must name a field");
        assertThatThrownBy(() ->
                        new Application.IgnoreDifference("apps", "Deployment", List.of("spec/replicas"), List.of()))
                .hasMessage("Application spec.ignoreDifferences.jsonPointers: a pointer starts with /");
    }

    private static Source source(Optional<String> chart, Optional<String> path) {
        return new Source("r", chart, "1", path, Optional.empty(), Optional.empty());
    }

    private static AppProject.Spec project(
            List<String> repos, List<Destination> destinations, List<AppProject.NamespacedKind> kinds) {
        return new AppProject.Spec("a project", repos, destinations, List.of(), kinds);
    }
}
