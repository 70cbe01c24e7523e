package io.eksllmperf.render.clusters;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.model.eksctl.AutoModeConfig;
import io.eksllmperf.model.eksctl.AutoModeConfig.BuiltInPool;
import io.eksllmperf.model.eksctl.CloudWatch;
import io.eksllmperf.model.eksctl.CloudWatch.ClusterLogging;
import io.eksllmperf.model.eksctl.CloudWatch.LogType;
import io.eksllmperf.model.eksctl.ClusterConfig;
import io.eksllmperf.model.eksctl.ClusterConfig.UpgradePolicy;
import io.eksllmperf.model.eksctl.ClusterMeta;
import io.eksllmperf.model.eksctl.Iam;
import io.eksllmperf.model.eksctl.ManagedNodeGroup;
import io.eksllmperf.model.eksctl.PodIdentityAssociation;
import io.eksllmperf.model.eksctl.Vpc;
import io.eksllmperf.model.eksctl.Vpc.ClusterEndpoints;
import io.eksllmperf.model.eksctl.Vpc.Nat;
import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;
import java.util.List;
import java.util.Optional;

/**
 * The whole cluster in one file, for {@code eksctl create cluster -f}. It has no {@code karpenter} block: eksctl would
 * install a chart outside Git, once, and with a queue that the chart never reads (facts of eksctl 0.230.0). Argo CD
 * installs Karpenter; this file makes the roles that it needs.
 */
public final class ClusterFile {
    /** Long enough to look back at a sweep and its audit trail; without a period CloudWatch keeps and bills for ever. */
    private static final int LOG_DAYS = 90;

    private ClusterFile() {}

    public static ClusterConfig render(Cluster cluster, Catalog catalog) {
        String partition = catalog.partition(cluster.region()).orElse("aws");
        return new ClusterConfig(
                metadata(cluster),
                Optional.of(upgradePolicy()),
                autoMode(cluster),
                cluster.availabilityZones(),
                vpc(cluster),
                iam(cluster, partition),
                Access.of(cluster, partition),
                AddOns.of(cluster),
                nodeGroups(cluster, partition),
                Optional.of(logs()),
                Optional.empty());
    }

    private static ClusterMeta metadata(Cluster cluster) {
        return new ClusterMeta(
                cluster.name(), cluster.region(), cluster.kubernetesVersion().text(), cluster.tags());
    }

    /**
     * The version in Git stays the version that runs: with STANDARD, EKS would upgrade the cluster by itself on the day
     * that standard support ends, in the middle of a sweep or not.
     */
    private static UpgradePolicy upgradePolicy() {
        return new UpgradePolicy(UpgradePolicy.SupportType.EXTENDED);
    }

    /** The built-in pools run what measures nothing; the NodeClass {@code default} is there only while one of them is on. */
    private static AutoModeConfig autoMode(Cluster cluster) {
        return cluster.autoMode()
                ? AutoModeConfig.on(List.of(BuiltInPool.GENERAL_PURPOSE, BuiltInPool.SYSTEM))
                : AutoModeConfig.off();
    }

    private static Vpc vpc(Cluster cluster) {
        boolean open = cluster.access().publicEndpoint();
        return new Vpc(
                cluster.vpc().cidr(),
                new Nat(gateway(cluster.vpc().natGateway())),
                new ClusterEndpoints(open, true),
                open ? cluster.access().publicAccessCidrs() : List.of());
    }

    private static Nat.Gateway gateway(String word) {
        return switch (word) {
            case "Single" -> Nat.Gateway.SINGLE;
            case "Disable" -> Nat.Gateway.DISABLE;
            default -> Nat.Gateway.HIGHLY_AVAILABLE;
        };
    }

    /** Auto Mode has Karpenter and its permissions built in, and nothing here uses IAM roles for service accounts. */
    private static Iam iam(Cluster cluster, String partition) {
        return cluster.autoMode() ? new Iam(false, List.of()) : new Iam(true, List.of(karpenter(cluster, partition)));
    }

    /** The controller's role. The chart makes the service account. */
    private static PodIdentityAssociation karpenter(Cluster cluster, String partition) {
        return PodIdentityAssociation.inline(
                Names.SYSTEM_NAMESPACE,
                "karpenter",
                "Karpenter-" + cluster.name(),
                KarpenterControllerPolicy.of(cluster, partition));
    }

    private static List<ManagedNodeGroup> nodeGroups(Cluster cluster, String partition) {
        return cluster.autoMode() ? List.of() : List.of(SystemNodeGroup.of(cluster, partition));
    }

    private static CloudWatch logs() {
        return new CloudWatch(new ClusterLogging(List.of(LogType.values()), Optional.of(LOG_DAYS)));
    }
}
