package io.eksllmperf.simulated;

/**
 * A server that decodes up to a limit of requests together. In a closed loop of c clients it runs b = min(c, batch) of them, each
 * for prefill + (tokens - 1) x perToken(b) seconds; all else is arithmetic.
 *
 * @param prefill seconds to the first token for a prompt of {@link #INPUT_TOKENS}
 * @param base seconds for each further token of a request that is alone
 * @param perRequest seconds that each running request adds to that
 * @param batch most requests that run together: vLLM's max-num-seqs
 */
record ServerModel(double prefill, double base, double perRequest, int batch) {
    static final int INPUT_TOKENS = 200;
    static final int GPU_MEMORY_MIB = 20_480;
    private static final double IDLE_WATTS = 60;
    private static final double BUSY_WATTS = 150;
    private static final double WATTS_PER_REQUEST = 1.0;
    private static final double JOULES_PER_KWH = 3.6e6;

    /** Much like the seed's table: g5.8xlarge, about 1,100 tokens/s with 80 at once. */
    static final ServerModel A10G = new ServerModel(0.2, 0.030, 0.0005, 80);

    /**
     * What a level must show.
     *
     * @param requestsPerSecond steady
     * @param latency mean, in seconds, as are the next two
     * @param timeToFirstToken with the wait in the queue
     * @param interTokenLatency mean
     * @param running requests being computed
     * @param waiting requests in the queue
     * @param watts mean power under load
     * @param kwhPerMillion energy of a million output tokens
     */
    record Truth(
            double requestsPerSecond,
            double latency,
            double timeToFirstToken,
            double interTokenLatency,
            double running,
            double waiting,
            double watts,
            double kwhPerMillion) {}

    Truth truth(int clients, int tokens) {
        int running = Math.min(clients, batch);
        double rate = running / service(running, tokens);
        double latency = clients / rate;
        return new Truth(
                rate,
                latency,
                latency - service(running, tokens) + prefill,
                perToken(running),
                running,
                clients - running,
                watts(running),
                watts(running) / (rate * tokens) * 1e6 / JOULES_PER_KWH);
    }

    double perToken(int running) {
        return base + perRequest * running;
    }

    /** Seconds from the queue to the end of the answer. */
    double service(int running, int tokens) {
        return prefill + (tokens - 1) * perToken(running);
    }

    double watts(int running) {
        return running == 0 ? IDLE_WATTS : BUSY_WATTS + WATTS_PER_REQUEST * running;
    }

    double utilization(int running) {
        return running == 0 ? 0 : 60 + 38.0 * running / batch;
    }

    double kvCache(int running) {
        return 0.8 * running / batch;
    }

    /** The same with all times multiplied: 1.12 is 12 % slower. */
    ServerModel slower(double factor) {
        return new ServerModel(prefill * factor, base * factor, perRequest * factor, batch);
    }
}
