package io.eksllmperf.check;

import static io.eksllmperf.check.Judged.ARGOCD;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.model.argocd.Source;
import io.eksllmperf.model.argocd.Source.Helm;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Application owns what, where it goes, and what goes with it. */
class OwnershipRulesTest {
    private static final String CLUSTER = "experiments/llm-eks-cluster.yaml: error ";
    private static final String SERVER = "destination: {server: https://kubernetes.default.svc}";

    @ParameterizedTest
    @ValueSource(strings = {"ELP132", "ELP133", "ELP134", "ELP135", "ELP136"})
    void whatIsRenderedHasOneOwner(String rule) {
        assertThat(Judged.of(Shipped.experiments()).by(rule)).isEmpty();
        assertThat(Judged.of(Shipped.at(Path.of("src/test/resources/golden/two-clusters")))
                        .by(rule))
                .isEmpty();
    }

    @Test
    void folderOfTwoApplications() {
        assertThat(Judged.seed()
                        .copied(ARGOCD + "apps/60-", ARGOCD + "apps/61-again.yaml")
                        .by("ELP132"))
                .containsExactly(ARGOCD + "apps/61-again.yaml: error ELP132: Application"
                        + " llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench syncs"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/10-configmap-bench.yaml and 13 more,"
                        + " as does the application in " + ARGOCD
                        + "apps/60-gpt-oss-20b-g5-8xlarge-bench.yaml; one of them must not read that folder");
    }

    @Test
    void clustersWithOneDestination() {
        Shipped shipped = Shipped.experiments().without(Shipped.AIPERF);
        String text = shipped.files().stream()
                .filter(file -> file.path().equals(Shipped.CLUSTER))
                .findFirst()
                .orElseThrow()
                .text()
                .replace("kubernetes.default.svc", "one.example.com");

        assertThat(Judged.of(shipped.with(Shipped.CLUSTER, "kubernetes.default.svc", "one.example.com")
                                .and("experiments/other.yaml", text.replace("name: llm-eks-cluster", "name: other")))
                        .by("ELP133"))
                .containsExactly("experiments/other.yaml:20:18: error ELP133: other goes to https://one.example.com,"
                        + " as does llm-eks-cluster; each cluster has a destination of its own");
    }

    @Test
    void clustersWithAnArgoCdOfTheirOwn() {
        Shipped shipped = Shipped.experiments().without(Shipped.AIPERF);
        String text = shipped.files().stream()
                .filter(file -> file.path().equals(Shipped.CLUSTER))
                .findFirst()
                .orElseThrow()
                .text();

        assertThat(Judged.of(shipped.and(
                                "experiments/other.yaml", text.replace("name: llm-eks-cluster", "name: other")))
                        .by("ELP133"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Application.FINALIZER, Application.BACKGROUND_FINALIZER})
    void controllerThatGoesBeforeItsNodes(String finalizer) {
        assertThat(application("apps/30-karpenter.", app -> new Application(withFinalizer(app, finalizer), app.spec()))
                        .by("ELP134"))
                .containsExactly(CLUSTER + "ELP134: " + ARGOCD
                        + "apps/30-karpenter.yaml: Application llm-eks-cluster.karpenter has the finalizer " + finalizer
                        + ": chart karpenter would be deleted with it, before the nodes; remove it");
    }

    @Test
    void definitionsThatArePruned() {
        Map<String, Object> values =
                Map.of("additionalAnnotations", Map.of("argocd.argoproj.io/sync-options", "Delete=false,Prune=true"));

        assertThat(application("apps/20-karpenter-crd", app -> source(app, values))
                        .by("ELP135"))
                .containsExactly(CLUSTER + "ELP135: " + ARGOCD
                        + "apps/20-karpenter-crd.yaml: Application llm-eks-cluster.karpenter-crd installs CRDs without"
                        + " the sync option Prune=false; name it in additionalAnnotations of the chart's values");
    }

    @Test
    void definitionsWithoutAnnotations() {
        assertThat(application("apps/20-karpenter-crd", app -> source(app, Map.of()))
                        .by("ELP135"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kubernetes.default.svc/",
                "https://kubernetes.default.svc:443",
                "https://kubernetes.default.svc.cluster.local",
                "https://kubernetes.default"
            })
    void argoCdsOwnClusterUnderAnotherAddress(String url) {
        assertThat(Judged.cluster(SERVER, "destination: {server: \"" + url + "\"}")
                        .by("ELP136"))
                .containsExactly("experiments/llm-eks-cluster.yaml:20:27: warning ELP136: " + url
                        + " is Argo CD's own cluster under another address; write https://kubernetes.default.svc");
    }

    @Test
    void clusterOfItsOwnAddress() {
        assertThat(Judged.cluster(SERVER, "destination: {server: \"https://one.example.com\"}")
                        .by("ELP136"))
                .isEmpty();
    }

    private static Judged application(String path, java.util.function.UnaryOperator<Application> change) {
        return Judged.seed().replaced(ARGOCD + path, resource -> change.apply((Application) resource));
    }

    private static ObjectMeta withFinalizer(Application app, String finalizer) {
        return new ObjectMetaBuilder(app.metadata()).withFinalizers(finalizer).build();
    }

    private static Application source(Application app, Map<String, Object> values) {
        Application.Spec spec = app.spec();
        Source source = Source.chart(
                spec.source().repoURL(),
                "karpenter-crd",
                spec.source().targetRevision(),
                Helm.values("karpenter-crd", values));
        return new Application(
                app.metadata(), new Application.Spec(spec.project(), source, spec.destination(), spec.syncPolicy()));
    }
}
