package io.eksllmperf.check;

import static io.eksllmperf.check.Judged.ARGOCD;
import static io.eksllmperf.check.Judged.BENCH;
import static io.eksllmperf.check.Judged.PLATFORM;
import static io.eksllmperf.check.Judged.SERVING;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.model.argocd.Application;
import io.eksllmperf.model.argocd.Destination;
import io.eksllmperf.model.argocd.Retry;
import io.eksllmperf.model.argocd.Source;
import io.eksllmperf.model.argocd.SyncOption;
import io.eksllmperf.model.argocd.SyncPolicy;
import io.eksllmperf.model.argocd.SyncPolicy.Automated;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Applications and their projects. */
class ApplicationRulesTest {
    @Test
    void kindThatTheProjectDoesNotPermit() {
        assertThat(Judged.seed()
                        .copied(SERVING + "41-service-llm-gpu", BENCH + "12-service-llm-gpu.yaml")
                        .by("ELP122"))
                .containsExactly(
                        "argocd/llm-eks-cluster/apps/60-gpt-oss-20b-g5-8xlarge-bench.yaml: error ELP122: Application"
                                + " llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench syncs"
                                + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/12-service-llm-gpu.yaml,"
                                + " but project llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench does not permit Service"
                                + " llm-gpu");
    }

    @Test
    void clusterKindThatTheProjectDoesNotPermit() {
        assertThat(Judged.seed()
                        .copied(PLATFORM + "10-storageclass-gp3.", BENCH + "12-storageclass-gp3.yaml")
                        .by("ELP122"))
                .containsExactly(
                        "argocd/llm-eks-cluster/apps/60-gpt-oss-20b-g5-8xlarge-bench.yaml: error ELP122: Application"
                                + " llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench syncs"
                                + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/12-storageclass-gp3.yaml,"
                                + " but project llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench does not permit"
                                + " StorageClass gp3");
    }

