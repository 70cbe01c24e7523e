package io.eksllmperf.plan.change;

import java.util.Optional;

/**
 * What one change does, or one of several things that it does.
 *
 * @param effect the kind of it
 * @param sentence what will happen and, where it is not plain, why: one or two sentences that hold for every change like it,
 *     so no name with a hash and no path in it
 * @param run name of the Job that runs, for {@link Effect#RUNS} and {@link Effect#RUNS_AGAIN}
 * @param server {@code cluster/experiment} of the server that it concerns, where it concerns one
 */
public record Consequence(Effect effect, String sentence, Optional<String> run, Optional<String> server) {
    /** One of an object that is no run. */
    public static Consequence of(Effect effect, String sentence) {
        return new Consequence(effect, sentence, Optional.empty(), Optional.empty());
    }

    /** The same for one run. */
    static Consequence ofRun(Effect effect, String sentence, String job) {
        return new Consequence(effect, sentence, Optional.of(job), Optional.empty());
    }

    /** The same, said of a server. */
    Consequence ofServer(Optional<String> other) {
        return new Consequence(effect, sentence, run, other);
    }
}
