package io.eksllmperf.cli;

import io.eksllmperf.Generator.Generated;
import io.eksllmperf.InputFiles;
import io.eksllmperf.SchemaCheck.Judgement;
import io.eksllmperf.finding.Finding;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check}: renders in memory and compares bytes with the disk; writes nothing. */
@Command(
        name = "check",
        description = "Checks the input and all rules, and that the output on disk is what generate would write: tells"
                + " modified, missing, stale and foreign files apart. Writes nothing.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private RootOption root;

    @Mixin
    private FindingsOption findings;

    @Mixin
    private SchemasOption schemas;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        InputFiles input = root.input();
        Generated generated = root.generate(input);
        List<Finding> all = new ArrayList<>(generated.findings());
        if (generated.ok()) {
            all.addAll(root.tree().compare(generated.files()).findings());
        }
        Optional<Judgement> judgement = schemas.judge(input, generated);
        judgement.ifPresent(judged -> all.addAll(judged.findings()));
        int code = findings.report(all, out);
        if (findings.forPeople()) {
            judgement.map(SchemasOption::summary).ifPresent(out::println);
            out.println(code == ExitCode.FINE ? "All is as it should be." : summary(all));
        }
        return code;
    }

    private static String summary(List<Finding> all) {
        long errors = all.stream().filter(Finding::isError).count();
        return errors + " errors, " + (all.size() - errors) + " warnings.";
    }
}
