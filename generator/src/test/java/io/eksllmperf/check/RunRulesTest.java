package io.eksllmperf.check;

import static io.eksllmperf.check.Judged.BENCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One run. */
class RunRulesTest {
    @Test
    void timeToLive() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040",
                                Job.class,
                                job -> job.getSpec().setTtlSecondsAfterFinished(60))
                        .by("ELP104"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP104:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has ttlSecondsAfterFinished: it would vanish and"
                        + " run again; remove it");
    }

    @Test
    void suspendAlsoWhenFalse() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040",
                                Job.class,
                                job -> job.getSpec().setSuspend(false))
                        .by("ELP105"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP105:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has suspend, which Argo CD reads as complete;"
                        + " remove it");
    }

    @Test
    void hookOnALevel() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040",
                                Job.class,
                                job -> job.getMetadata().getAnnotations().put("argocd.argoproj.io/hook", "Sync"))
                        .by("ELP106"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP106:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has the annotation argocd.argoproj.io/hook: it"
                        + " would run at every sync; remove it");
    }

    @Test
    void podWithoutTheLabelOfLoad() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040",
                                Job.class,
                                job -> job.getSpec().getTemplate().getMetadata().setLabels(Map.of()))
                        .by("ELP107"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP107:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has pods without the label eksllmperf.io/loads,"
                        + " which the other runs look for");
    }

    @Test
    void noAntiAffinity() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040",
                                Job.class,
                                job -> pod(job).getAffinity().setPodAntiAffinity(null))
                        .by("ELP107"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP107:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has no required pod anti-affinity with topologyKey"
                        + " topology.kubernetes.io/region, namespaceSelector {} and exactly the label"
                        + " eksllmperf.io/loads=gpt-oss-20b-g5-8xlarge");
    }

    @Test
    void antiAffinityOverHostNames() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040",
                                Job.class,
                                job -> term(job).setTopologyKey("kubernetes.io/hostname"))
                        .by("ELP107"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP107:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has no required pod anti-affinity with topologyKey"
                        + " topology.kubernetes.io/region, namespaceSelector {} and exactly the label"
                        + " eksllmperf.io/loads=gpt-oss-20b-g5-8xlarge");
    }

    @Test
    void antiAffinityWithinTheNamespace() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040",
                                Job.class,
                                job -> term(job).setNamespaceSelector(null))
                        .by("ELP107"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP107:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has no required pod anti-affinity with topologyKey"
                        + " topology.kubernetes.io/region, namespaceSelector {} and exactly the label"
                        + " eksllmperf.io/loads=gpt-oss-20b-g5-8xlarge");
    }

    @Test
    void antiAffinityOnALabelOfTheLevel() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040",
                                Job.class,
                                job -> term(job)
                                        .getLabelSelector()
                                        .setMatchLabels(
                                                Map.of("eksllmperf.io/loads", "gpt-oss-20b-g5-8xlarge", "level", "20")))
                        .by("ELP107"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP107:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has no required pod anti-affinity with topologyKey"
                        + " topology.kubernetes.io/region, namespaceSelector {} and exactly the label"
                        + " eksllmperf.io/loads=gpt-oss-20b-g5-8xlarge");
    }

    @Test
    void nodeWithoutRegion() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040",
                                Job.class,
                                job -> pod(job).getAffinity().setNodeAffinity(null))
                        .by("ELP107"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP107:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has no required node affinity on"
                        + " topology.kubernetes.io/region (Exists): a node without that label would let all runs go"
                        + " at once");
    }

    @Test
    void noDeadlineOnThePod() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040",
                                Job.class,
                                job -> pod(job).setActiveDeadlineSeconds(null))
                        .by("ELP108"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP108:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has no activeDeadlineSeconds on its pod: a tool"
                        + " that hangs would hold the queue for ever");
    }

    @Test
    void deadlineOnTheJob() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040",
                                Job.class,
                                job -> job.getSpec().setActiveDeadlineSeconds(600L))
                        .by("ELP108"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP108:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has activeDeadlineSeconds on the Job, which counts"
                        + " from its creation; set it on the pod only");
    }

    @Test
    void differingPriorityClasses() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040",
                                Job.class,
                                job -> pod(job).setPriorityClassName("high"))
                        .by("ELP109"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP109:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has another priority than Job"
                        + " gpt-oss-20b-g5-8xlarge-c0020-r1-*; all runs of a server need the same");
    }

    @Test
    void runThatIsTriedAgain() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040",
                                Job.class,
                                job -> job.getSpec().setBackoffLimit(null))
                        .by("ELP110"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP110:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has no backoffLimit of 0: it would be tried again");
    }

    @Test
    void containerThatIsStartedAgain() {
        assertThat(Judged.seed()
                        .with(
                                BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0040",
                                Job.class,
                                job -> pod(job).setRestartPolicy("OnFailure"))
                        .by("ELP110"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP110:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0040.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0040-r1-* has no restartPolicy Never: its container would be"
                        + " started again");
    }

    private static PodSpec pod(Job job) {
        return job.getSpec().getTemplate().getSpec();
    }

    private static PodAffinityTerm term(Job job) {
        return pod(job).getAffinity()
                .getPodAntiAffinity()
                .getRequiredDuringSchedulingIgnoredDuringExecution()
                .get(0);
    }
}
