package io.eksllmperf.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the program and ends it with the exit code of the command. */
@Command(name = "eks-llm-perf", subcommands = Main.Generate.class)
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int code = run(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(String... args) {
        return new CommandLine(new Main()).execute(args);
    }

    @Command(name = "generate")
    static final class Generate implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Option(names = "--root", paramLabel = "DIR")
        private Path root;

        @Override
        public Integer call() {
            spec.commandLine().getOut().println("nothing to do in " + root);
            return 0;
        }
    }
}
