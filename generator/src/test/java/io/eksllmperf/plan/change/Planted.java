package io.eksllmperf.plan.change;

import io.eksllmperf.plan.RunEstimate;
import io.eksllmperf.plan.change.ChangeReport.Setting;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports made by hand. */
final class Planted {
    static final Cause LENGTH =
            new Cause("experiments/a.yaml", "spec.serving.maxModelLen", Optional.of("100000"), Optional.of("90000"));
    static final Cause SLO =
            new Cause("experiments/a.yaml", "spec.slo.requestLatencyP95", Optional.empty(), Optional.of("10s"));
    private static final String RESTARTS =
            "The pod is replaced: Recreate stops the old server before the new one loads the model.";
    private static final String AGAIN = "Its Job has another name, so the level is measured again.";

    private Planted() {}

    /** A server restarts, three runs follow of which results/ has one, one run has no price, metadata changes. */
    static ChangeReport report() {
        String server = "manifests/c/a/serving/40-deployment-llm-gpu.yaml";
        String ready = "manifests/c/a/serving/41-service-llm-gpu.yaml";
        List<Outcome> outcomes = new ArrayList<>(List.of(
                new Outcome(
                        new Change.Altered(
                                manifest(server, "Deployment", "llm-gpu", ""),
                                manifest(server, "Deployment", "llm-gpu", ""),
                                List.of(new FieldChange(
                                        "spec.template.spec.containers[vllm].args[3]",
                                        Optional.of("--max-model-len=100000"),
                                        Optional.of("--max-model-len=90000")))),
                        List.of(consequence(Effect.RESTARTS, RESTARTS, "", "c/a"))),
                new Outcome(
                        new Change.Altered(
                                manifest(ready, "Service", "llm-gpu", ""),
                                manifest(ready, "Service", "llm-gpu", ""),
                                List.of(new FieldChange("metadata.labels.team", Optional.empty(), Optional.of("ml")))),
                        List.of(consequence(Effect.METADATA, "Labels only: nothing restarts.", "", "")))));
        outcomes.add(run("a", 20, Effect.RUNS_AGAIN));
        outcomes.add(run("a", 40, Effect.RUNS_AGAIN));
        outcomes.add(run("a", 80, Effect.RUNS_AGAIN));
        outcomes.add(run("a", 160, Effect.RUNS));
        Map<String, Causes> causes = new HashMap<>();
        outcomes.forEach(outcome -> causes.put(outcome.change().path(), new Causes(List.of(LENGTH), false)));
        causes.put(ready, Causes.GENERATOR);
        Known known = new Known(
                Map.of(
                        "a-c0020-r1-0000beef",
                        new RunEstimate(Duration.ofMinutes(50), Optional.of(new BigDecimal("2.345")), true),
                        "a-c0040-r1-0000beef",
                        new RunEstimate(Duration.ofMinutes(40), Optional.of(new BigDecimal("1.00")), false),
                        "a-c0080-r1-0000beef",
                        new RunEstimate(Duration.ofMinutes(40), Optional.of(new BigDecimal("1.00")), false),
                        "a-c0160-r1-0000beef",
                        new RunEstimate(Duration.ofMinutes(12), Optional.empty(), false)),
                Map.of("c/a", new RunEstimate(Duration.ofSeconds(505), Optional.of(new BigDecimal("0.41")), false)),
                Set.of("a-c0080-r1-0000beef"),
                Set.of());
        Setting setting = new Setting("main (1a2b3c4d5e6f)", "the files here", List.of(LENGTH, SLO), List.of());
        return ChangeReport.of(setting, outcomes, causes, known);
    }

    /** A run again of each of two sweeps on one server. */
    static ChangeReport twoSweeps() {
        List<Outcome> outcomes = List.of(run("a", 20, Effect.RUNS_AGAIN), run("b", 20, Effect.RUNS_AGAIN));
        Setting setting = new Setting("main", "the files here", List.of(), List.of());
        return ChangeReport.of(setting, outcomes, Map.of(), new Known(Map.of(), Map.of(), Set.of(), Set.of()));
    }

