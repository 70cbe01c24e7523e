package io.eksllmperf.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One series of the Prometheus text format: {@code name{label="value"} 1.5}, an optional timestamp after it.
 *
 * @param name in today's spelling
 * @param labels unescaped
 * @param value finite
 */
record MetricLine(String name, Map<String, String> labels, double value) {
    /** vLLM's older names (v0.26.0's families are the current ones). */
    private static final Map<String, String> RENAMED = Map.of(
            "vllm:gpu_cache_usage_perc", "vllm:kv_cache_usage_perc",
            "vllm:gpu_prefix_cache_queries_total", "vllm:prefix_cache_queries_total",
            "vllm:gpu_prefix_cache_hits_total", "vllm:prefix_cache_hits_total",
            "vllm:time_per_output_token_seconds_sum", "vllm:inter_token_latency_seconds_sum",
            "vllm:time_per_output_token_seconds_count", "vllm:inter_token_latency_seconds_count");

    /** Empty for a line that is no series with a finite number. */
    static Optional<MetricLine> parse(String line) {
        int open = line.indexOf('{');
        int nameEnd = open >= 0 ? open : blank(line, 0);
        if (nameEnd <= 0 || blank(line.substring(0, nameEnd), 0) >= 0) {
            return Optional.empty();
        }
        Map<String, String> labels = new LinkedHashMap<>();
        int rest = open < 0 ? nameEnd : labels(line, open + 1, labels);
        if (rest < 0) {
            return Optional.empty();
        }
        String tail = line.substring(rest).strip();
        int end = blank(tail, 0);
        Optional<Double> value = number(end < 0 ? tail : tail.substring(0, end));
        String name = line.substring(0, nameEnd);
        return value.map(found -> new MetricLine(RENAMED.getOrDefault(name, name), labels, found));
    }

    String label(String key) {
        return labels.getOrDefault(key, "");
    }

    /** One string for the series, to tell it from others of its name. */
    String identity() {
        return name + labels;
    }

    /** Where the labels end, after the brace; -1 when they do not. */
    private static int labels(String line, int start, Map<String, String> labels) {
        int at = start;
        while (at < line.length()) {
            if (line.charAt(at) == '}') {
                return at + 1;
            }
            int equals = line.indexOf("=\"", at);
            if (equals < 0) {
                return -1;
            }
            StringBuilder value = new StringBuilder();
            int end = quoted(line, equals + 2, value);
            if (end < 0) {
                return -1;
            }
            labels.put(line.substring(at, equals).replace(",", "").strip(), value.toString());
            at = end;
            while (at < line.length() && (line.charAt(at) == ',' || line.charAt(at) == ' ')) {
                at++;
            }
        }
        return -1;
    }

    private static int quoted(String line, int start, StringBuilder value) {
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            if (c == '\\' && i + 1 < line.length()) {
                i++;
                value.append(line.charAt(i) == 'n' ? '\n' : line.charAt(i));
            } else {
                value.append(c);
            }
        }
        return -1;
    }

    private static int blank(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == '\t') {
                return i;
            }
        }
        return -1;
    }

    /** Double.parseDouble also takes hexadecimal and "1d", which no exporter writes. */
    static Optional<Double> number(String text) {
        if (text.isEmpty() || text.length() > 40) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.eE+-".indexOf(text.charAt(i)) < 0) {
                return Optional.empty();
            }
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
