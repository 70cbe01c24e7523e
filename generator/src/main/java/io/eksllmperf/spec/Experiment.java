package io.eksllmperf.spec;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One experiment: a serving and the sweep that loads it.
 *
 * @param source the file it was read from
 * @param name its name; for one combination of a matrix with the combination's slug
 * @param serving the server; another experiment's where {@code serving.from} says so
 * @param load the sweep
 * @param runId changes every run when it changes
 * @param policy what is judged, not measured
 * @param overrides what a company adds to the resources, in the order written
 */
public record Experiment(
        Source source,
        String name,
        Serving serving,
        Load load,
        String runId,
        Policy policy,
        List<ResourceOverride> overrides) {

    public Experiment {
        overrides = List.copyOf(overrides);
    }

    /** Whether this experiment's file describes the server that it loads. */
    public boolean ownsServing() {
        return serving.owner().equals(name);
    }

    /**
     * @param budgetUsd most that a sweep may cost, in US dollars
     * @param slo what production asks of a level
     * @param waivers rules that do not apply here
     */
    public record Policy(Optional<Integer> budgetUsd, Slo slo, List<Waiver> waivers) {
        public Policy {
            waivers = List.copyOf(waivers);
        }
    }

    /** Longest acceptable 95th percentiles. */
    public record Slo(
            Optional<Duration> requestLatencyP95,
            Optional<Duration> timeToFirstTokenP95,
            Optional<Duration> interTokenLatencyP95) {}
}
