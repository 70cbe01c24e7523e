package io.eksllmperf.plan.change;

import io.eksllmperf.plan.RunEstimate;
import io.eksllmperf.plan.cost.RunPlan.State;
import io.eksllmperf.render.Labels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a change does, the gravest first, and why.
 *
 * @param setting what is compared with what
 * @param groups equal consequences of equal causes together
 * @param sweeps the runs among them, by experiment
 * @param bills what first and repeated runs take in all
 * @param restarts servers that start again, and what that takes where it is known
 * @param moving the keys that move any file
 * @param outcomes file by file, by path
 */
public record ChangeReport(
        Setting setting,
        List<Group> groups,
        List<SweepRuns> sweeps,
        Map<Effect, Bill> bills,
        Map<String, Optional<RunEstimate>> restarts,
        Set<Cause> moving,
        List<Outcome> outcomes) {

    /**
     * @param base the name of what the change starts from, as {@code HEAD (1a2b3c4d5e6f)}
     * @param head the name of what it ends with
     * @param keys every key of the input that changed
     * @param notes what a reader must know of the comparison itself, as sentences without full stop
     */
    public record Setting(String base, String head, List<Cause> keys, List<String> notes) {
        public Setting {
            keys = List.copyOf(keys);
            notes = List.copyOf(notes);
        }
    }

    public ChangeReport {
        groups = List.copyOf(groups);
        sweeps = List.copyOf(sweeps);
        bills = Collections.unmodifiableMap(new TreeMap<>(bills));
        restarts = Collections.unmodifiableMap(new TreeMap<>(restarts));
        moving = Set.copyOf(moving);
        outcomes = List.copyOf(outcomes);
    }

    /** @param causes why, by path */
    public static ChangeReport of(Setting setting, List<Outcome> outcomes, Map<String, Causes> causes, Known known) {
        List<Outcome> sorted = outcomes.stream()
                .sorted(Comparator.comparing(outcome -> outcome.change().path()))
                .toList();
        Map<Group.Kind, List<Group.Item>> items = new LinkedHashMap<>();
        for (Outcome outcome : sorted) {
            Causes why = causes.getOrDefault(outcome.change().path(), Causes.GENERATOR);
            for (Consequence consequence : outcome.consequences()) {
                Manifest subject = outcome.change().subject();
                items.computeIfAbsent(kind(consequence, why, known), kind -> new ArrayList<>())
                        .add(item(consequence, subject));
            }
        }
        List<Group> groups = new ArrayList<>();
        items.forEach((kind, files) -> groups.add(new Group(kind, files)));
        groups.sort(Comparator.comparing(Group::effect)
                .thenComparing(group -> group.kind().state()));
        Set<Cause> moving = new HashSet<>();
        Set.copyOf(causes.values()).forEach(why -> moving.addAll(why.keys()));
        Map<Effect, Bill> bills = new TreeMap<>();
        for (Effect effect : List.of(Effect.RUNS, Effect.RUNS_AGAIN)) {
            Optional.ofNullable(things(groups).get(effect))
                    .ifPresent(runs -> bills.put(effect, Bill.of(runs, known.runs())));
        }
        List<SweepRuns> sweeps = Sweeps.of(groups, known.runs());
        return new ChangeReport(setting, groups, sweeps, bills, restarts(groups, known), moving, sorted);
    }

    private static Group.Kind kind(Consequence consequence, Causes causes, Known known) {
        State state = consequence.run().map(known::state).orElse(State.TO_DO);
        return new Group.Kind(consequence.effect(), consequence.sentence(), state, causes);
    }

    private static Group.Item item(Consequence consequence, Manifest subject) {
        Optional<String> experiment = consequence.run().map(run -> experiment(subject));
        return new Group.Item(subject, consequence.run(), consequence.server(), experiment);
    }

    private static String experiment(Manifest job) {
        return job.content().get("metadata") instanceof Map<?, ?> metadata
                        && metadata.get("labels") instanceof Map<?, ?> labels
                        && labels.get(Labels.EXPERIMENT) instanceof String name
                ? name
                : "";
    }

    private static Map<String, Optional<RunEstimate>> restarts(List<Group> groups, Known known) {
        Map<String, Optional<RunEstimate>> restarts = new TreeMap<>();
        groups.stream()
                .filter(group -> group.effect() == Effect.RESTARTS)
                .flatMap(group -> group.servers().stream())
                .forEach(server ->
                        restarts.put(server, Optional.ofNullable(known.starts().get(server))));
        return restarts;
    }

    /** Whether no file differs. */
    public boolean isEmpty() {
        return outcomes.isEmpty();
    }

    /** Keys that changed and move no file. */
    List<Cause> idle() {
        return setting.keys().stream().filter(key -> !moving.contains(key)).toList();
    }

    /** How many things each effect concerns, the gravest first; runs that are not made are not among them. */
    Map<Effect, Integer> totals() {
        Map<Effect, Integer> totals = new TreeMap<>();
        things(groups).forEach((effect, all) -> totals.put(effect, all.size()));
        return totals;
    }

    private static Map<Effect, Set<String>> things(List<Group> groups) {
        Map<Effect, Set<String>> things = new TreeMap<>();
        for (Group group : groups) {
            if (group.kind().state() == State.TO_DO) {
                Set<String> known = things.computeIfAbsent(group.effect(), effect -> new TreeSet<>());
                group.items().forEach(item -> known.add(group.thing(item)));
            }
        }
        return things;
    }

    /** Runs that results/ has already. */
    int done() {
        return sweeps.stream().mapToInt(SweepRuns::done).sum();
    }

    /** Runs that are not made, since their server is parked. */
    int parked() {
        return sweeps.stream().mapToInt(SweepRuns::parked).sum();
    }
}
