package io.eksllmperf.model.eksctl;

import io.eksllmperf.model.Require;
import io.eksllmperf.model.Taint;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Nodes that EKS keeps in an auto-scaling group. Written flat, as eksctl wants it, and filled through the four parts below.
 *
 * @param volumeSize GiB
 * @param volumeEncrypted always: the account's default may be off
 * @param privateNetworking true keeps the nodes in private subnets; eksctl's own default is false
 */
public record ManagedNodeGroup(
        String name,
        AmiFamily amiFamily,
        String instanceType,
        int minSize,
        int desiredCapacity,
        int maxSize,
        int volumeSize,
        VolumeType volumeType,
        boolean volumeEncrypted,
        boolean privateNetworking,
        List<String> availabilityZones,
        Map<String, String> labels,
        List<Taint> taints,
        NodeGroupIam iam,
        Map<String, String> tags) {
    private static final int LONGEST_NAME = 63;

    /** Images that are used here. */
    public enum AmiFamily {
        AMAZON_LINUX_2023("AmazonLinux2023"),
        BOTTLEROCKET("Bottlerocket");

        private final String text;

        AmiFamily(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Volume types that are used here. */
    public enum VolumeType {
        GP3("gp3");

        private final String text;

        VolumeType(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public ManagedNodeGroup {
        availabilityZones = List.copyOf(availabilityZones);
        labels = Map.copyOf(labels);
        taints = List.copyOf(taints);
        tags = Map.copyOf(tags);
        Name.check(name, LONGEST_NAME, "managedNodeGroups.name");
        Require.text(instanceType, "managedNodeGroups.instanceType");
        Require.that(volumeSize > 0, "managedNodeGroups.volumeSize: a volume has at least 1 GiB");
        if (minSize < 0 || minSize > desiredCapacity || desiredCapacity > maxSize) {
            throw new IllegalArgumentException("managedNodeGroups: minSize " + minSize + ", desiredCapacity "
                    + desiredCapacity + " and maxSize " + maxSize + " must ascend from 0");
        }
        labels.keySet().forEach(ManagedNodeGroup::checkLabel);
    }

    /** A group in private subnets, from its parts. */
    public static ManagedNodeGroup of(String name, Machine machine, Scaling scaling, Nodes nodes) {
        return new ManagedNodeGroup(
                name,
                machine.amiFamily(),
                machine.instanceType(),
                scaling.minSize(),
                scaling.desiredCapacity(),
                scaling.maxSize(),
                machine.volumeSize(),
                VolumeType.GP3,
                true,
                true,
                nodes.availabilityZones(),
                nodes.labels(),
                nodes.taints(),
                machine.iam(),
                nodes.tags());
    }

    /** What each node is: image, EC2 type, gp3 root volume in GiB, role. */
    public record Machine(AmiFamily amiFamily, String instanceType, int volumeSize, NodeGroupIam iam) {}

    /** How many nodes there are. */
    public record Scaling(int minSize, int desiredCapacity, int maxSize) {
        /** Always {@code count}. */
        public static Scaling fixed(int count) {
            return new Scaling(count, count, count);
        }
    }

    /** Where the nodes are and how they are marked; no zones means those of the cluster. */
    public record Nodes(
            List<String> availabilityZones, Map<String, String> labels, List<Taint> taints, Map<String, String> tags) {}

    /**
     * @param instanceRoleName names the role that eksctl makes for the group, so that Karpenter's node class can name it too; unique
     *     in the account, at most 64 characters
     * @param attachPolicyARNs replaces eksctl's default policies
     */
    public record NodeGroupIam(List<String> attachPolicyARNs, Optional<String> instanceRoleName) {
        private static final int LONGEST_ROLE_NAME = 64;

        public NodeGroupIam {
            attachPolicyARNs = List.copyOf(attachPolicyARNs);
            attachPolicyARNs.forEach(arn -> Arn.check(arn, "managedNodeGroups.iam.attachPolicyARNs"));
            instanceRoleName.ifPresent(name -> Require.range(
                    name.length(),
                    1,
                    LONGEST_ROLE_NAME,
                    "managedNodeGroups.iam.instanceRoleName: its number of characters"));
        }
    }

    private static void checkLabel(String key) {
        int slash = key.indexOf('/');
        String domain = slash < 0 ? "" : key.substring(0, slash);
        boolean kubernetes = domain.endsWith("kubernetes.io") || domain.endsWith("k8s.io");
        boolean kubelets = domain.endsWith("kubelet.kubernetes.io") || domain.endsWith("node.kubernetes.io");
        if (kubernetes && !kubelets) {
            throw new IllegalArgumentException("managedNodeGroups.labels: the kubelet may not set " + key
                    + " and would not start; choose a key outside kubernetes.io and k8s.io");
        }
    }
}
