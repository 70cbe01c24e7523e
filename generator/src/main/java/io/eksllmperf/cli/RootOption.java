package io.eksllmperf.cli;

import io.eksllmperf.Generator;
import io.eksllmperf.Generator.Generated;
import io.eksllmperf.InputFiles;
import io.eksllmperf.StoredExperience;
import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.plan.cost.Basis;
import io.eksllmperf.plan.cost.Experience;
import io.eksllmperf.plan.cost.Plan;
import io.eksllmperf.plan.cost.Planner;
import io.eksllmperf.results.Store;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.InputParser;
import io.eksllmperf.spec.InputParser.Parsed;
import io.eksllmperf.spec.Inputs;
import io.eksllmperf.tree.Tree;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which repository a command is about. */
final class RootOption {
    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "The repository's top folder. Default: the nearest folder above this one with an "
                    + InputFiles.FOLDER + " folder in it.")
    private Optional<Path> given = Optional.empty();

    Path path() {
        Path start = given.orElseGet(() -> Path.of("")).toAbsolutePath().normalize();
        return given.isPresent()
                ? start
                : InputFiles.repositoryAt(start)
                        .orElseThrow(() -> new UnusableFile("neither " + start + " nor a folder above it has an "
                                + InputFiles.FOLDER + " folder; name the repository with --root, or make one with"
                                + " 'eks-llm-perf init DIR'"));
    }

    InputFiles input() {
        Path root = path();
        try {
            return InputFiles.read(root);
        } catch (NoSuchFileException missing) {
            throw new UnusableFile(root + " has no " + InputFiles.FOLDER
                    + " folder; --root names the repository's top folder, 'eks-llm-perf init DIR' makes a new one");
        } catch (IOException fault) {
            throw new UnusableFile("cannot read " + fault.getMessage() + ": check that it is there and readable");
        }
    }

    /** What follows from the input today, runs that results/ has already among it. */
    Generated generate(InputFiles input) {
        return Generator.generate(input, Optional.of(LocalDate.now(ZoneOffset.UTC)), experience());
    }

    /** What was measured before, read when it is asked for. */
    Experience experience() {
        return new StoredExperience(store());
    }

    /** What the output takes and costs. */
    static Plan plan(Generated generated, Experience experience, LocalDate today) {
        return new Planner(new Basis(
                        generated.inputs(), generated.contents(), Catalog.shipped(), experience, Optional.of(today)))
                .plan();
    }

    /** The experiments as the files say, without rendering anything. */
    Parsed parse() {
        InputFiles files = input();
        Parsed parsed = InputParser.parse(files.files());
        List<Finding> findings = new ArrayList<>(files.findings());
        findings.addAll(parsed.findings());
        return new Parsed(parsed.inputs(), findings);
    }

    /** The experiments of these names, sorted; all of them where none is named. */
    static List<Experiment> experiments(Inputs inputs, List<String> names) {
        List<String> known = inputs.experiments().stream().map(Experiment::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new UnusableFile("there is no experiment '" + Console.plain(name) + "'; " + InputFiles.FOLDER
                        + " has " + (known.isEmpty() ? "none yet" : String.join(", ", known)));
            }
        }
        return inputs.experiments().stream()
                .filter(experiment -> names.isEmpty() || names.contains(experiment.name()))
                .toList();
    }

    Store store() {
        return new Store(path().resolve("results"));
    }

    Tree tree() {
        return Tree.at(path(), Generator.OWNED);
    }
}
