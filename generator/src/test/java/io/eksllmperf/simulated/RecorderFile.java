package io.eksllmperf.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code samples.prom} as recorder.py writes it: every two seconds what vLLM and the DCGM exporter say. */
final class RecorderFile {
    private static final double PERIOD = 2;
    private static final String ENGINE = "{engine=\"0\",model_name=\"openai/gpt-oss-20b\"} ";
    private static final double RESTARTED_AFTER = 0.5;

    private final SimulatedRun run;
    private final StringBuilder text = new StringBuilder();

    private RecorderFile(SimulatedRun run) {
        this.run = run;
    }

    static String of(SimulatedRun run) {
        RecorderFile file = new RecorderFile(run);
        for (double second = 0; second < run.seconds(); second += PERIOD) {
            file.sample(second);
        }
        file.sample(run.seconds());
        return file.text.toString();
    }

    /** Counters at a second; the server had served others before. */
    record Counters(double ended, double prompt, double generated, double refused) {
        static final Counters BEFORE = new Counters(1, 5, 16, 0);

        static Counters at(SimulatedRun run, double second) {
            double from = run.fault() == Fault.RESTART ? RESTARTED_AFTER * run.seconds() : Double.MAX_VALUE;
            Counters now = upTo(run.calls(), second).plus(BEFORE);
            return second < from ? now : now.minus(upTo(run.calls(), from).plus(BEFORE));
        }

        private static Counters upTo(List<Call> calls, double second) {
            double ended = 0;
            double prompt = 0;
            double generated = 0;
            double refused = 0;
            for (Call call : calls) {
                ended += !call.failed() && call.end() <= second ? 1 : 0;
                prompt += !call.failed() && call.begin() <= second ? call.inputTokens() : 0;
                generated += Math.floor(call.generated(second));
                refused += call.failed() && call.end() <= second ? 1 : 0;
            }
            return new Counters(ended, prompt, generated, refused);
        }

        private Counters plus(Counters other) {
            return new Counters(
                    ended + other.ended, prompt + other.prompt, generated + other.generated, refused + other.refused);
        }

        private Counters minus(Counters other) {
            return new Counters(
                    ended - other.ended, prompt - other.prompt, generated - other.generated, refused - other.refused);
        }
    }

    private void sample(double second) {
        int running = (int)
                run.calls().stream().filter(call -> call.isRunning(second)).count();
        int waiting = (int)
                run.calls().stream().filter(call -> call.isWaiting(second)).count();
        Counters counters = Counters.at(run, second);
        double hits = run.fault() == Fault.WARM_CACHE ? Fault.CACHE_HITS : 0;
        text.append(String.format(Locale.ROOT, "# sample %.3f%n", run.nanos(second) / 1e9)
                .replace("\r", ""));
        line("vllm:num_requests_running" + ENGINE, (double) running);
        line("vllm:num_requests_waiting" + ENGINE, (double) waiting);
        line("vllm:kv_cache_usage_perc" + ENGINE, run.server().kvCache(running));
        line("vllm:prompt_tokens_total" + ENGINE, counters.prompt());
        line("vllm:generation_tokens_total" + ENGINE, counters.generated());
        line("vllm:prefix_cache_queries_total" + ENGINE, counters.prompt());
        line("vllm:prefix_cache_hits_total" + ENGINE, Math.floor(counters.prompt() * hits));
        finished("length", counters.ended());
        finished("error", 0);
        answers("2xx", counters.ended());
        if (run.failed() > 0) {
            answers("5xx", counters.refused());
        }
        gpu("GPU_UTIL", run.server().utilization(running));
        gpu("FB_USED", (double) ServerModel.GPU_MEMORY_MIB);
        gpu("POWER_USAGE", run.server().watts(running));
    }

    private void finished(String reason, double count) {
        line(
                "vllm:request_success_total{engine=\"0\",finished_reason=\"" + reason
                        + "\",model_name=\"openai/gpt-oss-20b\"} ",
                count);
    }

    private void answers(String status, double count) {
        line("http_requests_total{handler=\"/v1/completions\",method=\"POST\",status=\"" + status + "\"} ", count);
    }

    private void gpu(String field, double value) {
        List<String> labels = new ArrayList<>(List.of("gpu=\"0\"", "UUID=\"GPU-5a3c\"", "modelName=\"NVIDIA GPU\""));
        labels.add("namespace=\"" + run.inputs().server().serving().namespace() + "\"");
        labels.add("pod=\"" + run.inputs().server().serving().deployment() + "-6f7d9c-x2x4z\"");
        line("DCGM_FI_DEV_" + field + "{" + String.join(",", labels) + "} ", value);
    }

    private void line(String series, double value) {
        text.append(series).append(Math.round(value * 10_000) / 10_000.0).append('\n');
    }
}
