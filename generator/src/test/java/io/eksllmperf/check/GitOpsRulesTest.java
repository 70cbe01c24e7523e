package io.eksllmperf.check;

import static io.eksllmperf.check.Judged.BENCH;
import static io.eksllmperf.check.Judged.PLATFORM;
import static io.eksllmperf.check.Judged.SERVING;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.model.karpenter.NodePool;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import org.junit.jupiter.api.Test;

/** Resources as Argo CD sees them. */
class GitOpsRulesTest {
    @Test
    void syncOptionMisspelled() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "20-persistentvolumeclaim-results",
                                PersistentVolumeClaim.class,
                                claim -> annotate(claim, "argocd.argoproj.io/sync-options", "Prune=false,Delet=false"))
                        .by("ELP120"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP120:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/20-persistentvolumeclaim-results.yaml:"
                        + " PersistentVolumeClaim results has the annotation argocd.argoproj.io/sync-options: Argo"
                        + " CD does not know \"Delet=false\" there and ignores it");
    }

    @Test
    void syncOptionOfAnApplicationOnAResource() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "20-persistentvolumeclaim-results",
                                PersistentVolumeClaim.class,
                                claim -> annotate(claim, "argocd.argoproj.io/sync-options", "ApplyOutOfSyncOnly=true"))
                        .by("ELP120"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP120:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/20-persistentvolumeclaim-results.yaml:"
                        + " PersistentVolumeClaim results has the annotation argocd.argoproj.io/sync-options: Argo"
                        + " CD does not know \"ApplyOutOfSyncOnly=true\" there and ignores it");
    }

    @Test
    void waveThatIsNoNumber() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "20-persistentvolumeclaim-results",
                                PersistentVolumeClaim.class,
                                claim -> annotate(claim, "argocd.argoproj.io/sync-wave", "first"))
                        .by("ELP120"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP120:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/20-persistentvolumeclaim-results.yaml:"
                        + " PersistentVolumeClaim results has the annotation argocd.argoproj.io/sync-wave: \"first\""
                        + " is no whole number");
    }

    @Test
    void annotationThatArgoDoesNotKnow() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "20-persistentvolumeclaim-results",
                                PersistentVolumeClaim.class,
                                claim -> annotate(claim, "argocd.argoproj.io/sync-waves", "1"))
                        .by("ELP120"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP120:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/20-persistentvolumeclaim-results.yaml:"
                        + " PersistentVolumeClaim results has the annotation argocd.argoproj.io/sync-waves: Argo CD"
                        + " has no such annotation");
    }

    @Test
    void compareOptionMisspelled() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "20-persistentvolumeclaim-results",
                                PersistentVolumeClaim.class,
                                claim -> annotate(claim, "argocd.argoproj.io/compare-options", "IgnoreExtraneus"))
                        .by("ELP120"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP120:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/20-persistentvolumeclaim-results.yaml:"
                        + " PersistentVolumeClaim results has the annotation argocd.argoproj.io/compare-options:"
                        + " Argo CD does not know \"IgnoreExtraneus\" there and ignores it");
    }

    @Test
    void oneObjectInTwoFiles() {
        assertThat(Judged.seed()
                        .copied(
                                SERVING + "20-persistentvolumeclaim-results",
                                BENCH + "12-persistentvolumeclaim-results.yaml")
                        .by("ELP121"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP121:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/12-persistentvolumeclaim-results.yaml:"
                        + " PersistentVolumeClaim results of ResultsClaim is also in"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/20-persistentvolumeclaim-results.yaml,"
                        + " by ResultsClaim; one object has one file");
    }

    @Test
    void claimThatMayBePrunedAndDeleted() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "20-persistentvolumeclaim-results",
                                PersistentVolumeClaim.class,
                                claim -> claim.getMetadata().getAnnotations().remove("argocd.argoproj.io/sync-options"))
                        .by("ELP126"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP126:"
                                + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/20-persistentvolumeclaim-results.yaml:"
                                + " PersistentVolumeClaim results has no sync option Delete=false: it would go with"
                                + " its application, and what it holds",
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP126:"
                                + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/20-persistentvolumeclaim-results.yaml:"
                                + " PersistentVolumeClaim results has no sync option Prune=false: a mistake in Git"
                                + " would remove it");
    }

    @Test
    void poolThatMayBePruned() {
        assertThat(Judged.seed()
                        .with(
                                PLATFORM + "30-nodepool-gpu-g5-8xlarge",
                                NodePool.class,
                                pool -> pool.metadata().getAnnotations().remove("argocd.argoproj.io/sync-options"))
                        .by("ELP126"))
                .containsExactly(
                        "manifests/llm-eks-cluster/platform/30-nodepool-gpu-g5-8xlarge.yaml: error ELP126: NodePool"
                                + " gpu-g5-8xlarge has no sync option Prune=false: a mistake in Git would remove it");
    }

    @Test
    void nodeClassNotBeforeItsPool() {
        assertThat(Judged.seed()
                        .with(
                                PLATFORM + "20-ec2nodeclass-gpu-g5-8xlarge",
                                Ec2NodeClass.class,
                                nodes -> nodes.metadata().getAnnotations().put("argocd.argoproj.io/sync-wave", "99"))
                        .by("ELP131"))
                .containsExactly("manifests/llm-eks-cluster/platform/20-ec2nodeclass-gpu-g5-8xlarge.yaml: error"
                        + " ELP131: EC2NodeClass gpu-g5-8xlarge has wave 99, which must be below 2, that of NodePool"
                        + " gpu-g5-8xlarge");
    }

    private static void annotate(HasMetadata resource, String key, String value) {
        resource.getMetadata().getAnnotations().put(key, value);
    }
}
