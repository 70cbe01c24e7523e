package io.eksllmperf.report.judge;

import io.eksllmperf.Shipped;
import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.results.RunFolder;
import io.eksllmperf.results.Store;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.InputParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A run without fault in the files that a level's script leaves, and variants of it by text replacement.
 *
 * @param files by name
 */
record Planted(Map<String, String> files) {
    static final String RUN = "run.yaml";
    static final String EXPORT = "profile_export_aiperf.json";
    static final String SAMPLES = "samples.prom";
    static final String AIPERF = "gpt-oss-20b-g5-8xlarge-aiperf";
    static final String SEED = "gpt-oss-20b-g5-8xlarge";

    private static final int START = 1_795_526_567;
    private static final String RECORD = """
            {"apiVersion": "eksllmperf.io/v1", "kind": "Run", "id": "aiperf-c0020-r1-0a1b2c3d",
             "experiment": "gpt-oss-20b-g5-8xlarge-aiperf",
             "level": {"concurrency": 20, "prompts": 600, "requests": 600, "repeat": 1},
             "limits": {"gateSeconds": 120, "cooldownSeconds": 30, "maxErrorPercent": 5},
             "tool": {"name": "aiperf", "version": "0.13.0", "image": "nvcr.io/nvidia/ai-dynamo/aiperf:0.13.0",
              "argv": ["aiperf", "profile", "--concurrency", "20", "--streaming"]},
             "server": {"url": "http://llm-gpu.llm.svc.cluster.local:8000", "servingId": "7f3e2a1b",
              "image": "vllm/vllm-openai:v0.27.1"},
             "node": {"name": "ip-10-0-0-1", "zone": "us-east-1a"},
             "run": {"start": "2026-11-24T13:22:47Z", "end": "2026-11-24T13:25:27Z", "exitCode": 0},
             "fingerprint": {
              "before": {"version": "0.27.1", "models": ["openai/gpt-oss-20b", "serving-7f3e2a1b"]},
              "after": {"version": "0.27.1", "models": ["openai/gpt-oss-20b", "serving-7f3e2a1b"]}},
             "load": {"recorded": true, "foreign": false},
             "valid": true, "reasons": [],
             "inputs": {"runId": "1", "region": "us-east-1", "serving": {"model": "openai/gpt-oss-20b",
               "engineVersion": "0.27.1", "instanceType": "g5.8xlarge", "capacityType": "on-demand", "gpu": "A10G",
               "gpusUsed": 1, "gpusOfNode": 1},
              "load": {"streaming": true, "tokenizer": "openai/gpt-oss-20b", "endpoint": "completions",
               "inputTokens": {"mean": 200, "stddev": 20}, "outputTokens": {"mean": 100, "stddev": 0},
               "warmupRequests": 400}}}
            """;
    private static final String SUMMARY = """
            {"schema_version": "1.4", "aiperf_version": "0.13.0", "was_cancelled": false, "error_summary": [],
             "input_config": {"endpoint": {"type": "completions", "streaming": true}},
             "request_count": {"unit": "requests", "avg": 600},
             "request_throughput": {"unit": "requests/sec", "avg": 4.9},
             "output_token_throughput": {"unit": "tokens/sec", "avg": 490.0},
             "request_latency": {"unit": "ms", "avg": 4000, "min": 3000, "max": 6000, "p50": 3900, "p99": 5000},
             "time_to_first_token": {"unit": "ms", "avg": 100, "p50": 95, "p95": 120},
             "inter_token_latency": {"unit": "ms", "avg": 39, "p50": 39, "p95": 41},
             "output_sequence_length": {"unit": "tokens", "avg": 100},
             "input_sequence_length": {"unit": "tokens", "avg": 200}}
            """;

    static Planted sound() {
        return new Planted(Map.of(RUN, RECORD, EXPORT, SUMMARY, SAMPLES, samples(20)));
    }

    /** The run's 160 s in samples of 10 s; the load is on from 30 s to 140 s. */
    static String samples(int held) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at <= 160; at += 10) {
            boolean loaded = at >= 30 && at <= 140;
            text.append("# sample ").append(START + at).append(".000\n");
            text.append("vllm:num_requests_running ").append(loaded ? held : 0).append('\n');
            text.append("vllm:num_requests_waiting 0\n");
            text.append("vllm:kv_cache_usage_perc ").append(loaded ? 0.25 : 0).append('\n');
            text.append("vllm:prefix_cache_queries_total ").append(1000 * at).append('\n');
            text.append("vllm:prefix_cache_hits_total ").append(50 * at).append('\n');
            text.append("DCGM_FI_DEV_GPU_UTIL{UUID=\"GPU-a\"} ")
                    .append(loaded ? 95 : 0)
                    .append('\n');
            text.append("DCGM_FI_DEV_FB_USED{UUID=\"GPU-a\"} 20000\n");
            text.append("DCGM_FI_DEV_POWER_USAGE{UUID=\"GPU-a\"} ")
                    .append(loaded ? 245 : 60)
                    .append('\n');
        }
        return text.toString();
    }

    /** The same with a text of one file replaced, which must be there. */
    Planted with(String file, String from, String to) {
        String text = files.getOrDefault(file, "");
        if (!text.contains(from)) {
            throw new IllegalArgumentException("'" + from + "' must stand in " + file);
        }
        return and(file, text.replace(from, to));
    }

    Planted and(String file, String text) {
        Map<String, String> more = new TreeMap<>(files);
        more.put(file, text);
        return new Planted(more);
    }

    Planted without(String file) {
        Map<String, String> fewer = new TreeMap<>(files);
        fewer.remove(file);
        return new Planted(fewer);
    }

    /** Another run: its id, and what the record says of it. */
    Planted named(String id) {
        return with(RUN, "aiperf-c0020-r1-0a1b2c3d", id);
    }

    /** Read as the store reads it. */
    RunFolder read() {
        Path root = temporary();
        try {
            Path folder = Files.createDirectories(root.resolve(AIPERF).resolve(id()));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return new Store(root).runs(AIPERF).records().get(0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            delete(root);
        }
    }

    private String id() {
        String record = files.getOrDefault(RUN, "");
        int start = record.indexOf("\"id\": \"") + 7;
        return record.substring(start, record.indexOf('"', start));
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("judge");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void delete(Path root) {
        try (var paths = Files.walk(root)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Level level() {
        return sweeps(this).get(0).levels().get(0);
    }

    Row row() {
        return level().rows().get(0);
    }

    /** What is said of the run, a line for each verdict. */
    List<String> verdicts() {
        return said(row().verdicts());
    }

    static List<String> said(List<io.eksllmperf.report.Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> verdict.kind() + ": " + verdict.sentence())
                .toList();
    }

    static List<Sweep> sweeps(Planted... runs) {
        return Sweeps.of(
                context(AIPERF), List.of(runs).stream().map(Planted::read).toList());
    }

    /** A shipped experiment, in us-east-1. */
    static Sweeps.Context context(String name) {
        return context(Shipped.experiments(), name);
    }

    static Sweeps.Context context(Shipped shipped, String name) {
        Experiment found = InputParser.parse(shipped.files()).inputs().experiments().stream()
                .filter(experiment -> experiment.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Sweeps.Context(Optional.of(found), Optional.of("us-east-1"), Catalog.shipped());
    }
}
