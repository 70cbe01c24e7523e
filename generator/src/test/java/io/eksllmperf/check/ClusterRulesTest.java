package io.eksllmperf.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Network, access and nodes of a cluster. */
class ClusterRulesTest {
    @Test
    void regionThatDoesNotExist() {
        assertThat(Judged.cluster("region: us-east-1", "region: us-east-3").by("ELP206"))
                .containsExactly(
                        "experiments/llm-eks-cluster.yaml:6:11: error ELP206: no region us-east-3 is known; did you"
                                + " mean us-east-1?");
    }

    @Test
    void zoneOfAnotherRegion() {
        assertThat(Judged.cluster("us-east-1c]", "us-west-2c]").by("ELP207"))
                .containsExactly(
                        "experiments/llm-eks-cluster.yaml:8:47: error ELP207: us-west-2c is not a zone of us-east-1,"
                                + " whose zones are called us-east-1a and so on");
    }

    @Test
    void twoZones() {
        assertThat(Judged.cluster("us-east-1b, us-east-1c]", "us-east-1b]").by("ELP208"))
                .containsExactly(
                        "experiments/llm-eks-cluster.yaml:8:22: warning ELP208: 2 zones: a GPU type that is sold out"
                                + " in them is sold out for you; name three");
    }

    @Test
    void vpcOfPublicAddresses() {
        assertThat(Judged.cluster("cidr: 10.0.0.0/16", "cidr: 172.32.0.0/16").by("ELP209"))
                .containsExactly(
                        "experiments/llm-eks-cluster.yaml:9:15: warning ELP209: 172.32.0.0/16 is not a private range"
                                + " (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10); take 10.0.0.0/16,"
                                + " for example");
    }

    @Test
    void vpcOfSharedAddresses() {
        assertThat(Judged.cluster("cidr: 10.0.0.0/16", "cidr: 100.64.0.0/16").by("ELP209"))
                .isEmpty();
    }

    @Test
    void noNatGateway() {
        assertThat(Judged.cluster("natGateway: HighlyAvailable", "natGateway: Disable")
                        .by("ELP210"))
                .containsExactly(
                        "experiments/llm-eks-cluster.yaml:9:40: warning ELP210: without NAT, nodes reach registries"
                                + " and the model hub only by endpoints or a proxy of your own; else take"
                                + " HighlyAvailable");
    }

    @Test
    void apiServerOpenToTheWorld() {
        assertThat(Judged.seed().by("ELP211"))
                .containsExactly(
                        "experiments/llm-eks-cluster.yaml:14:53: warning ELP211: the API server's address is open to"
                                + " everybody; name the ranges that you come from, or set publicAccess: false");
    }

    @Test
    void apiServerOpenToAnOffice() {
        assertThat(Judged.cluster("publicAccessCIDRs: []", "publicAccessCIDRs: [203.0.113.0/24]")
                        .by("ELP211"))
                .isEmpty();
    }

    @Test
    void bottlerocketBeforeDriver580() {
        assertThat(Judged.cluster("amiAlias: al2023@v20260818", "amiAlias: bottlerocket@v1.52.0")
                        .by("ELP212"))
                .containsExactly(
                        "experiments/llm-eks-cluster.yaml:15:45: warning ELP212: Bottlerocket 1.52.0 may have an"
                                + " NVIDIA driver before 580, which CUDA 13 images need; take v1.53.0 or newer");
    }

    @Test
    void bottlerocketWithDriver580() {
        assertThat(Judged.cluster("amiAlias: al2023@v20260818", "amiAlias: bottlerocket@v1.53.0")
                        .by("ELP212"))
                .isEmpty();
    }

    @Test
    void repositoryThatIsAPlaceholder() {
        assertThat(Judged.seed().by("ELP213"))
                .containsExactly(
                        "experiments/llm-eks-cluster.yaml:18:14: warning ELP213: https://github.com/OWNER/REPO.git"
                                + " is a placeholder; write your own repository's URL");
    }

    @Test
    void autoModeCannotKeepEveryPromise() {
        assertThat(Judged.cluster("nodeProvisioner: karpenter", "nodeProvisioner: eks-auto-mode")
                        .by("ELP214"))
                .containsExactly(
                        "experiments/llm-eks-cluster.yaml:10:20: warning ELP214: on EKS Auto Mode a node lives 21"
                                + " days at most and its image moves every week, which can end a run; AWS repairs"
                                + " nodes by force, chooses their image and disk, and asks about 12 % more for them");
    }

    @Test
    void systemTypeThatTheCatalogDoesNotKnow() {
        assertThat(Judged.cluster("systemNodes: {instanceType: m6i.2xlarge", "systemNodes: {instanceType: m6i.3xlarge")
                        .by("ELP215"))
                .containsExactly("experiments/llm-eks-cluster.yaml:11:31: warning ELP215: the catalog does not know"
                        + " m6i.3xlarge; did you mean m6i.2xlarge? Whether Karpenter fits on it was not checked");
    }
}
