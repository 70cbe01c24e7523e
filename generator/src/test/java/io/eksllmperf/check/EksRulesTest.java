package io.eksllmperf.check;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.CLUSTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import org.junit.jupiter.api.Test;

/** The Kubernetes version. */
class EksRulesTest {
    @Test
    void versionThatEksNoLongerMakes() {
        assertThat(Judged.cluster("kubernetesVersion: \"1.33\"", "kubernetesVersion: \"1.29\"")
                        .by("ELP201"))
                .containsExactly(
                        "experiments/llm-eks-cluster.yaml:7:22: error ELP201: EKS makes no clusters of 1.29; known"
                                + " are 1.32, 1.33, 1.34, 1.35");
    }

    @Test
    void versionNewerThanTheTables() {
        assertThat(Judged.cluster("kubernetesVersion: \"1.33\"", "kubernetesVersion: \"1.40\"")
                        .by("ELP202"))
                .containsExactly(
                        "experiments/llm-eks-cluster.yaml:7:22: warning ELP202: 1.40 is newer than the tables, which"
                                + " end with 1.32, 1.33, 1.34, 1.35; whether this Karpenter runs on it was not"
                                + " checked");
    }

    @Test
    void karpenterBelowTheFloor() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(CLUSTER, "karpenter: \"1.14.1\"", "karpenter: \"1.4.0\""))
                        .by("ELP203"))
                .containsExactly("experiments/llm-eks-cluster.yaml:15:25: error ELP203: EKS 1.33 needs Karpenter 1.5"
                        + " or newer, not 1.4.0");
    }

    @Test
    void karpenterAtTheFloor() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(CLUSTER, "karpenter: \"1.14.1\"", "karpenter: \"1.5.0\""))
                        .by("ELP203"))
                .isEmpty();
    }

    @Test
    void extendedSupportOnTheFirstDay() {
        assertThat(Judged.seed().on("2026-07-30", "ELP204"))
                .containsExactly(
                        "experiments/llm-eks-cluster.yaml:7:22: warning ELP204: EKS 1.33 left standard support on"
                                + " 2026-07-29: the control plane costs $0.60 an hour instead of $0.10, $365 a month"
                                + " more, until 2027-07-29; take \"1.35\" (standard support until 2027-03-27)");
    }

    @Test
    void standardSupportOnItsLastDay() {
        assertThat(Judged.seed().on("2026-07-29", "ELP204")).isEmpty();
    }

    @Test
    void withoutADateNothingIsSaidOfSupport() {
        assertThat(Judged.seed().by("ELP204")).isEmpty();
    }

    @Test
    void supportThatHasEnded() {
        assertThat(Judged.seed().on("2027-07-30", "ELP205"))
                .containsExactly("experiments/llm-eks-cluster.yaml:7:22: error ELP205: EKS 1.33 is out of support"
                        + " since 2027-07-29");
    }
}
