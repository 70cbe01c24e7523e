package io.eksllmperf.model.eksctl;

import io.eksllmperf.model.Taint;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clusters that between them set every field. */
final class EksctlExamples {
    private static final List<String> ZONES = List.of("us-east-1a", "us-east-1b", "us-east-1c");
    private static final Vpc VPC = new Vpc(
            "10.0.0.0/16",
            new Vpc.Nat(Vpc.Nat.Gateway.HIGHLY_AVAILABLE),
            new Vpc.ClusterEndpoints(true, true),
            List.of("203.0.113.0/24"));

    private EksctlExamples() {}

    static ClusterConfig karpenter() {
        return new ClusterConfig(
                new ClusterMeta("llm-eks-cluster", "us-east-1", "1.33", Map.of("owner", "llm-team")),
                Optional.of(new ClusterConfig.UpgradePolicy(ClusterConfig.UpgradePolicy.SupportType.EXTENDED)),
                AutoModeConfig.off(),
                ZONES,
                VPC,
                new Iam(true, List.of(controller(), loadBalancer())),
                access(AccessConfig.EntryType.STANDARD, AccessConfig.AccessScope.cluster()),
                addons(),
                List.of(systemNodes()),
                Optional.of(new CloudWatch(new CloudWatch.ClusterLogging(
                        List.of(CloudWatch.LogType.API, CloudWatch.LogType.AUDIT), Optional.of(30)))),
                Optional.of(new ClusterConfig.SecretsEncryption("arn:aws:kms:us-east-1:123456789012:key/abcd")));
    }

    static ClusterConfig autoMode() {
        return new ClusterConfig(
                new ClusterMeta("llm-eks-cluster", "us-east-1", "1.33", Map.of()),
                Optional.empty(),
                new AutoModeConfig(
                        true,
                        Optional.of("arn:aws:iam::123456789012:role/AutoNodeRole"),
                        Optional.of(List.of(AutoModeConfig.BuiltInPool.GENERAL_PURPOSE))),
                ZONES,
                VPC,
                new Iam(true, List.of()),
                access(AccessConfig.EntryType.EC2, AccessConfig.AccessScope.namespaces(List.of("llm"))),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static ManagedNodeGroup systemNodes() {
        return ManagedNodeGroup.of(
                "system",
                new ManagedNodeGroup.Machine(
                        ManagedNodeGroup.AmiFamily.AMAZON_LINUX_2023,
                        "m6i.2xlarge",
                        100,
                        new ManagedNodeGroup.NodeGroupIam(
                                List.of("arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy"),
                                Optional.of("KarpenterNodeRole-llm-eks-cluster"))),
                ManagedNodeGroup.Scaling.fixed(2),
                new ManagedNodeGroup.Nodes(
                        ZONES,
                        Map.of("role", "system"),
                        List.of(Taint.noSchedule("CriticalAddonsOnly", "true")),
                        Map.of("owner", "llm-team")));
    }

    static PodIdentityAssociation controller() {
        PolicyDocument policy = PolicyDocument.of(List.of(
                PolicyDocument.Statement.allow(
                        "AllowScopedEC2InstanceActions",
                        List.of("ec2:RunInstances", "ec2:CreateFleet"),
                        List.of("arn:aws:ec2:us-east-1:*:launch-template/*"),
                        Map.of(
                                "StringEquals",
                                Map.of("aws:ResourceTag/kubernetes.io/cluster/llm-eks-cluster", List.of("owned")))),
                PolicyDocument.Statement.allow("AllowPricing", List.of("pricing:GetProducts"), List.of("*"))));
        return PodIdentityAssociation.inline("kube-system", "karpenter", "KarpenterController-llm-eks-cluster", policy);
    }

    private static PodIdentityAssociation loadBalancer() {
        return PodIdentityAssociation.wellKnown(
                "kube-system",
                "aws-load-balancer-controller",
                new WellKnownPolicies(Optional.of(true), Optional.of(true)));
    }

    private static List<Addon> addons() {
        return List.of(
                Addon.plain("eks-pod-identity-agent", Optional.of("v1.3.8-eksbuild.2")),
                Addon.withDefaultPodIdentity(
                        "vpc-cni", Optional.empty(), Optional.of("{\"enableNetworkPolicy\":\"true\"}")),
                new Addon(
                        "aws-ebs-csi-driver",
                        Optional.empty(),
                        Optional.of(WellKnownPolicies.ebsCsi()),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                new Addon(
                        "amazon-cloudwatch-observability",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(PodIdentityAssociation.managed(
                                "amazon-cloudwatch",
                                "cloudwatch-agent",
                                List.of("arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy"))),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static AccessConfig access(AccessConfig.EntryType type, AccessConfig.AccessScope scope) {
        AccessConfig.AccessPolicy policy = new AccessConfig.AccessPolicy(
                "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy", scope);
        return new AccessConfig(
                AccessConfig.AuthenticationMode.API,
                List.of(new AccessConfig.AccessEntry("arn:aws:iam::123456789012:role/admin", type, List.of(policy))));
    }
}
