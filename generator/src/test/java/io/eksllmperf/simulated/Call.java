package io.eksllmperf.simulated;

/**
 * One request's life, in seconds from the start of the load tool.
 *
 * @param arrive the client sends it
 * @param begin the server takes it out of its queue
 * @param firstToken prefill is done
 * @param end the whole answer is there
 * @param inputTokens of the prompt
 * @param outputTokens of the answer
 * @param outcome what became of it
 */
record Call(
        double arrive,
        double begin,
        double firstToken,
        double end,
        int inputTokens,
        int outputTokens,
        Outcome outcome) {
    enum Outcome {
        MEASURED,
        WARMUP,
        FAILED
    }

    boolean isMeasured() {
        return outcome == Outcome.MEASURED;
    }

    boolean failed() {
        return outcome == Outcome.FAILED;
    }

    double latency() {
        return end - arrive;
    }

    double timeToFirstToken() {
        return firstToken - arrive;
    }

    double interTokenLatency() {
        return (end - firstToken) / (outputTokens - 1);
    }

    boolean isWaiting(double second) {
        return !failed() && arrive <= second && second < begin;
    }

    boolean isRunning(double second) {
        return !failed() && begin <= second && second < end;
    }

    /** Tokens of the answer that are there at that second. */
    double generated(double second) {
        if (failed() || second < firstToken) {
            return 0;
        }
        return second >= end ? outputTokens : 1 + (outputTokens - 1) * (second - firstToken) / (end - firstToken);
    }

    Call after(double seconds, Outcome became) {
        return new Call(
                arrive + seconds,
                begin + seconds,
                firstToken + seconds,
                end + seconds,
                inputTokens,
                outputTokens,
                failed() ? outcome : became);
    }
}
