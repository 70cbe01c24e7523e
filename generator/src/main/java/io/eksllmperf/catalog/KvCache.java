package io.eksllmperf.catalog;

/**
 * The KV cache of one GPU, in blocks of tokens. Full layers keep every token; sliding layers keep their window, and
 * while a prompt is read also the tokens of one step (vllm/v1/kv_cache_interface.py).
 *
 * @param bytesPerToken of the full layers
 * @param windowBytesPerToken of the sliding layers
 * @param window in tokens
 * @param stepTokens most tokens of one step
 * @param block tokens of one block
 */
record KvCache(double bytesPerToken, double windowBytesPerToken, int window, int stepTokens, int block) {
    static final double GIB = 1L << 30;

    /** No sequence is longer than this many tokens. */
    private static final long FAR = 1L << 32;

    static KvCache of(Fit.MemoryUse use, int tensorParallel) {
        Model model = use.model();
        // With more GPUs than KV heads each GPU holds a copy of one head.
        double share = Math.max(1.0 / tensorParallel, 1.0 / model.kvHeads());
        return new KvCache(
                model.kvBytesPerToken() * share,
                model.windowBytesPerToken() * share,
                model.slidingWindow(),
                use.gpu().defaultMaxBatchedTokens(),
                use.blockTokens());
    }

    /** Bytes that vLLM reserves for one sequence of so many tokens, when it checks that one fits. */
    double sequenceBytes(long tokens) {
        long inWindow = Math.min(tokens, (long) window - 1 + stepTokens);
        double sliding = windowBytesPerToken == 0 ? 0 : (inBlocks(inWindow) + block) * windowBytesPerToken;
        return inBlocks(tokens) * bytesPerToken + sliding;
    }

    /** The longest sequence that so many bytes hold, in tokens. */
    long longestSequence(double bytes) {
        long fits = 0;
        long tooLong = FAR;
        while (tooLong - fits > 1) {
            long middle = (fits + tooLong) / 2;
            if (sequenceBytes(middle) <= bytes) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return fits;
    }

    /** Sequences of so many tokens each that run at once, one step's worth of prompts being read. */
    long sequencesAtOnce(double bytes, long tokens) {
        double one = inBlocks(tokens) * bytesPerToken + inBlocks(Math.min(tokens, window)) * windowBytesPerToken;
        double reading = stepTokens * windowBytesPerToken;
        return Math.max(0, (long) Math.floor((bytes - reading) / one));
    }

    private long inBlocks(long tokens) {
        return (tokens + block - 1) / block * block;
    }
}
