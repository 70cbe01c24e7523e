package io.eksllmperf.cli;

import io.eksllmperf.Explanation;
import io.eksllmperf.Generator.Generated;
import io.eksllmperf.InputFiles;
import io.eksllmperf.check.Rule;
import io.eksllmperf.check.Rules;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: where a generated file comes from, or what a rule is about. */
@Command(
        name = "explain",
        description = "Says which class renders a file and which input keys move it (found by changing each key and"
                + " rendering again), or what a rule is about.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private RootOption root;

    @Mixin
    private FindingsOption findings;

    @Parameters(
            paramLabel = "FILE|RULE",
            description = "A generated file, a rule id such as ELP031, or rules for all of them.")
    private String what;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (what.equals("rules")) {
            spec.commandLine().getOut().print(Rules.reference());
            spec.commandLine().getOut().flush();
            return ExitCode.FINE;
        }
        return what.matches("ELP\\d{3}") ? rule() : file();
    }

    private int rule() {
        PrintWriter out = spec.commandLine().getOut();
        Rule rule = Rules.find(what)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no rule " + what + "; 'eks-llm-perf explain rules' lists them all"));
        out.println(rule.id() + " (" + rule.level().name().toLowerCase(Locale.ROOT) + "): " + rule.title());
        out.println(rule.why());
        rule.source().ifPresent(source -> out.println("Known from: " + source + "."));
        out.println(
                rule.waivable()
                        ? "The file where it is found waives it with waive: [{rule: " + rule.id()
                                + ", because: \"…\"}]."
                        : "It cannot be waived.");
        return ExitCode.FINE;
    }

    private int file() {
        PrintWriter out = spec.commandLine().getOut();
        InputFiles input = root.input();
        Generated generated = root.generate(input);
        if (!generated.ok()) {
            return findings.report(generated.findings(), out);
        }
        String path = relative();
        Explanation explanation = Explanation.of(input, path)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        path + " is not generated; name a file below clusters/, manifests/ or argocd/"));
        out.println(path);
        out.println("  rendered by " + explanation.by().getName());
        out.println(
                "  from " + (explanation.from().isEmpty() ? "experiments/" : String.join(", ", explanation.from())));
        keys("  moved by", explanation.movedBy(), out);
        keys("  not tried, no other value can be rendered alone", explanation.untried(), out);
        return ExitCode.FINE;
    }

    private static void keys(String title, Map<String, List<String>> keys, PrintWriter out) {
        if (keys.isEmpty()) {
            return;
        }
        out.println(title);
        keys.forEach((file, paths) -> {
            out.println("    " + file);
            paths.forEach(path -> out.println("      " + path));
        });
    }

    /** The path below the root, whether it was given so or as a shell completes it. */
    private String relative() {
        Path file = Path.of(what).toAbsolutePath().normalize();
        Path top = root.path();
        Path below = file.startsWith(top) ? top.relativize(file) : Path.of(what);
        return below.toString().replace('\\', '/');
    }
}
