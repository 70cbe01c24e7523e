package io.eksllmperf.simulated;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.eksllmperf.spec.Load;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What AIPerf 0.13.0 writes, as in the sample of its real export: a summary of the whole run, and one line for each request. */
final class AiperfExport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int[] PERCENTILES = {1, 5, 10, 25, 50, 75, 90, 95, 99};
    private static final double CUT_AFTER = 2.0 / 3;

    private AiperfExport() {}

    /**
     * The summary: rates are over first request to last answer.
     *
     * @param load what was asked for
     */
    static String summary(SimulatedRun run, Load load) {
        List<Call> calls = run.measured();
        double seconds = calls.stream().mapToDouble(Call::end).max().orElse(0)
                - calls.stream().mapToDouble(Call::arrive).min().orElse(0);
        double output = calls.stream().mapToDouble(Call::outputTokens).sum();
        double input = calls.stream().mapToDouble(Call::inputTokens).sum();
        ObjectNode page = JSON.createObjectNode();
        page.put("schema_version", "1.4")
                .put("aiperf_version", run.inputs().tool().version());
        value(page, "request_throughput", "requests/sec", calls.size() / seconds);
        stats(page, "request_latency", "ms", values(calls, call -> call.latency() * 1000));
        value(page, "request_count", "requests", calls.size());
        stats(page, "time_to_first_token", "ms", values(calls, call -> call.timeToFirstToken() * 1000));
        stats(page, "inter_token_latency", "ms", values(calls, call -> call.interTokenLatency() * 1000));
        value(page, "output_token_throughput", "tokens/sec", output / seconds);
        stats(page, "output_sequence_length", "tokens", values(calls, Call::outputTokens));
        stats(page, "input_sequence_length", "tokens", values(calls, Call::inputTokens));
        value(page, "total_token_throughput", "tokens/sec", (output + input) / seconds);
        value(page, "benchmark_duration", "sec", seconds);
        if (run.failed() > 0) {
            value(page, "error_request_count", "requests", run.failed());
        }
        settings(page, run, load);
        page.put("was_cancelled", false).put("is_complete", true);
        page.putArray("error_summary");
        if (run.failed() > 0) {
            ObjectNode row = page.withArray("error_summary").addObject();
            row.putObject("error_details")
                    .put("code", 503)
                    .put("type", "Service Unavailable")
                    .put("message", "busy");
            row.put("count", run.failed());
        }
        return page.toPrettyString() + "\n";
    }

    private static void settings(ObjectNode page, SimulatedRun run, Load load) {
        Load.Request request = load.request();
        ObjectNode config = page.putObject("input_config");
        config.putObject("models")
                .putArray("items")
                .addObject()
                .put("name", run.inputs().server().model());
        config.putObject("endpoint").put("type", request.endpoint()).put("streaming", request.streaming());
        ObjectNode data = config.putArray("datasets")
                .addObject()
                .put("entries", run.inputs().level().prompts());
        ObjectNode prompts = data.putObject("prompts");
        tokens(prompts.putObject("isl"), request.input());
        tokens(prompts.putObject("osl"), request.output());
        phase(config, run, "warmup", load.warmupRequests());
        phase(config, run, "profiling", run.inputs().level().requests().orElseThrow());
        config.putObject("tokenizer").put("name", request.tokenizer());
    }

    private static void tokens(ObjectNode node, Load.Tokens tokens) {
        node.put("mean", (double) tokens.mean()).put("stddev", (double) tokens.stddev());
    }

    private static void phase(ObjectNode config, SimulatedRun run, String kind, int requests) {
        config.withArray("phases")
                .addObject()
                .put("name", kind)
                .put("kind", kind)
                .put("requests", requests)
                .put("concurrency", run.inputs().level().concurrency());
    }

    private static void value(ObjectNode page, String name, String unit, double avg) {
        page.putObject(name).put("unit", unit).put("avg", avg);
    }

    private static double[] values(List<Call> calls, ToDoubleFunction<Call> value) {
        return calls.stream().mapToDouble(value).sorted().toArray();
    }

    private static void stats(ObjectNode page, String name, String unit, double[] sorted) {
        double avg = Arrays.stream(sorted).average().orElse(0);
        ObjectNode node = page.putObject(name).put("unit", unit).put("avg", avg);
        for (int percent : PERCENTILES) {
            node.put("p" + percent, percentile(sorted, percent));
        }
        node.put("min", sorted[0]).put("max", sorted[sorted.length - 1]);
        double variance = Arrays.stream(sorted)
                .map(value -> (value - avg) * (value - avg))
                .average()
                .orElse(0);
        node.put("std", Math.sqrt(variance)).put("count", sorted.length);
    }

    static double percentile(double[] sorted, int percent) {
        double at = percent / 100.0 * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** {@code profile_export.jsonl}, in the order in which answers came. */
    static String requests(SimulatedRun run) {
        List<Call> calls = run.calls().stream()
                .sorted(java.util.Comparator.comparingDouble(Call::end))
                .toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < calls.size(); i++) {
            text.append(line(run, calls.get(i), i)).append('\n');
        }
        return run.fault() == Fault.CUT_FILE ? text.substring(0, (int) (text.length() * CUT_AFTER)) : text.toString();
    }

    private static String line(SimulatedRun run, Call call, int number) {
        String phase = call.outcome() == Call.Outcome.WARMUP ? "warmup" : "profiling";
        String metadata =
                "{\"metadata\":{\"session_num\":" + number + ",\"request_start_ns\":" + run.nanos(call.arrive())
                        + ",\"request_end_ns\":" + run.nanos(call.end())
                        + ",\"worker_id\":\"worker_5d5286b9\",\"benchmark_phase\":\""
                        + phase + "\",\"was_cancelled\":false},";
        if (call.failed()) {
            return metadata + "\"metrics\":{},\"error\":{\"code\":503,\"type\":\"Service Unavailable\","
                    + "\"message\":\"busy\"}}";
        }
        return metadata + "\"metrics\":{"
                + metric("request_latency", call.latency() * 1000, "ms") + ","
                + metric("time_to_first_token", call.timeToFirstToken() * 1000, "ms") + ","
                + metric("inter_token_latency", call.interTokenLatency() * 1000, "ms") + ","
                + metric("input_sequence_length", call.inputTokens(), "tokens") + ","
                + metric("output_sequence_length", call.outputTokens(), "tokens") + "},\"error\":null}";
    }

    private static String metric(String name, double value, String unit) {
        double rounded = Math.round(value * 1e6) / 1e6;
        return "\"" + name + "\":{\"value\":" + rounded + ",\"unit\":\"" + unit + "\"}";
    }
}
