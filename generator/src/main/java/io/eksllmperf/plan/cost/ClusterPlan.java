package io.eksllmperf.plan.cost;

import io.eksllmperf.catalog.Quota;
import java.util.List;

/**
 * A cluster: what is billed at once, and what stays on when nothing is measured.
 *
 * @param name its name
 * @param region AWS region
 * @param autoMode whether EKS Auto Mode runs its nodes: its fee for them is not known here
 * @param nodes nodes that are up while all servers run that are not parked
 * @param quotas what these nodes and the system nodes count against EC2's quotas
 * @param floor what stays on when all servers are parked
 */
public record ClusterPlan(
        String name, String region, boolean autoMode, List<Nodes> nodes, List<Quota.Need> quotas, Floor floor) {
    public ClusterPlan {
        nodes = List.copyOf(nodes);
        quotas = List.copyOf(quotas);
    }

    /**
     * Nodes of one kind.
     *
     * @param role {@code GPU} or {@code load}
     * @param rate what an hour of one costs
     * @param count how many
     */
    public record Nodes(String role, NodeRate rate, int count) {
        public Usd usdPerHour() {
            return rate.usdPerHour().times(count);
        }
    }

    /** All nodes that the experiments keep up, for an hour. */
    public Usd usdPerHour() {
        return Usd.sum(nodes.stream().map(Nodes::usdPerHour).toList());
    }
}
