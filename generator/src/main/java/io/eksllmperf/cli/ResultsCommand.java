package io.eksllmperf.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code results}: brings measured results into the repository. */
@Command(
        name = "results",
        description = "Brings measured results into results/<experiment>/<run id>/.",
        mixinStandardHelpOptions = true,
        subcommands = {ResultsCollectCommand.class, ResultsImportCommand.class})
final class ResultsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: 'import' or 'collect'");
    }
}
