package io.eksllmperf.report.compare;

import java.util.List;

/**
 * One concurrency that both sides measured the same way.
 *
 * @param concurrency the level
 * @param changes at least one, in the order of figures
 * @param sameRuns whether both sides hold the very same runs, so that nothing was measured again
 * @param remarks what is said beside the row on one side only, and so may explain a change: one sentence each
 */
public record ComparedLevel(int concurrency, List<Change> changes, boolean sameRuns, List<String> remarks) {
    public ComparedLevel {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    /** Whether any figure is not the same. */
    public boolean moved() {
        return changes.stream().anyMatch(change -> change.outcome() != Outcome.SAME);
    }
}
