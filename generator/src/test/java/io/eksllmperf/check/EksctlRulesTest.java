package io.eksllmperf.check;

import static io.eksllmperf.Shipped.AIPERF;
import static io.eksllmperf.Shipped.CLUSTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.render.Names;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What eksctl or AWS would refuse, or read in another way than it is meant. */
class EksctlRulesTest {
    private static final String ALIAS = "al2023@v20260818";

    @ParameterizedTest
    @ValueSource(strings = {"ELP218", "ELP224", "ELP226", "ELP227"})
    void shippedClusterIsTakenAsItIs(String rule) {
        assertThat(Judged.of(Shipped.experiments()).by(rule)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kubernetes.io/role/internal-elb", "kubernetes.io/role/elb", "alpha.eksctl.io/cluster-name"})
    void tagThatPutsGpuNodesIntoPublicSubnets(String key) {
        assertThat(Judged.cluster("tags: {}", "tags: {" + key + ": \"1\"}").by("ELP218"))
                .containsExactly("experiments/llm-eks-cluster.yaml:21:9: error ELP218: the tag " + key
                        + " would stand on every subnet and security group, and nodes are placed by it; remove it");
    }

    @Test
    void tagThatPlacesNothing() {
        assertThat(Judged.cluster("tags: {}", "tags: {team: ml}").by("ELP218")).isEmpty();
    }

    @Test
    void zoneThatMayTakeNoControlPlane() {
        assertThat(Judged.seed().by("ELP220"))
                .containsExactly("experiments/llm-eks-cluster.yaml:8:22: warning ELP220: one of us-east-1a, us-east-1b,"
                        + " us-east-1c may be use1-az3 in your account, which takes no control plane; look it up with"
                        + " aws ec2 describe-availability-zones --region us-east-1, and name other zones if so");
    }

    @Test
    void regionWhoseZonesAllTakeAControlPlane() {
        assertThat(Judged.of(Shipped.experiments()
                                .without(AIPERF)
                                .with(CLUSTER, "region: us-east-1", "region: us-west-2")
                                .with(
                                        CLUSTER,
                                        "[us-east-1a, us-east-1b, us-east-1c]",
                                        "[us-west-2a, us-west-2b, us-west-2c]"))
                        .by("ELP220"))
                .isEmpty();
    }

    @Test
    void imageFromBeforeFastPulls() {
        assertThat(Judged.cluster(ALIAS, "al2023@v20250819").by("ELP224"))
                .containsExactly("experiments/llm-eks-cluster.yaml:15:45: warning ELP224: al2023@v20250819 may not know"
                        + " the feature gate FastImagePull, and its nodes would not start; take al2023@v20250829 or"
                        + " newer");
    }

    @Test
    void imageThatCannotPullPause() {
        assertThat(Judged.cluster(ALIAS, "al2023@v20260505").by("ELP224"))
                .containsExactly("experiments/llm-eks-cluster.yaml:15:45: warning ELP224: al2023@v20260505 cannot"
                        + " start pods with FastImagePull, and its nodes stay NotReady; take another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"al2023@v20250829", "al2023@v20260506", "bottlerocket@v1.54.0"})
    void imageThatPullsSideBySideOrNeverDoes(String alias) {
        assertThat(Judged.cluster(ALIAS, alias).by("ELP224")).isEmpty();
    }

    @Test
    void administratorOfAnotherPartition() {
        assertThat(admin("arn:aws-cn:iam::111122223333:role/ops"))
                .containsExactly("experiments/llm-eks-cluster.yaml:13:21: error ELP226:"
                        + " arn:aws-cn:iam::111122223333:role/ops is of partition aws-cn, but us-east-1 is of aws;"
                        + " name a principal of that partition");
    }

    @Test
    void nodesRoleAsAdministrator() {
        assertThat(admin("arn:aws:iam::111122223333:role/KarpenterNodeRole-llm-eks-cluster"))
                .containsExactly("experiments/llm-eks-cluster.yaml:13:21: error ELP226:"
                        + " arn:aws:iam::111122223333:role/KarpenterNodeRole-llm-eks-cluster is the nodes' own role,"
                        + " whose entry comes with the node group; name people's role");
    }

    @Test
    void administratorWhoIsOne() {
        assertThat(admin("arn:aws:iam::111122223333:role/ops")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"volumeSize: 100Gi, volumeSize: 19Gi, 11:66", "rootVolume: 200Gi, rootVolume: 19Gi, 12:54"})
    void volumeBelowItsImage(String from, String to, String place) {
        assertThat(Judged.cluster(from, to).by("ELP227"))
                .containsExactly("experiments/llm-eks-cluster.yaml:" + place + ": error ELP227: 19Gi is less than the"
                        + " 20Gi of the AL2023 image itself; take 100Gi, for example");
    }

    @Test
    void gpuNodesVolumeBelowItsImage() {
        assertThat(Judged.seed("rootVolume: 300Gi", "rootVolume: 10Gi").by("ELP227"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:8:74: error ELP227: 10Gi is less than the"
                        + " 20Gi of the AL2023 image itself; take 100Gi, for example");
    }

    @Test
    void volumeAsLargeAsItsImage() {
        assertThat(Judged.cluster("volumeSize: 100Gi", "volumeSize: 20Gi").by("ELP227"))
                .isEmpty();
    }

    @Test
    void secondReplicaOfKarpenterHasANodeOfItsOwn() {
        assertThat(Shipped.experiments().with(CLUSTER, "count: 2", "count: 1").errors())
                .contains("experiments/llm-eks-cluster.yaml:11:51: error ELP007: spec.systemNodes.count must be a whole"
                        + " number from 2 to 100, not the number 1");
    }

    @Test
    void roleNameStaysWithin64Characters() {
        String name = "c".repeat(47);

        assertThat(Shipped.experiments()
                        .with(CLUSTER, "name: llm-eks-cluster", "name: " + name)
                        .errors())
                .contains("experiments/llm-eks-cluster.yaml:4:18: error ELP007: metadata.name must be a cluster name of"
                        + " letters, digits and '-' (at most 46 characters, as \"KarpenterNodeRole-\" stands before it"
                        + " in a role name), not \"" + name + "\"");
        assertThat(Names.nodeRole(name.substring(1))).hasSize(64);
    }

    private static List<String> admin(String arn) {
        return Judged.cluster("adminPrincipals: []", "adminPrincipals: [\"" + arn + "\"]")
                .by("ELP226");
    }
}
