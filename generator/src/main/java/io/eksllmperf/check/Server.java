package io.eksllmperf.check;

import io.eksllmperf.catalog.Engine;
import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.catalog.Model;
import io.eksllmperf.render.Flag;
import io.eksllmperf.render.ResolvedServing;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.Serving;
import java.util.List;
import java.util.Optional;

/**
 * A server and the experiment whose file describes it.
 *
 * @param owner the experiment
 * @param resolved the server with what the catalog makes of it
 */
record Server(Experiment owner, ResolvedServing resolved) {
    Serving serving() {
        return resolved.serving();
    }

    Engine engine() {
        return resolved.software().engine();
    }

    Optional<Model> model() {
        return resolved.software().model();
    }

    InstanceType node() {
        return resolved.node().type();
    }

    /** The flags of {@code engine.args}. */
    List<Flag> flags() {
        return Flag.of(serving().engine().args());
    }

    /** Whether {@code engine.args} has one of these flags. */
    boolean hasFlag(List<String> names) {
        return flags().stream().anyMatch(flag -> names.contains(flag.hyphenated()));
    }
}
