package io.eksllmperf.model.karpenter;

import io.eksllmperf.model.Require;

/**
 * Which node class a pool uses. Group and kind cannot be changed on a live pool.
 *
 * @param group API group without version
 * @param kind {@code EC2NodeClass} with Karpenter, {@code NodeClass} with EKS Auto Mode
 * @param name the class's name
 */
public record NodeClassRef(String group, String kind, String name) {
    public NodeClassRef {
        Require.text(group, "nodeClassRef.group");
        Require.text(kind, "nodeClassRef.kind");
        Require.text(name, "nodeClassRef.name");
    }

    /** A class of self-managed Karpenter. */
    public static NodeClassRef ec2(String name) {
        return new NodeClassRef(Ec2NodeClass.GROUP, Ec2NodeClass.KIND, name);
    }

    /** A class of EKS Auto Mode; {@code default} is the built-in one. */
    public static NodeClassRef autoMode(String name) {
        return new NodeClassRef(NodeClass.GROUP, NodeClass.KIND, name);
    }
}
