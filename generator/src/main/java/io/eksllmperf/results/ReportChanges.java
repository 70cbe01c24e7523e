package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import java.util.List;

/**
 * What writing a report did; paths are relative to the repository, in the order of their names.
 *
 * @param written files created or replaced
 * @param removed files of an earlier report that this one no longer has
 * @param unchanged files that were there already, byte for byte, and were not touched
 * @param findings an error means that the report on disk is not, or not all of, the one that was to be written
 */
public record ReportChanges(
        List<String> written, List<String> removed, List<String> unchanged, List<Finding> findings) {
    public ReportChanges {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
        unchanged = List.copyOf(unchanged);
        findings = findings.stream().sorted().toList();
    }

    static ReportChanges none(List<Finding> findings) {
        return new ReportChanges(List.of(), List.of(), List.of(), findings);
    }

    public boolean failed() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
