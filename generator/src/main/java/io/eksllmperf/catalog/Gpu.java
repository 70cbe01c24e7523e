package io.eksllmperf.catalog;

/**
 * A GPU model.
 *
 * @param name key in this catalog, such as {@code A100-40GB}
 * @param marketingName such as {@code NVIDIA A10G}
 * @param karpenterName value of the label {@code karpenter.k8s.aws/instance-gpu-name}
 * @param memoryMib memory in MiB as EC2 reports it (label {@code karpenter.k8s.aws/instance-gpu-memory})
 * @param deviceGib memory in GiB that CUDA sees, which is what vLLM divides
 * @param computeCapability such as 8.6
 * @param bandwidthGbPerSecond memory bandwidth in GB/s
 * @param defaultMaxNumSeqs sequences vLLM runs at once unless told otherwise; further clients wait inside vLLM
 * @param defaultMaxBatchedTokens tokens of one step unless told otherwise
 */
public record Gpu(
        String name,
        String marketingName,
        String karpenterName,
        int memoryMib,
        double deviceGib,
        Version computeCapability,
        int bandwidthGbPerSecond,
        int defaultMaxNumSeqs,
        int defaultMaxBatchedTokens) {
    static final String COLUMNS = "name | marketing name | karpenter name | memory MiB | device GiB"
            + " | compute capability | bandwidth GB/s | max seqs | batched tokens";

    private static final Version HOPPER = Version.of("9.0");

    static Gpu from(Row row) {
        return new Gpu(
                row.text("name"),
                row.text("marketing name"),
                row.text("karpenter name"),
                row.whole("memory MiB"),
                row.number("device GiB"),
                row.version("compute capability"),
                row.whole("bandwidth GB/s"),
                row.whole("max seqs"),
                row.whole("batched tokens"));
    }

    /** Compute capability 9.0, the only one whose FlashAttention knows attention sinks. */
    public boolean isHopper() {
        return computeCapability.equals(HOPPER);
    }

    /** {@code A10G (compute capability 8.6)}, for messages. */
    String described() {
        return name + " (compute capability " + computeCapability + ")";
    }
}
