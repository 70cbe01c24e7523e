package io.eksllmperf.model.karpenter;

import io.eksllmperf.model.Taint;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of each kind with every field set. */
final class KarpenterExamples {
    private KarpenterExamples() {}

    static NodePool nodePool() {
        return new NodePool(
                metadata("gpu-g5-8xlarge"),
                new NodePool.Spec(
                        template(List.of(
                                Requirement.in("node.kubernetes.io/instance-type", "g5.8xlarge"),
                                Requirement.in("topology.kubernetes.io/zone", List.of("us-east-1a", "us-east-1b")),
                                Requirement.exists("example.com/team"),
                                new Requirement(
                                        "karpenter.k8s.aws/instance-gpu-count",
                                        Requirement.Operator.AT_LEAST,
                                        List.of("1")))),
                        new Disruption(
                                Disruption.Policy.WHEN_EMPTY,
                                "30m",
                                List.of(new Disruption.Budget(
                                        "0", List.of(Disruption.Reason.UNDERUTILIZED, Disruption.Reason.DRIFTED)))),
                        Map.of("cpu", "32", "memory", "128Gi", "nvidia.com/gpu", "1")));
    }

    static NodeTemplate template(List<Requirement> requirements) {
        return new NodeTemplate(
                new NodeTemplate.Metadata(Map.of("instanceType", "gpu", "nvidia.com/gpu.present", "true")),
                new NodeTemplate.Spec(
                        NodeClassRef.ec2("gpu-g5-8xlarge"),
                        requirements,
                        List.of(Taint.noSchedule("nvidia.com/gpu", "true")),
                        NodeTemplate.Spec.NEVER));
    }

    static Ec2NodeClass ec2NodeClass() {
        return new Ec2NodeClass(
                metadata("gpu-g5-8xlarge"),
                new Ec2NodeClass.Spec(
                        "KarpenterNodeRole-llm-eks-cluster",
                        List.of(new AmiSelectorTerm("al2023@v20260818")),
                        List.of(new SubnetSelectorTerm(Map.of(
                                "alpha.eksctl.io/cluster-name", "llm-eks-cluster",
                                "kubernetes.io/role/internal-elb", "1"))),
                        List.of(new SecurityGroupSelectorTerm(Map.of("aws:eks:cluster-name", "llm-eks-cluster"))),
                        Optional.of(Ec2NodeClass.InstanceStorePolicy.RAID0),
                        List.of(BlockDeviceMapping.root(
                                "/dev/xvda", BlockDeviceMapping.Ebs.gp3("300Gi", Optional.of(6000), Optional.of(600)))),
                        Optional.of(
                                new Ec2NodeClass.MetadataOptions(Ec2NodeClass.MetadataOptions.HttpTokens.REQUIRED, 1)),
                        Optional.of("apiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\n"),
                        Map.of("owner", "llm-team")));
    }

    static NodeClass nodeClass() {
        return new NodeClass(
                metadata("gpu"),
                new NodeClass.Spec(
                        "AutoNodeRole",
                        List.of(new SubnetSelectorTerm(Map.of("kubernetes.io/role/internal-elb", "1"))),
                        List.of(new SecurityGroupSelectorTerm(Map.of("aws:eks:cluster-name", "llm-eks-cluster"))),
                        Optional.of(NodeClass.NetworkPolicy.DEFAULT_ALLOW),
                        Optional.of(new NodeClass.EphemeralStorage("300Gi", Optional.of(6000), Optional.of(600))),
                        Map.of("owner", "llm-team")));
    }

    static ObjectMeta metadata(String name) {
        return new ObjectMetaBuilder()
                .withName(name)
                .addToLabels("app.kubernetes.io/managed-by", "eks-llm-perf")
                .addToAnnotations("argocd.argoproj.io/sync-wave", "1")
                .build();
    }
}
