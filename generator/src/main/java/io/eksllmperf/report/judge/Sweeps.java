package io.eksllmperf.report.judge;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.results.RunFolder;
import io.eksllmperf.spec.Experiment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes judged sweeps of the runs of one experiment. */
public final class Sweeps {
    private Sweeps() {}

    /**
     * What is known besides the runs.
     *
     * @param experiment as its file says today; empty when it is gone
     * @param region of its cluster
     * @param catalog prices, models, GPUs
     */
    public record Context(Optional<Experiment> experiment, Optional<String> region, Catalog catalog) {}

    private record Group(Setup setup, List<Known> runs) {
        /** When the newest of the runs began. */
        Instant newest() {
            return runs.get(0).run().period().start().orElse(Instant.MIN);
        }
    }

    /**
     * One sweep for each setup, the newest first and imports last; every run is in exactly one level of one of them. Runs of other
     * experiments are the caller's fault and are taken for this one's.
     */
    public static List<Sweep> of(Context context, List<RunFolder> runs) {
        List<Known> known = runs.stream().map(run -> Known.of(context, run)).toList();
        List<Group> groups = groups(known);
        List<Setup> setups = groups.stream().map(Group::setup).toList();
        List<String> labels = known.isEmpty() ? List.of() : Labels.of(Subjects.name(known.get(0)), setups);
        List<Sweep> sweeps = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            sweeps.add(new Sweep(Subjects.of(labels.get(i), group.setup(), group.runs()), Levels.of(group.runs())));
        }
        return sweeps;
    }

    private static List<Group> groups(List<Known> runs) {
        List<Setup> setups = Setup.of(runs);
        Map<Setup, List<Known>> bySetup = new TreeMap<>();
        for (int i = 0; i < runs.size(); i++) {
            bySetup.computeIfAbsent(setups.get(i), setup -> new ArrayList<>()).add(runs.get(i));
        }
        return bySetup.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        entry.getValue().stream().sorted(Levels.newestFirst()).toList()))
                .sorted(Comparator.comparing(Group::newest).reversed().thenComparing(Group::setup))
                .toList();
    }
}
