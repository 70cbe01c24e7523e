package io.eksllmperf.report;

import java.util.List;
import java.util.Optional;

/**
 * All runs of an experiment that measured the same thing.
 *
 * @param subject what was measured
 * @param levels by concurrency
 */
public record Sweep(Subject subject, List<Level> levels) {
    public Sweep {
        levels = levels.stream()
                .sorted(java.util.Comparator.comparingInt(Level::concurrency))
                .toList();
    }

    public Optional<Level> level(int concurrency) {
        return levels.stream()
                .filter(level -> level.concurrency() == concurrency)
                .findFirst();
    }

    /** The levels that a conclusion may rest on. */
    public List<Level> usable() {
        return levels.stream().filter(Level::isUsable).toList();
    }
}
