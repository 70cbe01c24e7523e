package io.eksllmperf.catalog;

/**
 * What is known of a model: its attention, its memory, its download.
 *
 * @param id on huggingface.co
 * @param needsSinks whether its attention has sinks, which few backends can do
 * @param weightsGib GiB of weights in GPU memory, over all GPUs together
 * @param fullLayers layers that attend to all tokens
 * @param slidingLayers layers that attend to the last {@code slidingWindow} tokens
 * @param slidingWindow in tokens; 0 without sliding layers
 * @param attentionHeads query heads
 * @param kvHeads key and value heads
 * @param headDim elements of one head
 * @param maxContext longest sequence in tokens
 * @param dtype of weights and cache unless told otherwise
 * @param kvElementBytes bytes of one element of the KV cache
 * @param gated whether huggingface.co asks for a token with an accepted licence
 * @param downloadGb GB that vLLM downloads
 * @param firstStepGb GB that a decode step of a single request reads, without its KV cache
 * @param fullStepGb GB that a step reads in which every expert is hit
 * @param expertShare share of a layer's experts that one token hits; 1 for dense models
 */
public record Model(
        String id,
        boolean needsSinks,
        double weightsGib,
        int fullLayers,
        int slidingLayers,
        int slidingWindow,
        int attentionHeads,
        int kvHeads,
        int headDim,
        int maxContext,
        String dtype,
        int kvElementBytes,
        boolean gated,
        double downloadGb,
        double firstStepGb,
        double fullStepGb,
        double expertShare) {
    static final String COLUMNS = "id | sinks | weights GiB | full layers | sliding layers | sliding window"
            + " | attention heads | kv heads | head dim | max context | dtype | kv bytes | gated | download GB"
            + " | first step GB | full step GB | expert share";

    static Model from(Row row) {
        return new Model(
                row.text("id"),
                row.yes("sinks"),
                row.number("weights GiB"),
                row.whole("full layers"),
                row.whole("sliding layers"),
                row.whole("sliding window"),
                row.whole("attention heads"),
                row.whole("kv heads"),
                row.whole("head dim"),
                row.whole("max context"),
                row.text("dtype"),
                row.whole("kv bytes"),
                row.yes("gated"),
                row.number("download GB"),
                row.number("first step GB"),
                row.number("full step GB"),
                row.number("expert share"));
    }

    /**
     * GB that one decode step reads, without the KV cache. Of {@code batch} tokens that choose their experts evenly and
     * independently, each further one misses a given expert with 1 - share; what nobody chose is not read. Real choices
     * cluster, so a step reads rather less.
     *
     * @param batch requests that are decoded together, from 1
     */
    public double decodeReadGb(double batch) {
        double missed = Math.pow(1 - expertShare, Math.max(1, batch) - 1);
        return firstStepGb + (fullStepGb - firstStepGb) * (1 - missed);
    }

    /** Whether vLLM can split the model over so many GPUs: query heads divide, KV heads divide or are copied. */
    public boolean splitsOver(int tensorParallel) {
        return tensorParallel >= 1
                && attentionHeads % tensorParallel == 0
                && (kvHeads % tensorParallel == 0 || tensorParallel % kvHeads == 0);
    }

    /** Bytes of KV cache that one more token costs for good, over all GPUs: keys and values of the full layers. */
    public long kvBytesPerToken() {
        return kvBytesPerLayerAndToken() * fullLayers;
    }

    /** Bytes of KV cache of one token inside the sliding window, over all GPUs. */
    public long windowBytesPerToken() {
        return kvBytesPerLayerAndToken() * slidingLayers;
    }

    private long kvBytesPerLayerAndToken() {
        return 2L * kvHeads * headDim * kvElementBytes;
    }
}
