package io.eksllmperf.model.eksctl;

import io.eksllmperf.model.Require;
import java.util.List;
import java.util.Optional;

/**
 * EKS Auto Mode, on or off, always said.
 *
 * @param enabled whether EKS runs the nodes
 * @param nodeRoleARN role of the built-in pools' nodes; empty lets eksctl make one
 * @param nodePools built-in pools; empty means both, a present empty list means none
 */
public record AutoModeConfig(boolean enabled, Optional<String> nodeRoleARN, Optional<List<BuiltInPool>> nodePools) {

    /** Pools that Auto Mode brings along. */
    public enum BuiltInPool {
        GENERAL_PURPOSE("general-purpose"),
        SYSTEM("system");

        private final String text;

        BuiltInPool(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public AutoModeConfig {
        nodePools = nodePools.map(List::copyOf);
        nodeRoleARN.ifPresent(arn -> Arn.check(arn, "autoModeConfig.nodeRoleARN"));
        nodePools.ifPresent(pools -> Require.distinct(pools, "autoModeConfig.nodePools"));
        Require.that(
                enabled || nodeRoleARN.isEmpty() && nodePools.isEmpty(),
                "autoModeConfig: nodeRoleARN and nodePools are refused when enabled is false");
        Require.that(
                nodeRoleARN.isEmpty() || !nodePools.equals(Optional.of(List.of())),
                "autoModeConfig: nodeRoleARN is refused when nodePools is an empty list");
    }

    /** Self-managed Karpenter. */
    public static AutoModeConfig off() {
        return new AutoModeConfig(false, Optional.empty(), Optional.empty());
    }

    /** Auto Mode with these built-in pools and a node role that eksctl makes. */
    public static AutoModeConfig on(List<BuiltInPool> nodePools) {
        return new AutoModeConfig(true, Optional.empty(), Optional.of(nodePools));
    }
}
