package io.eksllmperf.simulated;

import io.eksllmperf.Reports;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.results.Declared;
import io.eksllmperf.results.ImportPlan;
import io.eksllmperf.results.Store;
import io.eksllmperf.spec.Inputs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A repository with results, and the volume that they come from.
 *
 * @param root its folder: {@code volume/} and {@code results/} are below it
 * @param inputs what its experiments say
 */
record Repository(Path root, Inputs inputs) {
    RunFolderWriter volume() {
        return new RunFolderWriter(root.resolve("results-volume"));
    }

    Store store() {
        return new Store(root.resolve("results"));
    }

    /** Takes over all that lies on the volume. Returns what was left out. */
    List<Finding> imported() {
        return imported(root.resolve("results-volume"), Optional.empty());
    }

    List<Finding> imported(Path source, Optional<String> experiment) {
        ImportPlan plan = store().plan(source, new Declared(experiment, java.util.Map.of()));
        List<Finding> findings = new ArrayList<>(plan.findings());
        findings.addAll(store().write(plan, false));
        return findings;
    }

    Reports reports() {
        return new Reports(store(), inputs);
    }

    Report report(String experiment) {
        return reports().on(reports().judged(experiment));
    }

    Report sideBySide(String... experiments) {
        return Reports.sideBySide(Stream.of(experiments).map(reports()::judged).toList());
    }

    List<Sweep> sweeps(String experiment) {
        return reports().judged(experiment).sweeps();
    }
}
