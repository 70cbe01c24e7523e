package io.eksllmperf.results;

import java.util.Optional;

/**
 * The part of a run in which the concurrency was held, recomputed from its single requests: ramp-up and drain are cut off.
 * Only valid requests count; those of the warm-up, failed and cancelled ones enter none of its numbers.
 *
 * <p>Ramp-up ends when the last of the first requests, as many as the concurrency, has its answer: the whole first wave starts at
 * once, and is not steady. The drain begins with the last start of any request of the run, also of one that failed: nothing
 * refills after it. A request that starts at the very moment the ramp-up ends is inside, one that starts when the drain begins is
 * not; for answers it is the other way round, so that a client without pauses gives exactly one request per latency.
 *
 * @param figures distributions are of the requests that started inside, however long they took: to take those that ended
 *     inside would leave out the long ones; rates are of what ended inside, over its length, which is the duration
 * @param requests valid requests that started inside
 * @param rampUp valid requests that started before it
 * @param drain valid requests that started after it
 * @param firstWave mean latency in ms of the first requests of the run, as many as the concurrency
 * @param later mean latency in ms of all others
 * @param from unix time in seconds at which it begins
 * @param to unix time in seconds at which it ends
 */
public record Steady(
        Figures figures,
        long requests,
        long rampUp,
        long drain,
        Optional<Double> firstWave,
        Optional<Double> later,
        double from,
        double to) {}