    @Test
    void namespaceThatTheProjectDoesNotPermit() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "90-configmap-fence",
                                ConfigMap.class,
                                fence -> fence.getMetadata().setNamespace("other"))
                        .by("ELP122"))
                .containsExactly(
                        "argocd/llm-eks-cluster/apps/60-gpt-oss-20b-g5-8xlarge-bench.yaml: error ELP122: Application"
                                + " llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench syncs"
                                + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/90-configmap-fence.yaml,"
                                + " but project llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench does not permit its"
                                + " namespace other");
    }

    @Test
    void applicationWithoutFiles() {
        assertThat(Judged.seed().without(BENCH).by("ELP123"))
                .containsExactly(
                        "argocd/llm-eks-cluster/apps/60-gpt-oss-20b-g5-8xlarge-bench.yaml: error ELP123: Application"
                                + " llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench reads the folder"
                                + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench, in which no file is"
                                + " rendered");
    }

    @Test
    void projectThatIsNotRendered() {
        assertThat(Judged.seed()
                        .without(ARGOCD + "projects/gpt-oss-20b-g5-8xlarge-bench")
                        .by("ELP124"))
                .containsExactly(
                        "argocd/llm-eks-cluster/apps/60-gpt-oss-20b-g5-8xlarge-bench.yaml: error ELP124: Application"
                                + " llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench names the project"
                                + " llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench, which is not rendered");
    }

    @Test
    void repositoryThatTheProjectDoesNotPermit() {
        assertThat(Judged.seed()
                        .replaced(
                                ARGOCD + "apps/60-gpt-oss-20b-g5-8xlarge-bench",
                                app -> source(
                                        (Application) app,
                                        Source.folder(
                                                "https://example.com/other.git",
                                                "main",
                                                ((Application) app)
                                                        .spec()
                                                        .source()
                                                        .path()
                                                        .orElseThrow())))
                        .by("ELP124"))
                .containsExactly(
                        "argocd/llm-eks-cluster/apps/60-gpt-oss-20b-g5-8xlarge-bench.yaml: error ELP124: Application"
                                + " llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench reads"
                                + " https://example.com/other.git, which project"
                                + " llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench does not permit");
    }

    @Test
    void destinationThatTheProjectDoesNotPermit() {
        assertThat(Judged.seed()
                        .replaced(
                                ARGOCD + "apps/60-gpt-oss-20b-g5-8xlarge-bench",
                                app -> destination(
                                        (Application) app, Destination.server("https://other.example.com", "llm")))
                        .by("ELP124"))
                .containsExactly(
                        "argocd/llm-eks-cluster/apps/60-gpt-oss-20b-g5-8xlarge-bench.yaml: error ELP124: Application"
                                + " llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench goes to https://other.example.com,"
                                + " namespace llm, which project llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench does"
                                + " not permit");
    }

    @Test
    void selfHealAndRetryOnASweep() {
        assertThat(Judged.seed()
                        .replaced(
                                ARGOCD + "apps/60-gpt-oss-20b-g5-8xlarge-bench",
                                app -> policy(
                                        (Application) app,
                                        SyncPolicy.automated(
                                                Automated.PRUNE_AND_SELF_HEAL,
                                                List.of(SyncOption.REPLACE, SyncOption.APPLY_OUT_OF_SYNC_ONLY),
                                                Retry.times(5, new Retry.Backoff("10s", 2, "3m")))))
                        .by("ELP125"))
                .containsExactly(
                        "argocd/llm-eks-cluster/apps/60-gpt-oss-20b-g5-8xlarge-bench.yaml: error ELP125: Application"
                                + " llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench runs a sweep and has"
                                + " ApplyOutOfSyncOnly=true: remove it",
                        "argocd/llm-eks-cluster/apps/60-gpt-oss-20b-g5-8xlarge-bench.yaml: error ELP125: Application"
                                + " llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench runs a sweep and has Replace=true:"
                                + " remove it",
                        "argocd/llm-eks-cluster/apps/60-gpt-oss-20b-g5-8xlarge-bench.yaml: error ELP125: Application"
                                + " llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench runs a sweep and has retries: write"
                                + " retry: {}",
                        "argocd/llm-eks-cluster/apps/60-gpt-oss-20b-g5-8xlarge-bench.yaml: error ELP125: Application"
                                + " llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench runs a sweep and has selfHeal:"
                                + " remove it");
    }

    @Test
    void forceOnALevel() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0020",
                                Job.class,
                                job -> job.getMetadata()
                                        .getAnnotations()
                                        .put("argocd.argoproj.io/sync-options", "Force=true"))
                        .by("ELP125"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP125:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0020.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0020-r1-* has the sync option Force=true: it would run again"
                        + " at every sync; remove it");
    }

    @Test
    void chartWithoutExactVersion() {
        assertThat(Judged.seed()
                        .replaced(
                                ARGOCD + "apps/30-karpenter.",
                                app -> source(
                                        (Application) app,
                                        Source.chart(
                                                "public.ecr.aws/karpenter",
                                                "karpenter",
                                                "1.x",
                                                Source.Helm.values("karpenter", Map.of()))))
                        .by("ELP127"))
                .containsExactly("experiments/llm-eks-cluster.yaml: error ELP127:"
                        + " argocd/llm-eks-cluster/apps/30-karpenter.yaml: Application llm-eks-cluster.karpenter"
                        + " takes chart karpenter at \"1.x\"; name one version, such as 1.14.1");
    }

    @Test
    void poolBeforeItsDefinition() {
        assertThat(Judged.seed()
                        .replaced(
                                ARGOCD + "apps/40-platform",
                                app -> policy(
                                        (Application) app,
                                        SyncPolicy.automated(Automated.PRUNE, List.of(), Retry.NEVER)))
                        .by("ELP128"))
                .containsExactly(
                        "manifests/llm-eks-cluster/platform/20-ec2nodeclass-gpu-g5-8xlarge.yaml: error ELP128:"
                                + " EC2NodeClass gpu-g5-8xlarge needs the sync option"
                                + " SkipDryRunOnMissingResource=true, here or on application"
                                + " llm-eks-cluster.platform: its CRD comes from another application",
                        "manifests/llm-eks-cluster/platform/20-ec2nodeclass-load.yaml: error ELP128: EC2NodeClass"
                                + " load needs the sync option SkipDryRunOnMissingResource=true, here or on"
                                + " application llm-eks-cluster.platform: its CRD comes from another application",
                        "manifests/llm-eks-cluster/platform/30-nodepool-gpu-g5-8xlarge.yaml: error ELP128: NodePool"
                                + " gpu-g5-8xlarge needs the sync option SkipDryRunOnMissingResource=true, here or"
                                + " on application llm-eks-cluster.platform: its CRD comes from another application",
                        "manifests/llm-eks-cluster/platform/30-nodepool-load.yaml: error ELP128: NodePool load needs"
                                + " the sync option SkipDryRunOnMissingResource=true, here or on application"
                                + " llm-eks-cluster.platform: its CRD comes from another application");
    }

    @Test
    void fileThatNoApplicationSyncs() {
        assertThat(Judged.seed()
                        .without(ARGOCD + "apps/60-gpt-oss-20b-g5-8xlarge-bench")
                        .without(BENCH + "10")
                        .without(BENCH + "11")
                        .without(BENCH + "2")
                        .without(BENCH + "4")
                        .without(BENCH + "5")
                        .by("ELP129"))
                .containsExactly("manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/90-configmap-fence.yaml:"
                        + " error ELP129: ConfigMap fence is in the folder of no application");
    }

    @Test
    void clusterFileUnderAnApplication() {
        assertThat(Judged.seed()
                        .replaced(
                                ARGOCD + "apps/60-gpt-oss-20b-g5-8xlarge-bench",
                                app -> source(
                                        (Application) app,
                                        Source.folder("https://github.com/OWNER/REPO.git", "main", "clusters")))
                        .by("ELP130"))
                .containsExactly(
                        "argocd/llm-eks-cluster/apps/60-gpt-oss-20b-g5-8xlarge-bench.yaml: error ELP130: Application"
                                + " llm-eks-cluster.gpt-oss-20b-g5-8xlarge.bench reads"
                                + " clusters/llm-eks-cluster.yaml, which is for eksctl and not for Kubernetes");
    }

    private static Application source(Application app, Source source) {
        Application.Spec spec = app.spec();
        return new Application(
                app.metadata(), new Application.Spec(spec.project(), source, spec.destination(), spec.syncPolicy()));
    }

    private static Application destination(Application app, Destination destination) {
        Application.Spec spec = app.spec();
        return new Application(
                app.metadata(), new Application.Spec(spec.project(), spec.source(), destination, spec.syncPolicy()));
    }

    private static Application policy(Application app, SyncPolicy policy) {
        Application.Spec spec = app.spec();
        return new Application(
                app.metadata(), new Application.Spec(spec.project(), spec.source(), spec.destination(), policy));
    }
}
