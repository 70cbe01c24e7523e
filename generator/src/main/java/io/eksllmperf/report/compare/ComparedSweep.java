package io.eksllmperf.report.compare;

import java.util.List;

/**
 * Two sweeps of one experiment beside each other.
 *
 * @param name the sweep's label, or both where they differ
 * @param inputs what they were measured with
 * @param levels those that were compared, by concurrency
 * @param notCompared levels and figures that were not, by concurrency
 */
public record ComparedSweep(String name, Inputs inputs, List<ComparedLevel> levels, List<NotCompared> notCompared) {
    public ComparedSweep {
        levels = List.copyOf(levels);
        notCompared = List.copyOf(notCompared);
    }

    /** How many figures came out so. */
    public int count(Outcome outcome) {
        int count = 0;
        for (ComparedLevel level : levels) {
            for (Change change : level.changes()) {
                count += change.outcome() == outcome ? 1 : 0;
            }
        }
        return count;
    }
}
