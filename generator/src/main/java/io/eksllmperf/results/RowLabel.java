package io.eksllmperf.results;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of rows in CSV files and console tables, in every tool's and version's spelling: "Request latency (ms)" (24.12
 * console), "Output Token Throughput (per sec)", "Output Token Throughput (tokens/sec)".
 *
 * @param name lower case, without unit
 * @param unit what stands in brackets at the end; "" for none
 */
record RowLabel(String name, String unit) {
    private static final Map<String, String> METRICS = Map.of(
            "request latency", "request_latency",
            "time to first token", "time_to_first_token",
            "inter token latency", "inter_token_latency",
            "output sequence length", "output_sequence_length",
            "input sequence length", "input_sequence_length",
            "output token throughput", "output_token_throughput",
            "total token throughput", "total_token_throughput",
            "request throughput", "request_throughput",
            "request count", "request_count",
            "benchmark duration", "benchmark_duration");

    private static final Map<String, String> LATER_METRICS = Map.of(
            "request goodput", "request_goodput",
            "goodput", "goodput",
            "error request count", "error_request_count",
            "completed requests (success + error)", "completed_requests");

    /** In console tables too, but of no use to a verdict. */
    private static final Set<String> UNUSED = Set.of(
            "time to second token",
            "time to first output token",
            "output token throughput per user",
            "output token throughput per request",
            "good request count",
            "goodrequestcount",
            "prefill throughput per user",
            "inter chunk latency",
            "output token count");

    /** Units that stand in brackets; other brackets belong to the name, as in "(excl. conn) (ms)". */
    static RowLabel of(String label) {
        String text = label.strip().replaceAll("\\s+", " ");
        int open = text.lastIndexOf('(');
        if (open <= 0 || !text.endsWith(")") || text.contains("+")) {
            return new RowLabel(text.toLowerCase(Locale.ROOT), "");
        }
        return new RowLabel(
                text.substring(0, open).strip().toLowerCase(Locale.ROOT), text.substring(open + 1, text.length() - 1));
    }

    /** AIPerf's tag of the metric; empty for a metric that nothing here uses. */
    Optional<String> key() {
        return Optional.ofNullable(METRICS.get(name)).or(() -> Optional.ofNullable(LATER_METRICS.get(name)));
    }

    boolean isUnused() {
        return UNUSED.contains(name);
    }
}
