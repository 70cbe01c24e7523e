package io.eksllmperf.report.judge;

/**
 * Where the line is drawn. Shares are fractions of 1 unless they are called percent.
 *
 * @param littleLeast least requests/s x mean latency / concurrency of a closed loop that held its concurrency; below it
 *     requests were lost to the count or never sent. Algebra of a closed loop; the margin is for ramp-up and drain of the
 *     shortest runs
 * @param littleMost most of it; above it one of the three figures is wrong
 * @param samplesAbove requests that lie above a percentile for it to be one: 5 / (1 - q) requests in all, so 500 for a 99th.
 *     MLPerf and inference-perf ask for 5 to 10 (mlcommons/inference_policies inference_rules.adoc; inference-perf
 *     docs/loadgen.md)
 * @param answeredLeast least share of answers with tokens in them: the rest is the rounding of a summary
 * @param errorLimitPercent failed requests above which a run is no measurement, where neither the run nor the experiment says:
 *     the default of {@code maxErrorPercent}
 * @param lengthOff deviation of the mean output length from the one that was asked for: it decides latency and tokens/s
 *     (ai-dynamo/dynamo#723)
 * @param coldFactor first wave against the rest, or the first level's 99th percentile against the next one's: fresh kernels and
 *     graphs slow the first requests (vllm-project/vllm#43009)
 * @param cacheHits share of prompt tokens in the prefix cache above which prompts were no longer new to the server
 * @param clientLeast least requests in the server by concurrency before the client is called busy: what {@code littleLeast}
 *     allows, seen from the other side
 * @param spread largest distance of repeats by their mean (CPUs and clocks alone give 1 to 3 %)
 * @param rooflineMost percent of what the memory's bandwidth allows: more cannot be
 * @param rooflineLeast percent below which something else than the GPU was measured
 */
record Policy(
        double littleLeast,
        double littleMost,
        int samplesAbove,
        double answeredLeast,
        double errorLimitPercent,
        double lengthOff,
        double coldFactor,
        double cacheHits,
        double clientLeast,
        double spread,
        double rooflineMost,
        double rooflineLeast) {

    /** The one that reports are made with. */
    static final Policy STANDARD = new Policy(0.90, 1.05, 5, 0.98, 10, 0.10, 1.5, 0.10, 0.90, 0.05, 100, 10);

    /** How many requests a percentile needs; 99 needs 500. */
    long samplesFor(int percentile) {
        return Math.round(samplesAbove * 100.0 / (100 - percentile));
    }
}