    /** As many servers, which one key restarts. */
    static ChangeReport servers(int count) {
        Causes why = new Causes(List.of(SLO), false);
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, Causes> causes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String path = "manifests/c/e" + i + "/serving/40-deployment-llm-gpu.yaml";
            Manifest server = manifest(path, "Deployment", "llm-gpu", "");
            FieldChange field = new FieldChange("spec.template", Optional.of("1"), Optional.of("2"));
            Consequence restart =
                    new Consequence(Effect.RESTARTS, "It restarts.", Optional.empty(), Optional.of("c/e" + i));
            outcomes.add(new Outcome(new Change.Altered(server, server, List.of(field)), List.of(restart)));
            causes.put(path, why);
        }
        Setting setting = new Setting("main", "the files here", List.of(SLO), List.of());
        return ChangeReport.of(setting, outcomes, causes, new Known(Map.of(), Map.of(), Set.of(), Set.of()));
    }

    static ChangeReport empty(Cause... keys) {
        Setting setting = new Setting("main (1a2b3c4d5e6f)", "the files here", List.of(keys), List.of());
        return ChangeReport.of(setting, List.of(), Map.of(), new Known(Map.of(), Map.of(), Set.of(), Set.of()));
    }

    /** Files of all effects, every one with a consequence of its own and as many fields as it is told. */
    static ChangeReport of(int files, int fields) {
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, Causes> causes = new HashMap<>();
        List<Cause> keys = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            String path = "manifests/c/experiment-" + i + "/serving/40-deployment-llm-gpu.yaml";
            List<FieldChange> changes = new ArrayList<>();
            for (int field = 0; field < fields; field++) {
                changes.add(new FieldChange("spec.field" + field, Optional.of("" + i), Optional.of("" + (i + 1))));
            }
            Effect effect = Effect.values()[i % Effect.values().length];
            Cause cause = new Cause("experiments/e" + i + ".yaml", "spec.runId", Optional.of("1"), Optional.of("2"));
            keys.add(cause);
            causes.put(path, new Causes(List.of(cause), false));
            outcomes.add(new Outcome(
                    new Change.Altered(
                            manifest(path, "Deployment", "llm-gpu", ""),
                            manifest(path, "Deployment", "llm-gpu", ""),
                            changes),
                    List.of(consequence(effect, "It is number " + i + ".", "", "c/experiment-" + i))));
        }
        Setting setting = new Setting("main", "the files here", keys, List.of());
        return ChangeReport.of(setting, outcomes, causes, new Known(Map.of(), Map.of(), Set.of(), Set.of()));
    }

    /** Two files of which only the text differs. */
    static ChangeReport without() {
        List<Outcome> outcomes = new ArrayList<>();
        for (String path : List.of("manifests/c/a.yaml", "manifests/c/b.yaml")) {
            Manifest manifest = manifest(path, "Service", "s", "");
            outcomes.add(new Outcome(
                    new Change.Altered(manifest, manifest, List.of()),
                    List.of(consequence(Effect.NOTHING, "Only a comment differs.", "", ""))));
        }
        Setting setting = new Setting("main", "the files here", List.of(), List.of());
        return ChangeReport.of(setting, outcomes, Map.of(), new Known(Map.of(), Map.of(), Set.of(), Set.of()));
    }

    static ChangeReport renamed() {
        Manifest manifest = manifest("manifests/c/a.yaml", "Job", "s", "");
        List<FieldChange> fields = List.of(
                field("metadata.name", "nightly-0000beef", "weekly-0000beef"),
                field("metadata.name", "a-c0020-r1-0000beef", "a-c0020-r1-0000cafe"),
                field("spec.volumes[level].configMap.name", "a-0000beef", "a-0000cafe"),
                field("spec.template.metadata.labels[eksllmperf.io/serving-id]", "0000beef", "12345678"),
                field("spec.image", "i-20260101", "i-20260102"));
        Outcome outcome = new Outcome(
                new Change.Replaced(manifest, manifest, fields),
                List.of(consequence(Effect.ROLLS, "It starts again.", "", "")));
        Setting setting = new Setting("main", "the files here", List.of(), List.of());
        return ChangeReport.of(setting, List.of(outcome), Map.of(), new Known(Map.of(), Map.of(), Set.of(), Set.of()));
    }

    private static FieldChange field(String path, String before, String after) {
        return new FieldChange(path, Optional.of(before), Optional.of(after));
    }

    /** Files with the same consequence, the same cause and the same field. */
    static ChangeReport alike(int files) {
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, Causes> causes = new HashMap<>();
        for (int i = 0; i < files; i++) {
            Manifest manifest = manifest("manifests/c/" + i + ".yaml", "Service", "s", "");
            causes.put(manifest.path(), new Causes(List.of(LENGTH), false));
            outcomes.add(new Outcome(
                    new Change.Altered(
                            manifest,
                            manifest,
                            List.of(new FieldChange("metadata.labels.team", Optional.empty(), Optional.of("ml")))),
                    List.of(consequence(Effect.METADATA, "Labels only: nothing restarts.", "", ""))));
        }
        Setting setting = new Setting("main", "the files here", List.of(LENGTH), List.of());
        return ChangeReport.of(setting, outcomes, causes, new Known(Map.of(), Map.of(), Set.of(), Set.of()));
    }

    /** One file in which everything that somebody can choose is this text. */
    static ChangeReport hostile(String text) {
        Cause cause = new Cause(text, text, Optional.of(text), Optional.of(text));
        Manifest manifest = manifest(text, text, text, text);
        Outcome outcome = new Outcome(
                new Change.Altered(
                        manifest, manifest, List.of(new FieldChange(text, Optional.of(text), Optional.of(text)))),
                List.of(
                        consequence(Effect.RESTARTS, text, "", text),
                        consequence(Effect.RUNS_AGAIN, text, text, text)));
        Setting setting = new Setting(text, text, List.of(cause), List.of(text));
        return ChangeReport.of(
                setting,
                List.of(outcome),
                Map.of(text, new Causes(List.of(cause), false)),
                new Known(Map.of(), Map.of(), Set.of(), Set.of()));
    }

    private static Outcome run(String experiment, int concurrency, Effect effect) {
        String level = "c" + (10_000 + concurrency + "").substring(1);
        String name = experiment + "-" + level + "-r1-0000beef";
        String path = "manifests/c/a/bench/50-job-a-r1-" + level + ".yaml";
        Manifest manifest = manifest(path, "Job", name, experiment);
        return new Outcome(
                effect == Effect.RUNS ? new Change.Added(manifest) : new Change.Replaced(manifest, manifest, List.of()),
                List.of(consequence(effect, AGAIN, name, "c/a")));
    }

    private static Manifest manifest(String path, String kind, String name, String experiment) {
        return new Manifest(
                path,
                "v1",
                kind,
                "llm",
                name,
                Map.of("metadata", Map.of("labels", Map.of("eksllmperf.io/experiment", experiment))));
    }

    private static Consequence consequence(Effect effect, String sentence, String run, String server) {
        return new Consequence(
                effect,
                sentence,
                Optional.of(run).filter(name -> !name.isEmpty()),
                Optional.of(server).filter(name -> !name.isEmpty()));
    }
}
