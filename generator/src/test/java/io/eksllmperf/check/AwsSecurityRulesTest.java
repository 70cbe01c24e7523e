package io.eksllmperf.check;

import static io.eksllmperf.check.Judged.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.model.eksctl.CloudWatch;
import io.eksllmperf.model.eksctl.CloudWatch.ClusterLogging;
import io.eksllmperf.model.eksctl.CloudWatch.LogType;
import io.eksllmperf.model.eksctl.ClusterConfig;
import io.eksllmperf.model.eksctl.Iam;
import io.eksllmperf.model.eksctl.ManagedNodeGroup;
import io.eksllmperf.model.eksctl.PodIdentityAssociation;
import io.eksllmperf.model.eksctl.PolicyDocument;
import io.eksllmperf.model.eksctl.PolicyDocument.Statement;
import io.eksllmperf.model.karpenter.BlockDeviceMapping;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.model.karpenter.Ec2NodeClass.MetadataOptions;
import io.eksllmperf.model.karpenter.Ec2NodeClass.MetadataOptions.HttpTokens;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nodes, volumes and roles give away in AWS. */
class AwsSecurityRulesTest {
    private static final String CLASS = PLATFORM + "20-ec2nodeclass-load.yaml";
    private static final String FILE = "experiments/llm-eks-cluster.yaml: error %s: clusters/llm-eks-cluster.yaml: %s";

    @ParameterizedTest
    @ValueSource(strings = {"ELP178", "ELP179", "ELP180", "ELP181", "ELP182"})
    void whatIsRenderedGivesNothingAway(String rule) {
        assertThat(Judged.seed().by(rule)).isEmpty();
    }

    @Test
    void podsThatReachTheMetadataService() {
        assertThat(nodes(Optional.of(new MetadataOptions(HttpTokens.OPTIONAL, 2)), List.of())
                        .by("ELP178"))
                .containsExactly(
                        CLASS + ": error ELP178: EC2NodeClass load answers without a session token; set"
                                + " metadataOptions.httpTokens: required",
                        CLASS + ": error ELP178: EC2NodeClass load has a hop limit of 2 for the metadata service; set"
                                + " httpPutResponseHopLimit: 1");
    }

    @Test
    void metadataServiceThatIsLeftToKarpenter() {
        assertThat(nodes(Optional.empty(), List.of()).by("ELP178"))
                .containsExactly(CLASS + ": error ELP178: EC2NodeClass load answers without a session token; set"
                        + " metadataOptions.httpTokens: required");
    }

    @Test
    void nodesVolumeInTheClear() {
        BlockDeviceMapping.Ebs clear = new BlockDeviceMapping.Ebs(
                "200Gi", BlockDeviceMapping.VolumeType.GP3, Optional.empty(), Optional.empty(), false, true);

        assertThat(nodes(
                                Optional.of(new MetadataOptions(HttpTokens.REQUIRED, 1)),
                                List.of(BlockDeviceMapping.root("/dev/xvda", clear)))
                        .by("ELP179"))
                .containsExactly(CLASS + ": error ELP179: EC2NodeClass load has the volume /dev/xvda, which is not"
                        + " encrypted; set ebs.encrypted: true");
    }

    @Test
    void claimedVolumeInTheClear() {
        assertThat(Judged.seed()
                        .with(
                                PLATFORM + "11-storageclass",
                                StorageClass.class,
                                volumes -> volumes.setParameters(Map.of("type", "gp3")))
                        .by("ELP179"))
                .containsExactly(PLATFORM + "11-storageclass-gp3-results.yaml: error ELP179: StorageClass gp3-results"
                        + " makes volumes that are not encrypted; set the parameter encrypted: \"true\"");
    }

    @Test
    void systemNodesVolumeInTheClear() {
        assertThat(cluster(before -> {
                            ManagedNodeGroup group = before.managedNodeGroups().get(0);
                            return new Parts(before.iam(), List.of(inTheClear(group)), before.cloudWatch());
                        })
                        .by("ELP179"))
                .containsExactly(FILE.formatted(
                        "ELP179",
                        "the node group system has a volume that is not encrypted; set volumeEncrypted: true"));
    }

