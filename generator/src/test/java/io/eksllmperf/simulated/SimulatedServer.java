package io.eksllmperf.simulated;

import io.eksllmperf.Shipped;
import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.render.ResolvedServing;
import io.eksllmperf.render.Resolver;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.InputParser;
import io.eksllmperf.spec.InputParser.Parsed;
import io.eksllmperf.spec.Inputs;
import io.eksllmperf.yaml.ContentHash;
import java.time.Instant;

/**
 * A sweep as its Jobs find it.
 *
 * @param load the resolved sweep
 * @param model how its server behaves
 * @param fault what is planted in its runs
 * @param start when the first of them starts
 */
record SimulatedServer(ResolvedLoad load, ServerModel model, Fault fault, Instant start) {
    static final Instant MORNING = Instant.parse("2026-11-24T06:00:00Z");

    static Inputs inputs(Shipped shipped) {
        Parsed parsed = InputParser.parse(shipped.files());
        if (!parsed.ok()) {
            throw new IllegalArgumentException("the input has errors: " + parsed.findings());
        }
        return parsed.inputs();
    }

    static SimulatedServer of(Inputs inputs, String experiment, ServerModel model) {
        Experiment own = named(inputs, experiment);
        Resolver resolver = new Resolver(Catalog.shipped());
        ResolvedServing serving = resolver.serving(
                        inputs.cluster(own.serving()),
                        named(inputs, own.serving().owner()))
                .orElseThrow();
        return new SimulatedServer(resolver.load(own, serving).orElseThrow(), model, Fault.NONE, MORNING);
    }

    private static Experiment named(Inputs inputs, String name) {
        return inputs.experiments().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    SimulatedServer with(Fault planted) {
        return new SimulatedServer(load, model, planted, start);
    }

    SimulatedServer startingAt(Instant later) {
        return new SimulatedServer(load, model, fault, later);
    }

    SimulatedServer slower(double factor) {
        return new SimulatedServer(load, model.slower(factor), fault, start);
    }

    /** Another image is another server, as in the generator's own hash. */
    String servingId() {
        return ContentHash.of(load.server().image() + load.server().serving()).shortId(8);
    }
}
