package io.eksllmperf.simulated;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.eksllmperf.render.manifests.LevelInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code run.yaml} as level.py, judge.py and store.py write it together. */
final class RunRecord {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String EXPORT = "artifacts/profile_export_aiperf.json";

    private RunRecord() {}

    /** Why the level's own script refuses the run; none where it lets it pass. */
    static List<String> reasons(SimulatedRun run) {
        List<String> reasons = new ArrayList<>();
        int limit = run.inputs().run().limits().maxErrorPercent();
        if (percent(run) > limit) {
            reasons.add(run.failed() + " requests failed: " + percent(run) + " %, maxErrorPercent is " + limit);
        }
        return reasons;
    }

    static ObjectNode of(SimulatedRun run) {
        LevelInputs inputs = run.inputs();
        ObjectNode page = JSON.createObjectNode();
        page.put("apiVersion", "eksllmperf.io/v1").put("kind", "Run").put("id", run.id());
        page.put("experiment", inputs.run().experiment());
        ObjectNode level = page.putObject("level")
                .put("concurrency", inputs.level().concurrency())
                .put("prompts", inputs.level().prompts());
        inputs.level()
                .requests()
                .ifPresentOrElse(count -> level.put("requests", count), () -> level.putNull("requests"));
        level.put("repeat", run.repeat());
        page.putObject("limits")
                .put("gateSeconds", inputs.run().limits().gateSeconds())
                .put("cooldownSeconds", inputs.run().limits().cooldownSeconds())
                .put("maxErrorPercent", inputs.run().limits().maxErrorPercent());
        ObjectNode tool = page.putObject("tool")
                .put("name", inputs.tool().name())
                .put("version", inputs.tool().version())
                .put("image", inputs.tool().image());
        inputs.tool().argv().forEach(tool.putArray("argv")::add);
        server(page.putObject("server"), inputs.server());
        page.putObject("node").put("name", "ip-10-0-40-17.ec2.internal").put("zone", "us-east-1a");
        page.putObject("run")
                .put("start", run.at(0).toString())
                .put("end", run.at(run.seconds()).toString())
                .put("exitCode", 0);
        ObjectNode fingerprint = page.putObject("fingerprint");
        fingerprint(fingerprint.putObject("before"), run, 0);
        fingerprint(fingerprint.putObject("after"), run, run.seconds());
        judged(page, run);
        page.set("inputs", JSON.<ObjectNode>valueToTree(inputs.run().inputs()));
        return page;
    }

    private static void judged(ObjectNode page, SimulatedRun run) {
        page.put("export", EXPORT);
        page.putObject("requests")
                .put("recorded", true)
                .put("count", run.measured().size());
        page.putObject("errors")
                .put("recorded", true)
                .put("count", run.failed())
                .put("percent", percent(run))
                .put("source", "export");
        int concurrency = run.inputs().level().concurrency();
        page.putObject("load")
                .put("recorded", true)
                .put("samples", (int) (run.seconds() / 2) + 2)
                .put("peak", concurrency)
                .put("limit", concurrency + Math.max(1, concurrency / 20))
                .put("foreign", false);
        page.put("valid", reasons(run).isEmpty());
        reasons(run).forEach(page.putArray("reasons")::add);
    }

    private static void server(ObjectNode node, LevelInputs.Server server) {
        Map<String, String> words = Map.of(
                "url", server.url(),
                "model", server.model(),
                "endpoint", server.endpoint(),
                "servingId", server.serving().id(),
                "namespace", server.serving().namespace(),
                "deployment", server.serving().deployment(),
                "image", server.serving().image());
        for (String key : List.of("url", "model", "endpoint", "servingId", "namespace", "deployment", "image")) {
            node.put(key, words.get(key));
        }
    }

    private static void fingerprint(ObjectNode node, SimulatedRun run, double second) {
        RecorderFile.Counters counters = RecorderFile.Counters.at(run, second);
        Object version = run.inputs().run().inputs().get("serving") instanceof Map<?, ?> serving
                ? String.valueOf(serving.get("engineVersion"))
                : "";
        node.put("version", String.valueOf(version));
        node.putArray("models")
                .add(run.inputs().server().model())
                .add("serving-" + run.inputs().server().serving().id());
        node.putArray("cacheConfig").addObject().put("block_size", "16").put("num_gpu_blocks", "15000");
        if (run.fault() == Fault.RESTART) {
            node.putNull("processStartTime");
        } else {
            node.put("processStartTime", 1.795e9);
        }
        ObjectNode counted = node.putObject("counters").put("finished.length", counters.ended());
        counted.put("generationTokens", counters.generated()).put("http.2xx", counters.ended());
        if (counters.refused() > 0) {
            counted.put("http.5xx", counters.refused());
        }
        counted.put("promptTokens", counters.prompt());
    }

    private static double percent(SimulatedRun run) {
        double all = run.measured().size() + run.failed();
        return Math.round(100_000 * run.failed() / all) / 1000.0;
    }
}
