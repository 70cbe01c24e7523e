package io.eksllmperf.render.clusters;

import io.eksllmperf.model.eksctl.ManagedNodeGroup;
import io.eksllmperf.model.eksctl.ManagedNodeGroup.AmiFamily;
import io.eksllmperf.model.eksctl.ManagedNodeGroup.Machine;
import io.eksllmperf.model.eksctl.ManagedNodeGroup.NodeGroupIam;
import io.eksllmperf.model.eksctl.ManagedNodeGroup.Nodes;
import io.eksllmperf.model.eksctl.ManagedNodeGroup.Scaling;
import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nodes that are there before Karpenter is: for Karpenter, Argo CD and whatever else measures nothing. */
final class SystemNodeGroup {
    private SystemNodeGroup() {}

    static ManagedNodeGroup of(Cluster cluster, String partition) {
        return ManagedNodeGroup.of(
                Names.systemNodes(),
                machine(cluster, partition),
                Scaling.fixed(cluster.systemNodes().count()),
                new Nodes(List.of(), Map.of("instanceType", Names.systemNodes()), List.of(), cluster.tags()));
    }

    private static Machine machine(Cluster cluster, String partition) {
        return new Machine(
                AmiFamily.AMAZON_LINUX_2023,
                cluster.systemNodes().instanceType(),
                Math.toIntExact(cluster.systemNodes().volumeSize().gibibytes()),
                role(cluster, partition));
    }

    /**
     * Named, because Karpenter's nodes take the same role: EKS lets it in with the node group, in every authentication
     * mode, and so it must not stand among the access entries. No AmazonEKS_CNI_Policy: with an OIDC provider the add-on
     * vpc-cni has a role of its own.
     */
    private static NodeGroupIam role(Cluster cluster, String partition) {
        String policies = "arn:" + partition + ":iam::aws:policy/";
        return new NodeGroupIam(
                List.of(
                        policies + "AmazonEKSWorkerNodePolicy",
                        policies + "AmazonEC2ContainerRegistryPullOnly",
                        policies + "AmazonSSMManagedInstanceCore"),
                Optional.of(Names.nodeRole(cluster.name())));
    }
}
