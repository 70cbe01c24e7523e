package io.eksllmperf.results;

import java.util.Optional;

/**
 * What the load tool was asked to do, as far as its own file or its echoed command says so.
 *
 * @param concurrency requests held open at the same time
 * @param streaming whether answers came token by token
 * @param model name of the model in requests
 * @param tokenizer what lengths are counted with
 * @param endpoint {@code completions}, {@code chat} or the tool's own word
 * @param inputTokens mean length of prompts
 * @param outputTokens mean length of answers
 * @param requests how many requests; absent where time windows decide
 * @param prompts size of the pool of prompts
 * @param warmupRequests requests sent before, and not counted
 * @param measurementInterval one time window in ms, where windows decide
 */
public record Asked(
        Optional<Integer> concurrency,
        Streaming streaming,
        Optional<String> model,
        Optional<String> tokenizer,
        Optional<String> endpoint,
        Optional<Double> inputTokens,
        Optional<Double> outputTokens,
        Optional<Long> requests,
        Optional<Long> prompts,
        Optional<Long> warmupRequests,
        Optional<Double> measurementInterval) {

    /** Nothing is known. */
    public static final Asked NOTHING = of(Optional.empty(), Streaming.UNKNOWN);

    public Asked {
        if (concurrency.isPresent() && concurrency.get() < 1) {
            throw new IllegalArgumentException("concurrency counts from 1, not " + concurrency.get());
        }
    }

    /** Only what a folder's name or a record beside the file can tell. */
    public static Asked of(Optional<Integer> concurrency, Streaming streaming) {
        Optional<String> none = Optional.empty();
        Optional<Double> noSize = Optional.empty();
        Optional<Long> noCount = Optional.empty();
        return new Asked(concurrency, streaming, none, none, none, noSize, noSize, noCount, noCount, noCount, noSize);
    }

    /** The same, with the other's word wherever this one is silent. */
    public Asked or(Asked other) {
        return new Asked(
                concurrency.or(other::concurrency),
                streaming == Streaming.UNKNOWN ? other.streaming : streaming,
                model.or(other::model),
                tokenizer.or(other::tokenizer),
                endpoint.or(other::endpoint),
                inputTokens.or(other::inputTokens),
                outputTokens.or(other::outputTokens),
                requests.or(other::requests),
                prompts.or(other::prompts),
                warmupRequests.or(other::warmupRequests),
                measurementInterval.or(other::measurementInterval));
    }
}
