package io.eksllmperf.plan.change;

import java.util.List;
import java.util.Optional;

/**
 * The same consequence, for the same reason, of one file or many.
 *
 * @param kind what they have in common
 * @param items the files, by path
 */
public record Group(Kind kind, List<Item> items) {
    public Group {
        items = List.copyOf(items);
    }

    /**
     * @param effect what happens
     * @param sentence the same in full
     * @param server {@code cluster/experiment} of the server that it concerns, where it concerns one
     * @param experiment whose runs they are, where they are runs
     * @param done whether {@code results/} has these runs already
     * @param causes what moved the files
     */
    public record Kind(
            Effect effect,
            String sentence,
            Optional<String> server,
            Optional<String> experiment,
            boolean done,
            Causes causes) {}

    /**
     * @param subject the object, as it is named now
     * @param run the name of its Job where it is a run
     */
    public record Item(Manifest subject, Optional<String> run) {}

    public Effect effect() {
        return kind.effect();
    }

    /** What the group says: of runs that are measured already also why they cost nothing. */
    public String sentence() {
        return kind.done()
                ? kind.sentence()
                        + (kind.sentence().endsWith(".") ? " " : ". ")
                        + "results/ has this run already: its Job ends at once, costs nothing"
                : kind.sentence();
    }

    /** How many things it concerns, each once: runs by their Job, servers by their name, everything else by file. */
    int size() {
        return (int) items.stream().map(this::thing).distinct().count();
    }

    /** What is counted. */
    String thing(Item item) {
        Optional<String> server = effect() == Effect.RESTARTS ? kind.server() : Optional.empty();
        return item.run().or(() -> server).orElse(item.subject().path());
    }
}
