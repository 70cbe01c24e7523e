package io.eksllmperf.check.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of node that a pod cannot have.
 *
 * @param offer the nodes
 * @param by the first constraint that excludes them, in the order in which Karpenter looks
 * @param reason what is wrong, with the values
 * @param faults how many taints and labels exclude them; 0 where only their size does
 */
public record Excluded(Offer offer, Constraint by, String reason, int faults) {
    private static final int MOST_REASONS = 5;
    private static final int MOST_NODES = 3;

    /** Constraints in the order in which Karpenter looks at them. */
    public enum Constraint {
        TAINT,
        LABEL,
        GPU,
        CPU,
        MEMORY,
        DISK;

        /** Whether a larger node would do. */
        public boolean isRoom() {
            return this != TAINT && this != LABEL;
        }
    }

    /** All of them as a text: what came nearest first, nodes with the same reason together, not more than some lines. */
    public static String text(List<Excluded> all) {
        List<Excluded> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(Excluded::faults).thenComparing(Excluded::by, Comparator.reverseOrder()));
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Excluded each : sorted) {
            byReason.computeIfAbsent(each.reason, reason -> new ArrayList<>()).add(each.offer.title());
        }
        List<String> lines = new ArrayList<>();
        int left = byReason.size() - MOST_REASONS;
        byReason.forEach((reason, nodes) -> {
            if (lines.size() < MOST_REASONS) {
                lines.add(some(nodes) + ": " + reason);
            }
        });
        return String.join("; ", lines) + (left > 0 ? "; and " + left + " more reasons" : "");
    }

    private static String some(List<String> nodes) {
        int more = nodes.size() - MOST_NODES;
        return more > 0
                ? String.join(", ", nodes.subList(0, MOST_NODES)) + " and " + more + " more"
                : String.join(", ", nodes);
    }
}
