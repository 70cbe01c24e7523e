package io.eksllmperf.plan.change;

import java.util.List;

/**
 * A change and all that it does.
 *
 * @param change what differs
 * @param consequences the gravest first; never none
 */
public record Outcome(Change change, List<Consequence> consequences) {
    public Outcome {
        consequences = List.copyOf(consequences);
        if (consequences.isEmpty()) {
            throw new IllegalArgumentException("even nothing is a consequence: " + change.path());
        }
    }

    public Effect effect() {
        return consequences.get(0).effect();
    }
}