    @Test
    void controlPlaneWithoutAudit() {
        CloudWatch logs =
                new CloudWatch(new ClusterLogging(List.of(LogType.API, LogType.AUTHENTICATOR), Optional.of(90)));

        assertThat(cluster(before -> new Parts(before.iam(), before.managedNodeGroups(), Optional.of(logs)))
                        .by("ELP180"))
                .containsExactly(FILE.formatted(
                        "ELP180",
                        "the control plane does not log audit; name it in cloudWatch.clusterLogging.enableTypes"));
    }

    @Test
    void policyOfWildcards() {
        PolicyDocument policy = PolicyDocument.of(List.of(
                Statement.allow("All", List.of("ec2:*"), List.of("*")),
                Statement.allow("Pass", List.of("iam:PassRole"), List.of("arn:aws:iam::*:role/*"))));
        Iam iam = new Iam(
                true, List.of(PodIdentityAssociation.inline("kube-system", "karpenter", "Karpenter-x", policy)));

        assertThat(cluster(before -> new Parts(iam, before.managedNodeGroups(), before.cloudWatch()))
                        .by("ELP181"))
                .containsExactly(
                        FILE.formatted(
                                "ELP181",
                                "the policy of kube-system/karpenter permits, in All, the actions ec2:*; name each"),
                        FILE.formatted(
                                "ELP181",
                                "the policy of kube-system/karpenter permits, in Pass, iam:PassRole on any role; name"
                                        + " the nodes' role"));
    }

    @Test
    void administratorWithKeysThatDoNotExpire() {
        assertThat(Judged.cluster(
                                "adminPrincipals: []",
                                "adminPrincipals: [\"arn:aws:iam::111122223333:role/ops\","
                                        + " \"arn:aws:iam::111122223333:user/me\"]")
                        .by("ELP182"))
                .containsExactly("experiments/llm-eks-cluster.yaml:13:59: warning ELP182:"
                        + " arn:aws:iam::111122223333:user/me is an IAM user, whose keys do not expire; name a role"
                        + " that people assume");
    }

    private static Judged nodes(Optional<MetadataOptions> options, List<BlockDeviceMapping> disks) {
        return Judged.seed().replaced(CLASS, resource -> {
            Ec2NodeClass before = (Ec2NodeClass) resource;
            Ec2NodeClass.Spec spec = before.spec();
            return new Ec2NodeClass(
                    before.metadata(),
                    new Ec2NodeClass.Spec(
                            spec.role(),
                            spec.amiSelectorTerms(),
                            spec.subnetSelectorTerms(),
                            spec.securityGroupSelectorTerms(),
                            spec.instanceStorePolicy(),
                            disks.isEmpty() ? spec.blockDeviceMappings() : disks,
                            options,
                            spec.userData(),
                            spec.tags()));
        });
    }

    /** What a test changes of a cluster's file. */
    private record Parts(Iam iam, List<ManagedNodeGroup> groups, Optional<CloudWatch> logs) {}

    private static Judged cluster(java.util.function.Function<ClusterConfig, Parts> change) {
        return Judged.seed().replaced("clusters/", resource -> {
            ClusterConfig before = (ClusterConfig) resource;
            Parts parts = change.apply(before);
            return new ClusterConfig(
                    before.metadata(),
                    before.upgradePolicy(),
                    before.autoModeConfig(),
                    before.availabilityZones(),
                    before.vpc(),
                    parts.iam(),
                    before.accessConfig(),
                    before.addons(),
                    parts.groups(),
                    parts.logs(),
                    before.secretsEncryption());
        });
    }

    private static ManagedNodeGroup inTheClear(ManagedNodeGroup group) {
        return new ManagedNodeGroup(
                group.name(),
                group.amiFamily(),
                group.instanceType(),
                group.minSize(),
                group.desiredCapacity(),
                group.maxSize(),
                group.volumeSize(),
                group.volumeType(),
                false,
                group.privateNetworking(),
                group.availabilityZones(),
                group.labels(),
                group.taints(),
                group.iam(),
                group.tags());
    }
}
