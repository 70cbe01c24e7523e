package io.eksllmperf.cli;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.plan.Expected;
import io.eksllmperf.plan.SweepProgress;
import io.eksllmperf.plan.SweepProgress.State;
import io.eksllmperf.plan.SweepProgress.Step;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.Repository;
import io.eksllmperf.render.Repository.Contents;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.InputParser.Parsed;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code watch}: how far a sweep is. It only reads: whoever stops watching stops nothing else. */
@Command(
        name = "watch",
        description = "Shows how far a sweep is until it has ended: what Argo CD waits for, each level's time, and what"
                + " the GPU node has cost. Exit code 1 when a level failed, 2 when the cluster cannot be seen.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    private static final Pattern INTERVAL = Pattern.compile("([1-9][0-9]{0,4})(ms|s|m)");

    @Mixin
    private RootOption root;

    @Mixin
    private ClusterOption cluster;

    @Parameters(paramLabel = "EXPERIMENT", index = "0", description = "Whose sweep.")
    private String experiment = "";

    @Option(names = "--interval", paramLabel = "TIME", description = "Between two looks. Default: ${DEFAULT-VALUE}.")
    private String interval = "5s";

    @Option(names = "--once", description = "Look once; a sweep that still runs ends with exit code 0, too.")
    private boolean once;

    @Option(
            names = "--argocd-namespace",
            paramLabel = "NAME",
            description = "Where Argo CD's applications are. Default: ${DEFAULT-VALUE}.")
    private String argocd = Names.ARGOCD_NAMESPACE;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Duration pause = pause();
        Parsed parsed = root.parse();
        refuseErrors(parsed.findings());
        Experiment watched =
                RootOption.experiments(parsed.inputs(), List.of(experiment)).get(0);
        Contents contents = Repository.render(parsed.inputs(), Catalog.shipped());
        refuseErrors(contents.findings());
        ResolvedLoad load = contents.loads().stream()
                .filter(sweep -> sweep.experiment().equals(watched))
                .findFirst()
                .orElseThrow();
        Expected expected = ExpectedSweep.of(load, contents);
        SweepView view = new SweepView(cluster.kubectl(), watched.serving(), argocd);
        WatchScreen screen = screen();
        Stopping stopping = Stopping.here();
        try {
            SweepProgress end = new Watch(view, expected, screen).until(once, pause);
            screen.end();
            logs(end, watched.serving().namespace());
            return end.exitCode().orElse(ExitCode.FINE);
        } catch (InterruptedException stopped) {
            return Stopping.EXIT_CODE;
        } finally {
            screen.end();
            stopping.close();
        }
    }

    private WatchScreen screen() {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Terminal> terminal = Main.terminal(spec);
        if (once) {
            return new WatchScreen.Once(
                    out, terminal.map(Terminal::fits).orElseGet(Terminal::size).columns());
        }
        return terminal.<WatchScreen>map(seen -> new WatchScreen.Redrawn(seen, interval))
                .orElseGet(() -> new WatchScreen.Log(out));
    }

    private void refuseErrors(List<Finding> findings) {
        findings.stream().filter(Finding::isError).findFirst().ifPresent(fault -> {
            throw new UnusableFile(
                    "the experiments must be right first ('generate' tells all that is wrong): " + fault);
        });
    }

    private Duration pause() {
        Matcher parts = INTERVAL.matcher(interval);
        if (!parts.matches()) {
            throw new ParameterException(
                    spec.commandLine(), "--interval wants a time such as 5s, 500ms or 1m, not '" + interval + "'");
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
    }

    /** Why a level failed stands in its log. */
    private void logs(SweepProgress progress, String namespace) {
        PrintWriter out = spec.commandLine().getOut();
        Stream.concat(progress.ready().stream(), progress.runs().stream())
                .filter(step -> step.state() == State.FAILED)
                .map(Step::job)
                .forEach(job -> out.println("its log: kubectl logs -n " + namespace + " job/" + job + cluster.flags()));
    }
}
