package io.eksllmperf.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Everything that has a column in a report: its name there, its unit, how exactly it is shown, and which way is better. The order
 * is the order of columns.
 */
public enum Figure {
    REQUESTS("requests", "", 0, Better.NEITHER),
    REQUEST_THROUGHPUT("requests/s", "1/s", 2, Better.HIGHER),
    OUTPUT_THROUGHPUT("output tokens/s", "tokens/s", 2, Better.HIGHER),
    INPUT_THROUGHPUT("input tokens/s", "tokens/s", 2, Better.HIGHER),
    TOTAL_THROUGHPUT("total tokens/s", "tokens/s", 2, Better.HIGHER),
    GOODPUT("goodput", "1/s", 2, Better.HIGHER),
    LATENCY_AVG("latency mean", "ms", 2, Better.LOWER),
    LATENCY_P50("latency p50", "ms", 2, Better.LOWER),
    LATENCY_P75("latency p75", "ms", 2, Better.LOWER),
    LATENCY_P90("latency p90", "ms", 2, Better.LOWER),
    LATENCY_P95("latency p95", "ms", 2, Better.LOWER),
    LATENCY_P99("latency p99", "ms", 2, Better.LOWER),
    LATENCY_MIN("latency min", "ms", 2, Better.NEITHER),
    LATENCY_MAX("latency max", "ms", 2, Better.NEITHER),
    TTFT_AVG("TTFT mean", "ms", 2, Better.LOWER),
    TTFT_P50("TTFT p50", "ms", 2, Better.LOWER),
    TTFT_P90("TTFT p90", "ms", 2, Better.LOWER),
    TTFT_P95("TTFT p95", "ms", 2, Better.LOWER),
    TTFT_P99("TTFT p99", "ms", 2, Better.LOWER),
    ITL_AVG("ITL mean", "ms", 2, Better.LOWER),
    ITL_P50("ITL p50", "ms", 2, Better.LOWER),
    ITL_P90("ITL p90", "ms", 2, Better.LOWER),
    ITL_P95("ITL p95", "ms", 2, Better.LOWER),
    ITL_P99("ITL p99", "ms", 2, Better.LOWER),
    OUTPUT_LENGTH("output length", "tokens", 2, Better.NEITHER),
    INPUT_LENGTH("input length", "tokens", 2, Better.NEITHER),
    /** Requests/s times mean latency over the concurrency: 1 when it was held. */
    LITTLE("Little's ratio", "", 2, Better.NEITHER),
    ERROR_SHARE("errors", "%", 2, Better.LOWER),
    /** Mean of running and waiting requests that the server counted, over the concurrency. */
    SERVER_LITTLE("in the server / concurrency", "", 2, Better.NEITHER),
    RUNNING("running requests", "", 1, Better.NEITHER),
    WAITING("waiting requests", "", 1, Better.LOWER),
    KV_CACHE("KV cache", "%", 1, Better.NEITHER),
    PREFIX_CACHE_HITS("prefix cache hits", "%", 1, Better.NEITHER),
    GPU_UTILIZATION("GPU utilization", "%", 1, Better.NEITHER),
    GPU_MEMORY("GPU memory", "MiB", 0, Better.NEITHER),
    POWER("power", "W", 1, Better.LOWER),
    ROOFLINE_SHARE("share of roofline", "%", 1, Better.NEITHER),
    ENERGY("energy per million output tokens", "kWh", 3, Better.LOWER),
    COST_OUTPUT("cost per million output tokens", "USD", 3, Better.LOWER),
    COST_INPUT("cost per million input tokens", "USD", 3, Better.LOWER),
    COST_TOTAL("cost per million tokens", "USD", 3, Better.LOWER),
    COST_REQUESTS("cost per 1,000 requests", "USD", 3, Better.LOWER),
    TOKENS_PER_DOLLAR("output tokens per dollar", "tokens/USD", 0, Better.HIGHER);

    /** Which way is better. */
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    private final String label;
    private final String unit;
    private final int decimals;
    private final Better better;

    Figure(String label, String unit, int decimals, Better better) {
        this.label = label;
        this.unit = unit;
        this.decimals = decimals;
        this.better = better;
    }

    /** For column heads and sentences. */
    public String label() {
        return label;
    }

    /** Empty for plain numbers. */
    public String unit() {
        return unit;
    }

    /** Digits after the point. */
    public int decimals() {
        return decimals;
    }

    public Better better() {
        return better;
    }

    /** For JSON and CSV: {@code latency_p99}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The percentile that the figure is, 0 for others. */
    public int percentile() {
        int at = name().lastIndexOf("_P");
        String digits = at < 0 ? "" : name().substring(at + 2);
        return digits.matches("\\d+") ? Integer.parseInt(digits) : 0;
    }

    /** Whether tokens were counted for it, so that it depends on the tokenizer. */
    public boolean countsTokens() {
        return switch (this) {
            case OUTPUT_THROUGHPUT,
                    INPUT_THROUGHPUT,
                    TOTAL_THROUGHPUT,
                    OUTPUT_LENGTH,
                    INPUT_LENGTH,
                    ROOFLINE_SHARE,
                    ENERGY,
                    COST_OUTPUT,
                    COST_INPUT,
                    COST_TOTAL,
                    TOKENS_PER_DOLLAR -> true;
            default -> false;
        };
    }

    /** Whether only streaming can measure it. */
    public boolean needsStreaming() {
        return name().startsWith("TTFT_") || name().startsWith("ITL_");
    }

    /** All figures, in the order of columns. */
    public static List<Figure> all() {
        return Arrays.asList(values());
    }
}
