package io.eksllmperf.plan.change;

import java.util.List;

/**
 * Why a file of the output is another one.
 *
 * @param keys the keys of the input that move it, sorted
 * @param generator whether what the base has there is not what this version renders from the base's own input: another
 *     version rendered it, or somebody edited it
 */
public record Causes(List<Cause> keys, boolean generator) {
    public static final Causes GENERATOR = new Causes(List.of(), true);

    public Causes {
        keys = keys.stream().distinct().sorted().toList();
    }

    /** The same, by the generator or not. */
    public Causes with(boolean byGenerator) {
        return byGenerator == generator ? this : new Causes(keys, byGenerator);
    }
}
