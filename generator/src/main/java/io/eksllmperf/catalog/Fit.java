package io.eksllmperf.catalog;

/**
 * Whether a model fits the GPUs, by the sum that vLLM does at start: weights + activations + KV cache of at least one
 * sequence of full length, within the memory it may use. All figures are of one GPU; with tensor parallelism all GPUs
 * carry the same.
 *
 * <p>Rule and worked figures: gpt-oss-20b on an A10G has 24 KiB of cache a token and 0.05 GiB for its sliding
 * windows, so 100,000 tokens take 2.34 GiB.
 *
 * @param budgetGib GiB that vLLM may use: device × gpu-memory-utilization
 * @param weightsGib GiB of weights
 * @param activationGib GiB of activations, graphs and NCCL
 * @param kvNeededGib GiB of KV cache that one sequence of the asked length needs
 * @param kvTokens longest sequence in tokens that the cache could hold, whatever the model allows; 0 when nothing is
 *     left
 * @param maxModelLen the length asked for, in tokens
 * @param largestMaxModelLen the largest length that fits and that the model knows; 0 when not even the weights fit
 * @param concurrentSequences requests of the experiment's own length that the cache holds at once
 */
public record Fit(
        double budgetGib,
        double weightsGib,
        double activationGib,
        double kvNeededGib,
        long kvTokens,
        long maxModelLen,
        long largestMaxModelLen,
        long concurrentSequences) {
    /**
     * How a model is served.
     *
     * @param tensorParallel GPUs that share the model, at least 1
     * @param gpuMemoryUtilization share of the device, above 0 and at most 1
     * @param maxModelLen tokens of the longest sequence
     * @param requestTokens input and output tokens of one request of the experiment
     */
    public record Serving(int tensorParallel, double gpuMemoryUtilization, long maxModelLen, long requestTokens) {
        public Serving {
            if (tensorParallel < 1 || maxModelLen < 1 || requestTokens < 1) {
                throw new IllegalArgumentException("GPUs and tokens count from 1");
            }
            if (!(gpuMemoryUtilization > 0 && gpuMemoryUtilization <= 1)) {
                throw new IllegalArgumentException("gpu-memory-utilization is above 0 and at most 1");
            }
        }
    }

    static Fit of(MemoryUse use, Serving serving) {
        double budgetGib = use.gpu().deviceGib() * serving.gpuMemoryUtilization();
        double weightsGib = use.model().weightsGib() / serving.tensorParallel();
        KvCache cache = KvCache.of(use, serving.tensorParallel());
        double kvBytes = Math.max(0, budgetGib - weightsGib - use.activationGib()) * KvCache.GIB;
        long kvTokens = cache.longestSequence(kvBytes);
        return new Fit(
                budgetGib,
                weightsGib,
                use.activationGib(),
                cache.sequenceBytes(serving.maxModelLen()) / KvCache.GIB,
                kvTokens,
                serving.maxModelLen(),
                Math.min(kvTokens, use.model().maxContext()),
                cache.sequencesAtOnce(kvBytes, serving.requestTokens()));
    }

    /** Whether the server would start. */
    public boolean fits() {
        return kvTokens >= maxModelLen;
    }

    /** GiB that are left for the KV cache; below 0 when not even weights and activations fit. */
    public double kvAvailableGib() {
        return budgetGib - weightsGib - activationGib;
    }

    /** Tokens of cache beyond one sequence of the asked length; below 0 when it does not fit. */
    public long headroomTokens() {
        return kvTokens - maxModelLen;
    }

    /** Requests of full length that the cache holds at once. */
    public long fullLengthSequences() {
        return kvTokens / maxModelLen;
    }

    /**
     * What is left, as a sentence for who reads a plan: in tokens, and in requests of full length and of the experiment's
     * own.
     */
    public String headroom() {
        if (!fits()) {
            return largestMaxModelLen > 0
                    ? "does not fit: the cache holds " + kvTokens + " tokens, " + -headroomTokens() + " too few"
                    : "does not fit: weights and activations leave no room for a cache";
        }
        return "the cache holds " + kvTokens + " tokens, " + headroomTokens()
                + " more than one request of full length: "
                + fullLengthSequences() + " such at once, or " + concurrentSequences
                + " of the experiment's own length";
    }

    /** What one GPU carries: the model, the GPU, and what vLLM needs besides weights and cache. */
    record MemoryUse(Model model, Gpu gpu, double activationGib, int blockTokens) {}
}
