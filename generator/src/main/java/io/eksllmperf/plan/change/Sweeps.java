package io.eksllmperf.plan.change;

import io.eksllmperf.plan.RunEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The runs among the groups, sweep by sweep. */
final class Sweeps {
    private final Map<String, Set<String>> first = new TreeMap<>();
    private final Map<String, Set<String>> again = new TreeMap<>();
    private final Map<String, Set<String>> done = new TreeMap<>();
    private final Map<String, Set<String>> parked = new TreeMap<>();

    private Sweeps() {}

    /** By experiment. */
    static List<SweepRuns> of(List<Group> groups, Map<String, RunEstimate> estimates) {
        Sweeps sweeps = new Sweeps();
        groups.forEach(sweeps::add);
        Set<String> experiments = new TreeSet<>(sweeps.first.keySet());
        experiments.addAll(sweeps.again.keySet());
        experiments.addAll(sweeps.done.keySet());
        experiments.addAll(sweeps.parked.keySet());
        List<SweepRuns> found = new ArrayList<>();
        for (String experiment : experiments) {
            found.add(sweeps.sweep(experiment, estimates));
        }
        return found;
    }

    private void add(Group group) {
        boolean isFirst = group.effect() == Effect.RUNS;
        if (!isFirst && group.effect() != Effect.RUNS_AGAIN) {
            return;
        }
        Map<String, Set<String>> runs = switch (group.kind().state()) {
            case TO_DO -> isFirst ? first : again;
            case DONE -> done;
            case PARKED -> parked;
        };
        for (Group.Item item : group.items()) {
            item.run()
                    .ifPresent(run -> runs.computeIfAbsent(item.experiment().orElse(""), name -> new TreeSet<>())
                            .add(run));
        }
    }

    private SweepRuns sweep(String experiment, Map<String, RunEstimate> estimates) {
        Set<String> runs = new TreeSet<>(first.getOrDefault(experiment, Set.of()));
        runs.addAll(again.getOrDefault(experiment, Set.of()));
        Set<String> levels = new TreeSet<>();
        runs.forEach(run -> levels.add(level(run)));
        return new SweepRuns(
                experiment,
                levels.size(),
                first.getOrDefault(experiment, Set.of()).size(),
                again.getOrDefault(experiment, Set.of()).size(),
                done.getOrDefault(experiment, Set.of()).size(),
                parked.getOrDefault(experiment, Set.of()).size(),
                Bill.of(runs, estimates));
    }

    /** {@code <experiment>-c0020} of {@code <experiment>-c0020-r1-<hash>}. */
    private static String level(String run) {
        int hash = run.lastIndexOf('-');
        int repeat = hash < 0 ? -1 : run.lastIndexOf("-r", hash);
        return repeat < 0 ? run : run.substring(0, repeat);
    }
}
