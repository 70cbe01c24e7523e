package io.eksllmperf.cli;

import io.eksllmperf.Reports;
import io.eksllmperf.finding.DiskWords;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.process.Answer;
import io.eksllmperf.process.Git;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.compare.Comparison;
import io.eksllmperf.report.compare.ComparisonJson;
import io.eksllmperf.report.compare.ComparisonMarkdown;
import io.eksllmperf.report.compare.ComparisonText;
import io.eksllmperf.report.compare.Outcome;
import io.eksllmperf.report.compare.Policy;
import io.eksllmperf.results.Scratch;
import io.eksllmperf.results.Store;
import io.eksllmperf.spec.InputParser.Parsed;
import io.eksllmperf.spec.Inputs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: the regression gate between two sets of results. */
@Command(
        name = "compare",
        description =
                "Compares the results of two Git revisions or two folders, comparable levels only. Exit code 1 when"
                        + " a figure got worse by more than the threshold and the noise.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Mixin
    private RootOption root;

    @Parameters(
            paramLabel = "BASE",
            index = "0",
            description = "A Git revision of this repository, or a folder: a repository or its results.")
    private String base = "";

    @Parameters(
            paramLabel = "HEAD",
            index = "1",
            arity = "0..1",
            description = "The same. Default: results/ as it lies on disk.")
    private Optional<String> head = Optional.empty();

    @Option(names = "--experiment", paramLabel = "NAME", description = "Only this one. Default: all.")
    private Optional<String> experiment = Optional.empty();

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            description =
                    "A change up to here always passes. Default: ${DEFAULT-VALUE}; a spread over repeats widens it.")
    private double threshold = Policy.DEFAULT.percent();

    @Option(
            names = "--single-run-threshold",
            paramLabel = "PERCENT",
            description =
                    "Without repeats a change up to here asks for one instead of failing. Default: ${DEFAULT-VALUE}.")
    private double singleRun = Policy.DEFAULT.singleRunPercent();

    @Option(names = "--format", paramLabel = "text|markdown|json", description = "What is printed.")
    private Form form = Form.TEXT;

    @Option(names = "--strict", description = "Exit code 1 also when nothing could be compared, or needs a repeat.")
    private boolean strict;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Policy policy = policy();
        Inputs inputs = inputs();
        List<Sweep> before = sweeps(base, inputs);
        List<Sweep> after = head.map(side -> sweeps(side, inputs)).orElseGet(() -> sweeps(root.store(), inputs));
        experiment.filter(name -> before.isEmpty() && after.isEmpty()).ifPresent(unknown -> {
            throw new UnusableFile("neither side has results of the experiment " + shown(unknown)
                    + ": --experiment names a folder of results/");
        });
        Comparison comparison = Comparison.of(before, after, policy);
        PrintWriter out = spec.commandLine().getOut();
        switch (form) {
            case MARKDOWN -> out.print(ComparisonMarkdown.of(comparison));
            case JSON -> out.print(ComparisonJson.of(comparison));
            default -> ComparisonText.of(comparison).forEach(out::println);
        }
        out.flush();
        boolean doubtful = comparison.compared() == 0 || comparison.count(Outcome.NEEDS_REPEAT) > 0;
        return comparison.regressed() || (strict && doubtful) ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private Policy policy() {
        try {
            return Policy.ofPercent(threshold, singleRun < 0 ? singleRun : Math.max(threshold, singleRun));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private Inputs inputs() {
        Parsed parsed = root.parse();
        parsed.findings().stream().filter(Finding::isError).findFirst().ifPresent(fault -> {
            throw new UnusableFile("the experiments must be readable first: " + fault);
        });
        return parsed.inputs();
    }

    /** A folder is taken at its word; anything else is a revision. No text is what an unset variable leaves behind. */
    private List<Sweep> sweeps(String side, Inputs inputs) {
        if (side.isBlank() || side.startsWith("^") || side.chars().anyMatch(Character::isISOControl)) {
            throw new UnusableFile(
                    shown(side) + " is neither a folder nor a revision of Git: name the one or the" + " other");
        }
        Optional<Store> folder = Store.in(Path.of(side));
        if (folder.isPresent()) {
            return sweeps(folder.get(), inputs);
        }
        Git git = new Git(root.path());
        try (Scratch scratch = Scratch.make()) {
            Answer<List<Sweep>> found = git.resolve(side)
                    .then(commit -> git.files(commit, List.of("results"), scratch.folder()))
                    .map(files -> sweeps(new Store(files.resolve("results")), inputs));
            if (found instanceof Answer.Failed<List<Sweep>> failed) {
                throw new UnusableFile(side + " is no folder, and " + failed.sentence());
            }
            return found.found().orElseThrow();
        } catch (IOException broken) {
            throw new UnusableFile(
                    "no temporary folder could be used for " + side + ": " + DiskWords.of("used", broken));
        }
    }

    private static String shown(String text) {
        return "'" + Console.plain(text) + "'";
    }

    private List<Sweep> sweeps(Store store, Inputs inputs) {
        store.unlisted().stream().findFirst().ifPresent(fault -> {
            throw new UnusableFile(fault.toString());
        });
        Reports reports = new Reports(store, inputs);
        List<Reports.Judged> judged = store.experiments().stream()
                .filter(name -> experiment.map(name::equals).orElse(true))
                .map(reports::judged)
                .toList();
        PrintWriter err = spec.commandLine().getErr();
        judged.forEach(found -> found.notRead().forEach(err::println));
        return judged.stream().flatMap(found -> found.sweeps().stream()).toList();
    }
}
