package io.eksllmperf.render.manifests;

import java.util.LinkedHashMap;
import java.util.Map;

/** The script of one level, mounted at {@code /opt/level}: it differs from another level's in its constants only. */
public final class LevelScript {
    private LevelScript() {}

    /** File name to text: the data of the level's ConfigMap. */
    public static Map<String, String> render(LevelInputs inputs) {
        LevelInputs.Run run = inputs.run();
        Map<String, String> literals = new LinkedHashMap<>();
        literals.put("experiment", PythonLiteral.of(run.experiment()));
        literals.put("level", PythonLiteral.of(level(inputs.level())));
        literals.put("server", PythonLiteral.of(server(inputs.server())));
        literals.put("tool", PythonLiteral.of(tool(inputs.tool())));
        literals.put("argv", PythonLiteral.command(inputs.tool().argv()));
        literals.put("limits", PythonLiteral.of(limits(run.limits())));
        literals.put("gpuExporter", PythonLiteral.of(run.gpuExporter()));
        literals.put("inputs", PythonLiteral.of(run.inputs()));
        return Map.of("level.py", BenchTemplate.LEVEL.fill(literals));
    }

    /** The server as the Python modules know it. */
    static Map<String, Object> server(LevelInputs.Server server) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("url", server.url());
        fields.put("model", server.model());
        fields.put("endpoint", server.endpoint());
        fields.put("servingId", server.serving().id());
        fields.put("namespace", server.serving().namespace());
        fields.put("deployment", server.serving().deployment());
        fields.put("image", server.serving().image());
        return fields;
    }

    private static Map<String, Object> level(LevelInputs.Level level) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("concurrency", level.concurrency());
        fields.put("prompts", level.prompts());
        fields.put("requests", level.requests());
        return fields;
    }

    private static Map<String, Object> tool(LevelInputs.Tool tool) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", tool.name());
        fields.put("version", tool.version());
        fields.put("image", tool.image());
        return fields;
    }

    private static Map<String, Object> limits(LevelInputs.Limits limits) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("gateSeconds", limits.gateSeconds());
        fields.put("cooldownSeconds", limits.cooldownSeconds());
        fields.put("maxErrorPercent", limits.maxErrorPercent());
        return fields;
    }
}
