package io.eksllmperf.report.compare;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Subject;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.results.Errors;
import io.eksllmperf.spec.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sweeps with known figures: repeats become means and spreads as judging makes them. */
final class Planted {
    /** The inputs that a run of ours records. */
    static final Map<String, String> SETUP = Map.of(
            "region", "us-east-1",
            "serving.engineVersion", "0.27.1",
            "serving.image", "vllm/vllm-openai:v0.27.1",
            "serving.instanceType", "g5.8xlarge",
            "load.instanceType", "m6i.2xlarge",
            "load.endpoint", "completions",
            "load.streaming", "false",
            "load.tokenizer", "openai/gpt-oss-20b",
            "tool.name", "aiperf",
            "tool.version", "0.4.0");

    private Planted() {}

    /** {@link #SETUP} with one more or another value; without the path where the value is empty. */
    static Map<String, String> setup(String path, String value) {
        Map<String, String> setup = new TreeMap<>(SETUP);
        setup.put(path, value);
        setup.values().removeIf(String::isEmpty);
        return setup;
    }

    static Sweep sweep(Level... levels) {
        return sweep("exp", SETUP, levels);
    }

    static Sweep sweep(String experiment, Map<String, String> setup, Level... levels) {
        return sweep(experiment, setup, List.of(), Arrays.asList(levels));
    }

    static Sweep sweep(String experiment, Map<String, String> setup, List<Subject.Fact> facts, List<Level> levels) {
        Subject subject = new Subject(
                experiment,
                experiment,
                facts,
                List.of(),
                new Subject.Node(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of()),
                new Experiment.Slo(Optional.empty(), Optional.empty(), Optional.empty()),
                setup);
        return new Sweep(subject, levels);
    }

    /** A level of one figure, one value a repeat. */
    static Level level(int concurrency, Figure figure, double... repeats) {
        return level(concurrency, Map.of(figure, repeats));
    }

    static Level level(int concurrency, Map<Figure, double[]> repeats, Verdict... verdicts) {
        int runs = repeats.values().stream().mapToInt(each -> each.length).max().orElse(1);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            Map<Figure, Double> values = new EnumMap<>(Figure.class);
            for (Map.Entry<Figure, double[]> entry : repeats.entrySet()) {
                values.put(entry.getKey(), entry.getValue()[i]);
            }
            String id = "c" + concurrency + "-r" + (i + 1) + "-" + values.hashCode();
            Row.Source source = new Row.Source(id, "results/exp/" + id, concurrency, i + 1);
            rows.add(new Row(
                    source, values, List.of(), new Errors.NotRecorded(), Optional.empty(), Arrays.asList(verdicts)));
        }
        Map<Figure, Double> means = new EnumMap<>(Figure.class);
        Map<Figure, Double> spreads = new EnumMap<>(Figure.class);
        repeats.forEach((figure, values) -> {
            double mean = Arrays.stream(values).average().orElseThrow();
            means.put(figure, mean);
            if (values.length > 1 && mean != 0) {
                double range = Arrays.stream(values).max().orElseThrow()
                        - Arrays.stream(values).min().orElseThrow();
                spreads.put(figure, range / mean);
            }
        });
        return new Level(concurrency, rows, means, spreads, Arrays.asList(verdicts));
    }

    static Comparison compare(Sweep base, Sweep head) {
        return Comparison.of(List.of(base), List.of(head), Policy.DEFAULT);
    }

    /** The one change of two levels of one figure. */
    static Change change(Level base, Level head) {
        List<ComparedLevel> levels =
                compare(sweep(base), sweep(head)).sweeps().get(0).levels();
        return levels.get(0).changes().get(0);
    }
}
