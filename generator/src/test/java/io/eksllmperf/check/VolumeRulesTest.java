package io.eksllmperf.check;

import static io.eksllmperf.check.Judged.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.model.karpenter.BlockDeviceMapping;
import io.eksllmperf.model.karpenter.BlockDeviceMapping.Ebs;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodAffinity;
import io.fabric8.kubernetes.api.model.TopologySelectorLabelRequirement;
import io.fabric8.kubernetes.api.model.TopologySelectorTerm;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Volumes and disks. */
class VolumeRulesTest {
    private static final String MODEL = "model: {id: openai/gpt-oss-20b, revision: main}";
    private static final String LARGE_MODEL = "model: {id: openai/gpt-oss-120b}";
    private static final String CLASS = PLATFORM + "11-storageclass";
    private static final String NODES = PLATFORM + "20-ec2nodeclass-gpu";
    private static final String NO_ZONE =
            "has no zone in common with its pods; let all of them select the same zone: a volume of StorageClass"
                    + " gp3-results can be in ";

    @Test
    void volumeOfAnotherZoneThanItsPod() {
        Judged judged = Judged.seed()
                .with(CLASS, StorageClass.class, volumes -> volumes.setAllowedTopologies(List.of(in("us-east-1a"))));

        assertThat(Pods.perf(judged, pod -> Pods.zone(pod, "us-east-1b")).by("ELP155"))
                .containsExactly(
                        Told.claim("error ELP155", NO_ZONE + "us-east-1a; Deployment triton-perf runs in us-east-1b"));
    }

    @Test
    void twoPodsOfOneVolumeInTwoZones() {
        Judged judged = Pods.perf(Judged.seed(), pod -> Pods.zone(pod, "us-east-1a"));

        assertThat(Pods.job(judged, pod -> Pods.zone(pod, "us-east-1b")).by("ELP155"))
                .containsExactly(Told.claim(
                        "error ELP155",
                        NO_ZONE + "us-east-1a, us-east-1b, us-east-1c; Job gpt-oss-20b-g5-8xlarge-c0020-r1-* runs in"
                                + " us-east-1b; Deployment triton-perf runs in us-east-1a"));
    }

    @Test
    void volumeThatIsMadeBeforeItIsKnownWhereItsPodsRun() {
        assertThat(Pods.perf(madeAtOnce(), pod -> Pods.zone(pod, "us-east-1b")).by("ELP155"))
                .containsExactly(Told.claim(
                        "error ELP155",
                        "gets its volume of StorageClass gp3-results in any of us-east-1a, us-east-1b, us-east-1c"
                                + " before it is known where its pods can run; set volumeBindingMode:"
                                + " WaitForFirstConsumer; Deployment triton-perf runs in us-east-1b"));
    }

    @Test
    void volumeThatIsMadeBeforePodsThatRunAnywhere() {
        assertThat(madeAtOnce().by("ELP155")).isEmpty();
    }

    @Test
    void volumeThatWaitsForItsPod() {
        assertThat(Pods.perf(Judged.seed(), pod -> Pods.zone(pod, "us-east-1b")).by("ELP155"))
                .isEmpty();
    }

    @Test
    void jobThatMayBeOnAnotherNodeThanItsVolume() {
        assertThat(alone().by("ELP159"))
                .containsExactly(Told.job(
                        "error ELP159",
                        "mounts the claim results of Deployment triton-perf, which is ReadWriteOnce, and may be on"
                                + " another node; give it a required pod affinity to that by kubernetes.io/hostname"));
    }

    @Test
    void volumeThatManyNodesMayHave() {
        assertThat(alone().with(
                                Judged.SERVING + "20-",
                                PersistentVolumeClaim.class,
                                claim -> claim.getSpec().setAccessModes(List.of("ReadWriteMany")))
                        .by("ELP159"))
                .isEmpty();
    }

    @Test
    void cacheSmallerThanTheWeights() {
        assertThat(Judged.seed("cache: nodeDisk", "cache: {volume: 10Gi}").by("ELP161"))
                .containsExactly(
                        "experiments/gpt-oss-20b-g5-8xlarge.yaml:18:12: error ELP161: a volume of 10Gi does not"
                                + " hold the 14 GB of weights of openai/gpt-oss-20b; take more than 14Gi, compiled kernels come"
                                + " on top");
    }

    @Test
    void rootVolumeTooSmallForImageAndWeights() {
        assertThat(Judged.seed(MODEL, LARGE_MODEL)
                        .replaced(NODES, nodes -> withoutNvme((Ec2NodeClass) nodes))
                        .by("ELP161"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:8:74: error ELP161: the node has 76.2 GB of"
                        + " disk for pods, and needs 89.3 GB: 24 GB for the image while it is unpacked and 65.3 GB of"
                        + " weights; take a larger rootVolume, or a type with larger NVMe");
    }

    @Test
    void weightsOnAVolumeNeedNoDiskOfTheNode() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(Shipped.AIPERF)
                                .with(Shipped.SEED, MODEL, LARGE_MODEL)
                                .with(Shipped.SEED, "cache: nodeDisk", "cache: {volume: 100Gi}"))
                        .replaced(NODES, nodes -> withoutNvme((Ec2NodeClass) nodes))
                        .by("ELP161"))
                .isEmpty();
    }

    @Test
    void largeModelOnTheNvmeOfTheNode() {
        assertThat(Judged.seed(MODEL, LARGE_MODEL).by("ELP161")).isEmpty();
    }

    /** The Job of the first level without its affinity to triton-perf. */
    private static Judged alone() {
        return Pods.job(Judged.seed(), pod -> pod.getAffinity().setPodAffinity(new PodAffinity()));
    }

    private static Judged madeAtOnce() {
        return Judged.seed().with(CLASS, StorageClass.class, volumes -> volumes.setVolumeBindingMode("Immediate"));
    }

    private static TopologySelectorTerm in(String zone) {
        TopologySelectorLabelRequirement label = new TopologySelectorLabelRequirement();
        label.setKey("topology.kubernetes.io/zone");
        label.setValues(List.of(zone));
        TopologySelectorTerm term = new TopologySelectorTerm();
        term.setMatchLabelExpressions(List.of(label));
        return term;
    }

    /** On a root volume of 80Gi alone. */
    private static Ec2NodeClass withoutNvme(Ec2NodeClass nodes) {
        Ec2NodeClass.Spec spec = nodes.spec();
        return new Ec2NodeClass(
                nodes.metadata(),
                new Ec2NodeClass.Spec(
                        spec.role(),
                        spec.amiSelectorTerms(),
                        spec.subnetSelectorTerms(),
                        spec.securityGroupSelectorTerms(),
                        Optional.empty(),
                        List.of(BlockDeviceMapping.root(
                                "/dev/xvda", Ebs.gp3("80Gi", Optional.empty(), Optional.empty()))),
                        spec.metadataOptions(),
                        spec.userData(),
                        spec.tags()));
    }
}
