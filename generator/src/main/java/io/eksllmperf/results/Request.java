package io.eksllmperf.results;

import java.util.Optional;

/**
 * One request of a run, as AIPerf's {@code profile_export.jsonl} has it.
 *
 * @param line its line in the file
 * @param start unix time in ns; absent where it was not recorded
 * @param end unix time in ns
 * @param outcome how it ended
 * @param latency in ms
 * @param timeToFirstToken in ms; only streamed requests have one
 * @param interTokenLatency in ms, mean of the request
 * @param inputLength tokens
 * @param outputLength tokens
 */
public record Request(
        long line,
        Optional<Long> start,
        Optional<Long> end,
        Outcome outcome,
        Optional<Double> latency,
        Optional<Double> timeToFirstToken,
        Optional<Double> interTokenLatency,
        Optional<Double> inputLength,
        Optional<Double> outputLength) {

    /** How a request ended. Only VALID ones may enter a figure. */
    public enum Outcome {
        VALID,
        /** Sent before the measurement, and no part of it. */
        WARMUP,
        FAILED,
        CANCELLED
    }
}
