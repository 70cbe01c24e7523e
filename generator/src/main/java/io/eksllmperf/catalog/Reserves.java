package io.eksllmperf.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * What else runs on the nodes (reserves.txt).
 *
 * @param daemonSets on every node, at least
 * @param withAgents on every node, with the agents that companies add
 * @param loadNode on a load node beside the load tool: triton-perf and DaemonSets
 * @param karpenter one replica of Karpenter's controller
 */
public record Reserves(Reserve daemonSets, Reserve withAgents, Reserve loadNode, Reserve karpenter) {
    static Reserves load() {
        Map<String, Reserve> rows = Table.load("reserves.txt", Reserve.COLUMNS).index(Reserve::from);
        return new Reserves(
                row(rows, "daemon-sets"),
                row(rows, "daemon-sets-with-agents"),
                row(rows, "load-node"),
                row(rows, "karpenter"));
    }

    private static Reserve row(Map<String, Reserve> rows, String name) {
        return Optional.ofNullable(rows.get(name))
                .orElseThrow(() -> new IllegalStateException("reserves.txt: no row " + name));
    }
}
