package io.eksllmperf.cli;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.process.Answer.Trouble;
import io.eksllmperf.process.Progress;
import io.eksllmperf.process.RemoteResults;
import io.eksllmperf.process.RemoteRun;
import io.eksllmperf.process.Target;
import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.InputParser.Parsed;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code results collect}: brings the runs that lie on the results volume of a cluster into the repository. */
@Command(
        name = "collect",
        description =
                "Fetches complete runs from the results volume through the triton-perf pod. Interrupted, it goes on"
                        + " where it was; what is still being written is left alone; runs that are there already stay.",
        mixinStandardHelpOptions = true)
final class ResultsCollectCommand implements Callable<Integer> {
    private static final String VOLUME = "/results";

    @Mixin
    private RootOption root;

    @Mixin
    private ClusterOption cluster;

    @Mixin
    private FindingsOption findings;

    @Parameters(paramLabel = "EXPERIMENT", arity = "0..*", description = "Default: all experiments.")
    private List<String> asked = List.of();

    @Option(names = "--force", description = "Fetch and replace runs that are there already.")
    private boolean force;

    @Option(names = "--dry-run", description = "Only say what would be collected.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Parsed parsed = root.parse();
        if (!parsed.ok()) {
            return findings.report(parsed.findings(), out);
        }
        List<Experiment> experiments = RootOption.experiments(parsed.inputs(), asked);
        List<Finding> all = new ArrayList<>(parsed.findings());
        Told told = new Told(out);
        Optional<Trouble> trouble = Optional.empty();
        Stopping stopping = Stopping.here();
        try {
            for (int i = 0; i < experiments.size() && trouble.isEmpty(); i++) {
                Collector collector = collector(experiments.get(i), told);
                List<RemoteRun> runs = collector.wanted(force, !asked.isEmpty());
                if (dryRun) {
                    runs.forEach(told::collected);
                } else {
                    collector.collect(runs, force);
                }
                all.addAll(collector.findings());
                trouble = collector.trouble();
            }
            return end(all, told, trouble);
        } finally {
            stopping.close();
        }
    }

    private Collector collector(Experiment experiment, Told told) {
        String namespace = experiment.serving().namespace();
        Target pod = new Target(namespace, "deployment/" + Names.TRITON_PERF, Names.TRITON_PERF);
        RemoteResults volume = new RemoteResults(cluster.kubectl(), pod, VOLUME);
        return new Collector(root.store(), experiment.name(), volume, told);
    }

    private int end(List<Finding> all, Told told, Optional<Trouble> trouble) {
        PrintWriter out = spec.commandLine().getOut();
        int code = findings.report(all, out);
        if (findings.forPeople()) {
            String done = dryRun ? " would be collected, " : " collected, ";
            out.println(
                    told.collected + (told.collected == 1 ? " run" : " runs") + done + told.there + " there already.");
        }
        if (trouble.filter(Trouble.STOPPED::equals).isPresent()) {
            spec.commandLine().getErr().println("Stopped: the next 'results collect' goes on from here.");
            return Stopping.EXIT_CODE;
        }
        return trouble.isPresent() ? ExitCode.USAGE : code;
    }

    /** Prints what is done, and counts it. */
    private final class Told implements Collector.Teller {
        private final PrintWriter out;
        private final TransferMeter meter;
        private int collected;
        private int there;

        Told(PrintWriter out) {
            this.out = out;
            this.meter = new TransferMeter(Main.terminal(spec).filter(any -> findings.forPeople()), System::nanoTime);
        }

        @Override
        public void fetching(RemoteRun run, int number, int all, Progress progress) {
            meter.tell("[" + number + "/" + all + "] " + run.name(), progress);
        }

        @Override
        public void collected(RemoteRun run) {
            collected++;
            if (findings.forPeople()) {
                String what = dryRun ? "would collect results/" : "collected results/";
                out.println(what + run.experiment() + "/" + run.name() + " (" + TransferMeter.size(run.bytes()) + ")");
            }
        }

        @Override
        public void thereAlready() {
            there++;
        }

        @Override
        public void quiet() {
            meter.end();
        }
    }
}
