package io.eksllmperf.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: parses the command line, runs one command, ends with its exit code. */
@Command(
        name = "eks-llm-perf",
        description = "Renders experiments into the YAML of a cluster, a server and its load, and checks it.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        subcommands = {
            GenerateCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            SchemaCommand.class,
            CatalogCommand.class,
            PlanCommand.class,
            DiffCommand.class,
            WatchCommand.class,
            ResultsCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            InitCommand.class
        },
        footer = {"", "Exit codes: 0 fine, 1 findings or drift, 2 usage, or a file that cannot be read or written."})
public final class Main implements Runnable {
    @SuppressWarnings("UnusedVariable") // for the help text: what it does must hold when parsing failed, too
    @Option(
            names = "--debug",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show where an unexpected error came from.")
    private boolean debug;

    @Spec
    private CommandSpec spec;

    private final Optional<Supplier<Terminal.Size>> terminal;

    /** @param terminal the size of the terminal where somebody looks on, if anybody does */
    Main(Optional<Supplier<Terminal.Size>> terminal) {
        this.terminal = terminal;
    }

    /** The terminal that a command's output goes to, if it goes to one. */
    static Optional<Terminal> terminal(CommandSpec command) {
        PrintWriter out = command.commandLine().getOut();
        return command.root().userObject() instanceof Main main
                ? main.terminal.map(size -> new Terminal(out, size.get()))
                : Optional.empty();
    }

    public static void main(String[] args) {
        PrintWriter out = Console.writer(System.out);
        PrintWriter err = Console.writer(System.err);
        int code = run(new Main(Terminal.isThere() ? Optional.of(Terminal::size) : Optional.empty()), out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** The same with other streams: what tests call. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(new Main(Optional.empty()), out, err, args);
    }

    static int run(Main main, PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(main);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((fault, command, parsed) -> unexpected(fault, err, List.of(args)));
        line.setParameterExceptionHandler((fault, wrong) -> usage(fault, err));
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static int usage(ParameterException fault, PrintWriter err) {
        CommandLine command = fault.getCommandLine();
        err.println(fault.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static int unexpected(Exception fault, PrintWriter err, List<String> args) {
        if (fault instanceof UnusableFile unusable) {
            err.println(unusable.getMessage());
            return ExitCode.USAGE;
        }
        err.println("This is a fault of the program, not of your input: " + fault);
        if (args.contains("--debug")) {
            fault.printStackTrace(err);
        } else {
            err.println("Run it again with --debug to see where it came from.");
        }
        return ExitCode.USAGE;
    }
}
