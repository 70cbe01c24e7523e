package io.eksllmperf.report.judge;

import io.eksllmperf.report.Subject;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.Load;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Says what the runs of one setup measured. */
final class Subjects {
    private Subjects() {}

    /** @param runs of one setup, the newest first; at least one */
    static Subject of(String label, Setup setup, List<Known> runs) {
        Optional<Experiment> experiment = runs.get(0).context().experiment();
        return new Subject(
                name(runs.get(0)),
                label,
                facts(runs),
                experiment.map(found -> found.load().levels()).orElse(List.of()).stream()
                        .map(Load.Level::concurrency)
                        .toList(),
                new Served(runs.get(0)).node(),
                experiment
                        .map(found -> found.policy().slo())
                        .orElse(new Experiment.Slo(Optional.empty(), Optional.empty(), Optional.empty())),
                setup.inputs());
    }

    static String name(Known run) {
        return run.context().experiment().map(Experiment::name).orElse(run.run().experiment());
    }

    private static List<Subject.Fact> facts(List<Known> runs) {
        List<Subject.Fact> facts = new ArrayList<>();
        add(facts, "model", runs, Known::model);
        add(facts, "engine", runs, Subjects::engine);
        add(facts, "instance type", runs, run -> new Served(run).instanceType());
        add(facts, "GPU", runs, run -> new Served(run).gpus());
        add(
                facts,
                "capacity type",
                runs,
                run -> run.serving(
                        "capacityType", found -> found.serving().nodes().capacityType()));
        add(facts, "region", runs, run -> new Served(run).region());
        add(facts, "load tool", runs, Subjects::tool);
        add(facts, "endpoint", runs, Known::endpoint);
        add(facts, "streaming", runs, run -> run.streaming().map(said -> said.map(Subjects::yesNo)));
        add(facts, "tokenizer", runs, Known::tokenizer);
        add(facts, "input tokens", runs, Known::inputLength);
        add(facts, "output tokens", runs, Known::outputLength);
        add(facts, "warm-up requests", runs, Known::warmupRequests);
        facts.add(new Subject.Fact("repeats", Integer.toString(repeats(runs)), true));
        add(facts, "server image", runs, run -> Said.recorded(run.fact("server.image")));
        add(facts, "serving id", runs, run -> Said.recorded(run.servingId()));
        return facts;
    }

    private static Optional<Said> engine(Known run) {
        Optional<String> answered =
                Optional.ofNullable(run.run().server().before().get("version"));
        return Said.first(
                        answered.or(() -> run.input("serving.engineVersion")),
                        run.experiment().map(found -> found.serving().engine().version()))
                .map(said -> said.map(version -> "vllm " + version));
    }

    private static Optional<Said> tool(Known run) {
        Optional<Said> version = run.toolVersion();
        return version.map(said -> said.map(found -> run.toolName() + " " + found))
                .or(() -> Optional.of(new Said(run.toolName(), true)));
    }

    private static String yesNo(String bool) {
        return bool.equals("true") ? "yes" : "no";
    }

    private static int repeats(List<Known> runs) {
        Map<Integer, Integer> count = new HashMap<>();
        runs.forEach(run -> count.merge(run.concurrency(), 1, Integer::sum));
        return count.values().stream().max(Integer::compare).orElse(0);
    }

    /** What any of the runs recorded counts more than what the experiment file says today. */
    private static void add(
            List<Subject.Fact> facts, String name, List<Known> runs, Function<Known, Optional<Said>> fact) {
        List<Said> said = runs.stream().flatMap(run -> fact.apply(run).stream()).toList();
        said.stream()
                .filter(Said::recorded)
                .findFirst()
                .or(() -> said.stream().findFirst())
                .ifPresent(found -> facts.add(new Subject.Fact(name, found.value(), found.recorded())));
    }
}
