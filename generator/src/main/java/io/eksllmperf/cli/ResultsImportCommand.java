package io.eksllmperf.cli;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.results.Declared;
import io.eksllmperf.results.ImportPlan;
import io.eksllmperf.results.Store;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code results import}: takes what load tools wrote; every row is read, or named with the reason. */
@Command(
        name = "import",
        description =
                "Imports folders, files or logs of genai-perf, AIPerf or llm-d: summaries, records of single requests,"
                        + " console output with one run or many. A run that is there already stays as it is.",
        mixinStandardHelpOptions = true)
final class ResultsImportCommand implements Callable<Integer> {
    private static final int LONGEST = 80;

    @Mixin
    private RootOption root;

    @Mixin
    private FindingsOption findings;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Folders, exports or logs.")
    private List<Path> paths = List.of();

    @Option(
            names = "--experiment",
            paramLabel = "NAME",
            description = "The experiment that files without a run.yaml belong to; any name will do.")
    private Optional<String> experiment = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "What files without a run.yaml do not say of themselves, by the names of run.yaml's inputs:"
                    + " serving.instanceType=g5.8xlarge, load.tokenizer=…")
    private Map<String, String> declared = Map.of();

    @Option(names = "--force", description = "Replace runs that are there already.")
    private boolean force;

    @Option(names = "--dry-run", description = "Only say what would be imported.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        checkUsage();
        Declared known = new Declared(experiment, declared);
        Store store = root.store();
        List<Finding> all = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (Path path : paths) {
            ImportPlan plan = store.plan(path, known);
            all.addAll(plan.findings());
            List<ImportPlan.Target> targets = plan.targets();
            if (!dryRun) {
                List<Finding> refused = store.write(plan, force);
                all.addAll(refused);
                List<String> left =
                        refused.stream().map(finding -> finding.place().file()).toList();
                targets = targets.stream()
                        .filter(target -> !left.contains(target.path()))
                        .toList();
            }
            targets.forEach(target -> done.add(line(target)));
        }
        int code = findings.report(all, out);
        if (findings.forPeople()) {
            done.forEach(out::println);
            String runs = done.size() + (done.size() == 1 ? " run" : " runs");
            out.println(runs + (dryRun ? " would be imported." : " imported."));
        }
        return code;
    }

    private void checkUsage() {
        declared.keySet().stream()
                .filter(path -> !Declared.isPath(path))
                .findFirst()
                .ifPresent(path -> {
                    throw new ParameterException(
                            spec.commandLine(),
                            "--set wants a path such as serving.instanceType, not '" + shown(path) + "'");
                });
        experiment.filter(name -> !Declared.isExperiment(name)).ifPresent(name -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "--experiment wants at most 63 lower-case letters, digits and -, not '" + shown(name) + "'");
        });
    }

    private static String shown(String text) {
        String clean = Console.plain(text);
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }

    private String line(ImportPlan.Target target) {
        String what = !dryRun ? "imported " : target.exists() && !force ? "there already: " : "would import ";
        return what
                + target.path()
                + target.concurrency().map(at -> " (concurrency " + at + ")").orElse("");
    }
}
