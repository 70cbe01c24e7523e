package io.eksllmperf.results;

import java.util.List;
import java.util.Locale;

/** Tells what a file is: by what is in it, and by its name only where that does not say. */
public final class FormatReader {
    private static final List<String> COMPANION_NAMES = List.of(
            "inputs.json",
            "phase_manifest",
            "server_metrics",
            "gpu_telemetry",
            "_timeslices",
            "_aggregate",
            "_collated",
            ".aiperf_results_ready",
            "genai_perf_config",
            "llm_inputs",
            "origin.md");
    private static final List<String> COMPANION_ENDS =
            List.of(".png", ".jpg", ".jpeg", ".html", ".parquet", ".gz", ".svg", ".db");

    private FormatReader() {}

    /**
     * @param path with {@code /}; AIPerf exports each phase, the warm-up too, below {@code phases/}
     * @param head the file's beginning, or all of it
     */
    public static Format read(String path, String head) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        if (name.equals("run.yaml")) {
            return Format.RUN;
        }
        if (("/" + lower).contains("/phases/") || ("/" + lower).contains("/logs/") || isCompanion(name)) {
            return Format.COMPANION;
        }
        String text = head.stripLeading();
        Format found = text.startsWith("{") ? json(text) : text(text, head);
        return found == Format.UNKNOWN ? byName(name) : found;
    }

    private static boolean isCompanion(String name) {
        return COMPANION_NAMES.stream().anyMatch(name::contains)
                || COMPANION_ENDS.stream().anyMatch(name::endsWith);
    }

    private static Format json(String text) {
        String first = firstKey(text);
        if (first.equals("metadata") && text.contains("\"request_start_ns\"")) {
            return Format.AIPERF_REQUESTS;
        }
        if (first.equals("experiments")) {
            return Format.GENAI_PERF_RAW;
        }
        if (text.contains("\"scenario\"") && text.contains("\"request_performance\"")) {
            return Format.LLM_D_REPORT;
        }
        if (text.contains("\"aiperf_version\"") || text.contains("\"was_cancelled\"") || first.equals("records")) {
            return Format.AIPERF_JSON;
        }
        boolean figures = text.contains("\"request_latency\"") || text.contains("\"request_throughput\"");
        return figures && text.contains("\"unit\"") ? Format.GENAI_PERF_JSON : Format.UNKNOWN;
    }

    private static String firstKey(String text) {
        int open = text.indexOf('"');
        int close = open < 0 ? -1 : text.indexOf('"', open + 1);
        return close < 0 ? "" : text.substring(open + 1, close);
    }

    private static Format text(String text, String head) {
        if (text.startsWith("Metric,")) {
            int end = text.indexOf('\n');
            String header = end < 0 ? text : text.substring(0, end);
            boolean aiperf = header.contains(",std")
                    || text.contains("Benchmark Duration")
                    || text.contains("Error Request Count");
            return aiperf ? Format.AIPERF_CSV : Format.GENAI_PERF_CSV;
        }
        if (text.startsWith("# sample ")) {
            return Format.SAMPLES;
        }
        if (head.contains("request_performance:") && head.contains("scenario:")) {
            return Format.LLM_D_REPORT;
        }
        return head.indexOf('┏') >= 0 || head.contains("genai-perf: error:") || head.contains("genai_perf.")
                ? Format.CONSOLE
                : Format.UNKNOWN;
    }

    private static Format byName(String name) {
        if (name.endsWith("_genai_perf.json")) {
            return Format.GENAI_PERF_JSON;
        }
        if (name.endsWith("_genai_perf.csv")) {
            return Format.GENAI_PERF_CSV;
        }
        if (name.endsWith("_aiperf.json")) {
            return Format.AIPERF_JSON;
        }
        if (name.endsWith("_aiperf.csv")) {
            return Format.AIPERF_CSV;
        }
        if (name.endsWith(".jsonl")) {
            return Format.AIPERF_REQUESTS;
        }
        if (name.equals("samples.prom")) {
            return Format.SAMPLES;
        }
        return name.endsWith(".log") || name.endsWith("console.txt") ? Format.CONSOLE : Format.UNKNOWN;
    }
}
