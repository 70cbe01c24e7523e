package io.eksllmperf.model.karpenter;

import io.eksllmperf.model.Require;
import java.util.List;

/**
 * When Karpenter may remove nodes of a pool of its own will.
 *
 * @param consolidationPolicy which nodes count as waste
 * @param consolidateAfter how long a node must be waste first, such as {@code 30m}, or {@code Never}
 * @param budgets how many nodes may go at once; a reason that no budget names is not limited
 */
public record Disruption(Policy consolidationPolicy, String consolidateAfter, List<Budget> budgets) {
    public static final String NEVER = "Never";
    private static final int MOST_BUDGETS = 50;

    /** Policies of karpenter.sh/v1 (CRD 1.14.1). */
    public enum Policy {
        WHEN_EMPTY("WhenEmpty"),
        WHEN_EMPTY_OR_UNDERUTILIZED("WhenEmptyOrUnderutilized"),
        BALANCED("Balanced");

        private final String text;

        Policy(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Why Karpenter removes a node of its own will. */
    public enum Reason {
        UNDERUTILIZED("Underutilized"),
        EMPTY("Empty"),
        DRIFTED("Drifted");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public Disruption {
        budgets = List.copyOf(budgets);
        if (!consolidateAfter.equals(NEVER)) {
            Require.duration(consolidateAfter, "NodePool spec.disruption.consolidateAfter");
        }
        Require.size(budgets, 0, MOST_BUDGETS, "NodePool spec.disruption.budgets");
    }

    /**
     * @param nodes a number or a percentage as text: {@code 0}, {@code 2}, {@code 10%}
     * @param reasons what it limits; empty means every reason
     */
    public record Budget(String nodes, List<Reason> reasons) {
        public Budget {
            reasons = List.copyOf(reasons);
            if (!isCount(nodes)) {
                throw new IllegalArgumentException("NodePool spec.disruption.budgets.nodes is '" + nodes
                        + "': it must be a whole number or a percentage from 0% to 100%");
            }
            Require.distinct(reasons, "NodePool spec.disruption.budgets.reasons");
        }

        private static boolean isCount(String nodes) {
            boolean percent = nodes.endsWith("%");
            String number = percent ? nodes.substring(0, nodes.length() - 1) : nodes;
            boolean digits = !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
            return digits && (!percent || number.length() < 3 || number.equals("100"));
        }
    }
}
