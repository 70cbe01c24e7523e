package io.eksllmperf.check;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.SEED;
import static io.eksllmperf.check.Judged.BENCH;
import static io.eksllmperf.check.Judged.SERVING;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import org.junit.jupiter.api.Test;

/** Order of a sweep. */
class BenchRulesTest {
    @Test
    void noFence() {
        assertThat(Judged.seed().without(BENCH + "90-configmap-fence").by("ELP100"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP100:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0200.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0200-r1-* has the last wave, and Argo CD does not wait for"
                        + " it: a fence with a higher wave is missing");
    }

    @Test
    void fenceNotTheLastWave() {
        assertThat(Judged.seed()
                        .with(BENCH + "90-configmap-fence", ConfigMap.class, fence -> wave(fence, "1010200"))
                        .by("ELP100"))
                .containsExactly("manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/90-configmap-fence.yaml:"
                        + " error ELP100: ConfigMap fence has wave 1010200, which must be above 1010200, that of Job"
                        + " gpt-oss-20b-g5-8xlarge-c0200-r1-*");
    }

    @Test
    void twoJobsInOneWave() {
        assertThat(Judged.seed()
                        .with(BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0020", Job.class, job -> wave(job, "1010040"))
                        .by("ELP101"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP101:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has wave 1010040, which is also that of Job"
                        + " gpt-oss-20b-g5-8xlarge-c0020-r1-*; each needs its own");
    }

    @Test
    void wavesNotAscendingWithinARepeat() {
        assertThat(Judged.seed()
                        .with(BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0020", Job.class, job -> wave(job, "1010041"))
                        .by("ELP102"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP102:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has wave 1010040, which must be above 1010041,"
                        + " that of Job gpt-oss-20b-g5-8xlarge-c0020-r1-*");
    }

    @Test
    void repeatsInTheWrongOrder() {
        assertThat(Judged.of(Shipped.experiments().without(AIPERF).with(SEED, "repeats: 1", "repeats: 2"))
                        .with(BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r2-c0020", Job.class, job -> wave(job, "1010199"))
                        .by("ELP102"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP102:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r2-c0020.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0020-r2-* has wave 1010199, which must be above 1010200,"
                        + " that of Job gpt-oss-20b-g5-8xlarge-c0200-r1-*");
    }

    @Test
    void claimInAnotherWaveThanItsFirstConsumer() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "20-persistentvolumeclaim-results",
                                PersistentVolumeClaim.class,
                                claim -> wave(claim, "0"))
                        .by("ELP103"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP103:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/20-persistentvolumeclaim-results.yaml:"
                        + " PersistentVolumeClaim results has wave 0, but Deployment triton-perf, the first to mount"
                        + " it, has wave 1; they must be the same");
    }

    private static void wave(HasMetadata resource, String wave) {
        resource.getMetadata().getAnnotations().put("argocd.argoproj.io/sync-wave", wave);
    }
}
