package io.eksllmperf.cli;

import io.eksllmperf.Reports;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Report;
import io.eksllmperf.results.ReportChanges;
import io.eksllmperf.results.Store;
import io.eksllmperf.spec.InputParser.Parsed;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report}: judges what was measured and writes what may be concluded from it. */
@Command(
        name = "report",
        description = "Judges every run in results/ and writes results/<experiment>/report.md, .html, .json, .csv and"
                + " plots; where several experiments have results also results/report.*, side by side.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private RootOption root;

    @Mixin
    private FindingsOption findings;

    @Parameters(paramLabel = "EXPERIMENT", arity = "0..*", description = "Default: all that have results.")
    private List<String> asked = List.of();

    @Option(names = "--check", description = "Write nothing; exit with 1 where a report is not what results/ gives.")
    private boolean check;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Parsed parsed = root.parse();
        if (parsed.findings().stream().anyMatch(Finding::isError)) {
            return findings.report(parsed.findings(), out);
        }
        Store store = root.store();
        List<Finding> unlisted = store.unlisted();
        if (!unlisted.isEmpty()) {
            return findings.report(unlisted, out);
        }
        Reports reports = new Reports(store, parsed.inputs());
        List<Finding> all = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<Reports.Judged> judged = new ArrayList<>();
        for (String experiment : experiments(store)) {
            Reports.Judged found = reports.judged(experiment);
            judged.add(found);
            Report report = reports.on(found);
            all.addAll(report.notRead());
            write(report, Optional.of(experiment), all, lines);
        }
        if (asked.isEmpty() && judged.size() > 1) {
            write(Reports.sideBySide(judged), Optional.empty(), all, lines);
        }
        int code = findings.report(all, out);
        if (findings.forPeople()) {
            lines.forEach(out::println);
        }
        return code;
    }

    private List<String> experiments(Store store) {
        List<String> known = store.experiments();
        for (String name : asked) {
            if (!known.contains(name)) {
                throw new UnusableFile("results/ has nothing of the experiment '"
                        + Console.plain(name) + "'; it has "
                        + (known.isEmpty() ? "no results yet" : String.join(", ", known)));
            }
        }
        if (known.isEmpty()) {
            throw new UnusableFile(
                    "results/ has no results yet: bring some with 'results collect' or 'results import'");
        }
        return asked.isEmpty() ? known : asked;
    }

    private void write(Report report, Optional<String> experiment, List<Finding> all, List<String> lines) {
        SortedMap<String, byte[]> files = Reports.files(report);
        if (check) {
            all.addAll(root.store().compareReport(experiment, files));
            return;
        }
        ReportChanges changes = root.store().writeReport(experiment, files);
        all.addAll(changes.findings());
        changes.written().forEach(path -> lines.add("wrote " + path));
        changes.removed().forEach(path -> lines.add("removed " + path));
        lines.add(changes.written().size() + " written, " + changes.removed().size() + " removed, "
                + changes.unchanged().size() + " unchanged: " + report.title());
        report.sections().forEach(section -> section.insights().forEach(insight -> lines.add(line(insight))));
    }

    private static String line(Insight insight) {
        return "  " + insight.kind().title() + " (" + insight.standing().words() + "): " + insight.sentence();
    }
}
