package io.eksllmperf.results;

import java.util.Optional;

/**
 * The part of a run in which the concurrency was held, recomputed from its single requests: ramp-up and drain are cut off.
 *
 * @param figures of the requests that started inside; rates are of those that ended inside, over its length
 * @param requests valid requests that started inside
 * @param rampUp valid requests that started before it
 * @param drain valid requests that started after it
 * @param firstWave mean latency in ms of the first requests of the run, as many as the concurrency
 * @param later mean latency in ms of all others
 */
public record Steady(
        Figures figures, long requests, long rampUp, long drain, Optional<Double> firstWave, Optional<Double> later) {}
