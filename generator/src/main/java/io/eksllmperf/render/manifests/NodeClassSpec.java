package io.eksllmperf.render.manifests;

import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.model.karpenter.AmiSelectorTerm;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.model.karpenter.Ec2NodeClass.InstanceStorePolicy;
import io.eksllmperf.model.karpenter.Ec2NodeClass.MetadataOptions;
import io.eksllmperf.model.karpenter.Ec2NodeClass.MetadataOptions.HttpTokens;
import io.eksllmperf.model.karpenter.SecurityGroupSelectorTerm;
import io.eksllmperf.model.karpenter.SubnetSelectorTerm;
import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every node of Karpenter has in common: role, image, private network, fast disks, no metadata service for pods. */
final class NodeClassSpec {
    /** Below the pools: a pool whose class is missing is not Ready, and Argo CD would give its sync up. */
    static final int WAVE = 1;

    private static final String AL2023 = "al2023@";
    private static final int FAST_PULL_VCPU = 4;
    private static final int FAST_PULL_MIB = 7 * 1024;

    /** Pulls and unpacks the layers of an image side by side (SOCI snapshotter of the AL2023 image, off by default). */
    private static final String FAST_PULL = """
            apiVersion: node.eks.aws/v1alpha1
            kind: NodeConfig
            spec:
              featureGates:
                FastImagePull: true
            """;

    private NodeClassSpec() {}

    static Ec2NodeClass.Spec of(Cluster cluster, InstanceType type, String ami, Quantity rootVolume) {
        return new Ec2NodeClass.Spec(
                Names.nodeRole(cluster.name()),
                List.of(new AmiSelectorTerm(ami)),
                List.of(privateSubnets(cluster)),
                List.of(clusterSecurityGroup(cluster)),
                type.nvmeGb() > 0 ? Optional.of(InstanceStorePolicy.RAID0) : Optional.empty(),
                NodeVolumes.of(ami, rootVolume),
                Optional.of(new MetadataOptions(HttpTokens.REQUIRED, 1)),
                userData(type, ami),
                cluster.tags());
    }

    /** A discovery tag would match the public subnets too, since eksctl puts the cluster's tags on all of them. */
    private static SubnetSelectorTerm privateSubnets(Cluster cluster) {
        return new SubnetSelectorTerm(
                Map.of("alpha.eksctl.io/cluster-name", cluster.name(), "kubernetes.io/role/internal-elb", "1"));
    }

    /** The one group that EKS makes for control plane and nodes, and tags itself. */
    private static SecurityGroupSelectorTerm clusterSecurityGroup(Cluster cluster) {
        return new SecurityGroupSelectorTerm(Map.of("aws:eks:cluster-name", cluster.name()));
    }

    /** AWS asks for 4 vCPUs and 7 GiB (EKS User Guide, ml-cluster-setup-cli, 2026); Bottlerocket takes no NodeConfig. */
    private static Optional<String> userData(InstanceType type, String ami) {
        boolean large = type.vcpu() >= FAST_PULL_VCPU && type.memoryMib() >= FAST_PULL_MIB;
        return large && ami.startsWith(AL2023) ? Optional.of(FAST_PULL) : Optional.empty();
    }
}
