package io.eksllmperf.cli;

import io.eksllmperf.Generator;
import io.eksllmperf.Generator.Generated;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.plan.cost.Experience;
import io.eksllmperf.plan.cost.Plan;
import io.eksllmperf.spec.Experiment;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** {@code plan}: what the experiments take, before anything is paid. It only reads. */
@Command(
        name = "plan",
        description =
                "Tells before anything runs how long each level takes and what it costs, what each start of a server"
                        + " costs, which nodes are billed at once, and what stays on at rest. Exit code 1 when the input has errors"
                        + " or a budget is exceeded.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    @Mixin
    private RootOption root;

    @Parameters(paramLabel = "EXPERIMENT", arity = "0..*", description = "Default: all of them.")
    private List<String> asked = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|markdown|json",
            description = "Tables for people, Markdown for a pull request, or JSON for programs.")
    private Form format = Form.TEXT;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day whose prices hold where they depend on one. Default: today.")
    private Optional<String> date = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        LocalDate day = date.map(this::parsed).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        Experience experience = root.experience();
        Generated generated = Generator.generate(root.input(), Optional.of(day), experience);
        List<Finding> errors =
                generated.findings().stream().filter(Finding::isError).toList();
        if (generated.rendered()) {
            tell(plan(generated, experience, day));
        }
        // Beside the plan and not in it: what is printed there is for a file, or for a program.
        errors.forEach(spec.commandLine().getErr()::println);
        return errors.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private Plan plan(Generated generated, Experience experience, LocalDate day) {
        List<String> names = RootOption.experiments(generated.inputs(), asked).stream()
                .map(Experiment::name)
                .toList();
        Plan plan = RootOption.plan(generated, experience, day);
        return asked.isEmpty() ? plan : plan.only(names);
    }

    private void tell(Plan plan) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSON -> out.print(PlanJson.text(plan));
            case MARKDOWN -> PlanPage.of(plan).markdown(out);
            case TEXT -> PlanPage.of(plan).text(out);
        }
    }

    private LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--date wants a day such as 2026-07-20, not '" + Console.plain(text) + "'",
                    notADate);
        }
    }
}
