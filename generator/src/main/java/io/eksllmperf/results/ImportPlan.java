package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an import would write.
 *
 * @param targets by experiment and id
 * @param findings what is left out, and why; an error means that something measured is
 */
public record ImportPlan(List<Target> targets, List<Finding> findings) {
    public ImportPlan {
        targets = List.copyOf(targets);
        findings = findings.stream().distinct().sorted().toList();
    }

    /**
     * One run's folder.
     *
     * @param experiment first folder below {@code results}
     * @param id second folder, and the run's name
     * @param concurrency where it is known
     * @param files what goes into it, by path
     * @param exists whether a run of that name is there already
     */
    public record Target(
            String experiment, String id, Optional<Integer> concurrency, Map<String, Content> files, boolean exists) {
        public Target {
            files = Collections.unmodifiableMap(new TreeMap<>(files));
        }

        public String path() {
            return "results/" + experiment + "/" + id;
        }
    }

    /** Where a file's content comes from. */
    public sealed interface Content {
        /** Copied as it is. */
        record Copy(Path from) implements Content {}

        /** Written: the record of an imported run, the part of a log that belongs to it. */
        record Text(String text) implements Content {}
    }
}
