package io.eksllmperf.report.insight;

/**
 * Where conclusions draw their lines.
 *
 * @param gainPerDoubling least gain of throughput, as a share, that a doubling of the concurrency must bring before the knee. The
 *     test is that of kubernetes-sigs/inference-perf#711 (2026-08-11), which raises the concurrency until the marginal gain is
 *     confidently below a threshold; the number is a choice
 * @param lowThroughput share of the highest throughput below which a level is outdone when the next one is no slower. A choice too:
 *     between a half and all, the difference of two latencies may be chance
 * @param waiting mean number of waiting requests from which requests queue in the server: more than 0 as shown, which is with one
 *     digit. vLLM counts them in {@code vllm:num_requests_waiting}
 */
public record Policy(double gainPerDoubling, double lowThroughput, double waiting) {
    /** What reports use. */
    public static final Policy STANDARD = new Policy(0.10, 0.5, 0.05);

    public Policy {
        if (!(gainPerDoubling > 0 && lowThroughput > 0 && waiting > 0)) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
