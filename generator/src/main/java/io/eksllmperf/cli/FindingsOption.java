package io.eksllmperf.cli;

import io.eksllmperf.finding.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** How findings are told, and which of them matter. */
final class FindingsOption {
    /** The forms that findings are told in. */
    enum Format {
        TEXT,
        JSON,
        GITHUB
    }

    /** The rules of files that cannot be read or written. */
    private static final Set<String> DISK_FAULTS = Set.of("ELP079", "ELP908");

    @Option(
            names = "--format",
            paramLabel = "text|json|github",
            description =
                    "How findings are told: lines for people, JSON for programs, or annotations for GitHub Actions.")
    private Format format = Format.TEXT;

    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    /** Tells the findings and gives the exit code that follows from them. */
    int report(List<Finding> findings, PrintWriter out) {
        switch (format) {
            case JSON -> out.println(FindingFormats.json(findings));
            case GITHUB -> findings.forEach(finding -> out.println(FindingFormats.github(finding)));
            default -> findings.forEach(out::println);
        }
        if (findings.stream().anyMatch(finding -> DISK_FAULTS.contains(finding.rule()))) {
            return ExitCode.USAGE;
        }
        boolean bad = findings.stream().anyMatch(finding -> strict || finding.isError());
        return bad ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    /** Whether people read the output, so that a summary may follow. */
    boolean forPeople() {
        return format == Format.TEXT;
    }
}
