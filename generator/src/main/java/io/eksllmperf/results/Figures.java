package io.eksllmperf.results;

import java.util.Optional;

/**
 * The figures of one level. Time spans are milliseconds, rates are per second, lengths are tokens.
 *
 * @param requestThroughput valid requests a second
 * @param outputTokenThroughput output tokens a second, all clients together
 * @param totalTokenThroughput input and output tokens a second
 * @param goodput requests a second that kept the tool's own goals
 * @param requestLatency from the request to the end of its answer
 * @param timeToFirstToken only when streaming is certain
 * @param interTokenLatency only when streaming is certain
 * @param outputLength tokens of an answer
 * @param inputLength tokens of a prompt
 * @param requestCount valid requests; absent in summaries of genai-perf before 25.01
 * @param duration first request to last answer
 */
public record Figures(
        Optional<Double> requestThroughput,
        Optional<Double> outputTokenThroughput,
        Optional<Double> totalTokenThroughput,
        Optional<Double> goodput,
        Optional<Stats> requestLatency,
        Optional<Stats> timeToFirstToken,
        Optional<Stats> interTokenLatency,
        Optional<Stats> outputLength,
        Optional<Stats> inputLength,
        Optional<Long> requestCount,
        Optional<Double> duration) {

    /** Nothing but how many requests there were, and for how long. */
    static Figures counted(Optional<Long> requestCount, Optional<Double> duration) {
        Optional<Double> rate = Optional.empty();
        Optional<Stats> stats = Optional.empty();
        return new Figures(rate, rate, rate, rate, stats, stats, stats, stats, stats, requestCount, duration);
    }

    Figures withLatency(Optional<Stats> latency) {
        Optional<Double> rate = Optional.empty();
        Optional<Stats> stats = Optional.empty();
        return new Figures(rate, rate, rate, rate, latency, stats, stats, stats, stats, Optional.empty(), rate)
                .or(this);
    }

    /** The same, with the other's figure wherever this one has none. */
    public Figures or(Figures other) {
        return new Figures(
                requestThroughput.or(other::requestThroughput),
                outputTokenThroughput.or(other::outputTokenThroughput),
                totalTokenThroughput.or(other::totalTokenThroughput),
                goodput.or(other::goodput),
                requestLatency.or(other::requestLatency),
                timeToFirstToken.or(other::timeToFirstToken),
                interTokenLatency.or(other::interTokenLatency),
                outputLength.or(other::outputLength),
                inputLength.or(other::inputLength),
                requestCount.or(other::requestCount),
                duration.or(other::duration));
    }
}
