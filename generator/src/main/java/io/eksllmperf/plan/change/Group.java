package io.eksllmperf.plan.change;

import io.eksllmperf.plan.cost.RunPlan.State;
import java.util.List;
import java.util.Optional;

/**
 * The same consequence, for the same reason, of one file or many.
 *
 * @param kind what they have in common
 * @param items the files, by path
 */
public record Group(Kind kind, List<Item> items) {
    private static final String DONE = "results/ has this run already: its Job ends at once, costs nothing";
    /** Rule ELP065; facts: argocd section 3a, "a level fails". */
    private static final String PARKED =
            "But its server is parked (replicas: 0): nothing is measured, the sweep fails when its Job has waited long"
                    + " enough, and a Job that failed runs again only under another name (runId)";

    public Group {
        items = List.copyOf(items);
    }

    /**
     * @param effect what happens
     * @param sentence the same in full
     * @param state whether these runs are made; for what is no run, to do
     * @param causes what moved the files
     */
    public record Kind(Effect effect, String sentence, State state, Causes causes) {}

    /**
     * @param subject the object, as it is named now
     * @param run the name of its Job where it is a run
     * @param server {@code cluster/experiment} of the server that it concerns, where it concerns one
     * @param experiment whose run it is, where it is one
     */
    public record Item(Manifest subject, Optional<String> run, Optional<String> server, Optional<String> experiment) {}

    /** The servers that it concerns, each once. */
    List<String> servers() {
        return items.stream()
                .flatMap(item -> item.server().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The experiments whose runs they are, each once. */
    List<String> experiments() {
        return items.stream()
                .flatMap(item -> item.experiment().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public Effect effect() {
        return kind.effect();
    }

    /** What it says first: of runs that nothing serves not that they run. */
    public String words() {
        return kind.state() == State.PARKED ? "waits for a parked server" : effect().words();
    }

    /** What the group says: of runs that are not made also why they cost nothing. */
    public String sentence() {
        String join = kind.sentence().endsWith(".") ? " " : ". ";
        return switch (kind.state()) {
            case TO_DO -> kind.sentence();
            case DONE -> kind.sentence() + join + DONE;
            case PARKED -> kind.sentence() + join + PARKED;
        };
    }

    /** How many things it concerns, each once: runs by their Job, servers by their name, everything else by file. */
    int size() {
        return (int) items.stream().map(this::thing).distinct().count();
    }

    /** What is counted. */
    String thing(Item item) {
        Optional<String> server = effect() == Effect.RESTARTS ? item.server() : Optional.empty();
        return item.run().or(() -> server).orElse(item.subject().path());
    }
}
