package io.eksllmperf.model.argocd;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applications and a project that between them set every field. */
final class ArgoCdExamples {
    static final String REPO = "https://github.com/example/llm-perf.git";

    private ArgoCdExamples() {}

    static Application bench() {
        return application(new Application.Spec(
                "llm-eks-cluster-bench",
                new Source(
                        REPO,
                        Optional.empty(),
                        "main",
                        Optional.of("manifests/llm-eks-cluster/gpt-oss-20b/bench"),
                        Optional.of(new Source.Directory(Optional.of(true), Optional.of("*.yaml"))),
                        Optional.empty()),
                Destination.server(Destination.IN_CLUSTER, "llm"),
                SyncPolicy.automated(
                        SyncPolicy.Automated.PRUNE, List.of(SyncOption.FAIL_ON_SHARED_RESOURCE), Retry.NEVER)));
    }

    static Application chart() {
        return application(new Application.Spec(
                "llm-eks-cluster-platform",
                Source.chart(
                        "public.ecr.aws/karpenter",
                        "karpenter",
                        "1.14.1",
                        Source.Helm.withoutCrds(
                                "karpenter",
                                Map.of("settings", Map.of("clusterName", "llm-eks-cluster"), "replicas", 2))),
                Destination.named("in-cluster", "kube-system"),
                SyncPolicy.automated(
                        SyncPolicy.Automated.PRUNE_AND_SELF_HEAL,
                        List.of(SyncOption.SERVER_SIDE_APPLY, SyncOption.SKIP_DRY_RUN_ON_MISSING_RESOURCE),
                        Retry.times(5, new Retry.Backoff("10s", 2, "3m"))),
                List.of(new Application.IgnoreDifference(
                        "apps",
                        "Deployment",
                        List.of("/spec/replicas"),
                        List.of(".spec.template.metadata.annotations")))));
    }

    static AppProject project() {
        return new AppProject(
                new ObjectMetaBuilder()
                        .withName("llm-eks-cluster-platform")
                        .withNamespace("argocd")
                        .build(),
                new AppProject.Spec(
                        "Nodes and what they need",
                        List.of(REPO, "public.ecr.aws/karpenter"),
                        List.of(
                                Destination.server(Destination.IN_CLUSTER, "kube-system"),
                                Destination.named("in-cluster", "llm")),
                        List.of(
                                AppProject.ClusterKind.all("karpenter.sh", "NodePool"),
                                AppProject.ClusterKind.named("", "Namespace", "llm")),
                        List.of(new AppProject.NamespacedKind("apps", "Deployment"))));
    }

    private static Application application(Application.Spec spec) {
        return new Application(
                new ObjectMetaBuilder()
                        .withName("llm-eks-cluster-app")
                        .withNamespace("argocd")
                        .withFinalizers(Application.FINALIZER)
                        .withAnnotations(SyncAnnotations.wave(10, SyncOption.PRUNE_FALSE))
                        .build(),
                spec);
    }
}
