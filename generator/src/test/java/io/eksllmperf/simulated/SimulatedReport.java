package io.eksllmperf.simulated;

import io.eksllmperf.Reports;
import io.eksllmperf.report.Report;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes a results volume, imports it and reports on it, for people and for the browser check: {@code SimulatedReport FOLDER}. */
final class SimulatedReport {
    private SimulatedReport() {}

    public static void main(String... arguments) {
        Repository repository = new Repository(
                Path.of(arguments[0]), SimulatedServer.inputs(Experiments.withFaster(Experiments.withGoal("10s"))));
        RunFolderWriter volume = repository.volume();
        volume.sweep(Experiments.a10g(repository.inputs()), RunFolderWriter.QUIET);
        volume.sweep(Experiments.l40s(repository.inputs()), RunFolderWriter.QUIET);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        repository.imported().forEach(out::println);
        for (String experiment : List.of(Experiments.A10G, Experiments.L40S)) {
            write(repository, Optional.of(experiment), repository.report(experiment), out);
        }
        write(repository, Optional.empty(), repository.sideBySide(Experiments.A10G, Experiments.L40S), out);
    }

    private static void write(Repository repository, Optional<String> experiment, Report report, PrintStream out) {
        report.notRead().forEach(out::println);
        var changes = repository.store().writeReport(experiment, Reports.files(report));
        changes.findings().forEach(out::println);
        changes.written().forEach(out::println);
        report.sections()
                .forEach(section -> section.insights()
                        .forEach(insight -> out.println(
                                insight.kind() + " (" + insight.standing().words() + "): " + insight.sentence())));
    }
}
