package io.eksllmperf.cli;

import io.eksllmperf.spec.SchemaText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code schema}: the JSON Schema of an input file. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of an input file, for editors.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    /** The kinds of input files. */
    enum Kind {
        CLUSTER,
        EXPERIMENT
    }

    @Parameters(paramLabel = "cluster|experiment", description = "Which kind of input file.")
    private Kind kind;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(kind == Kind.CLUSTER ? SchemaText.cluster() : SchemaText.experiment());
        spec.commandLine().getOut().flush();
        return ExitCode.FINE;
    }
}
