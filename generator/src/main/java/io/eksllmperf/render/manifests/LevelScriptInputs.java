package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Names;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.render.ResolvedServing;
import io.eksllmperf.spec.Load;
import io.eksllmperf.spec.Load.Level;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** From a resolved sweep to what a level's script is made of. */
public final class LevelScriptInputs {
    private static final int GATE_SECONDS = 120;

    private LevelScriptInputs() {}

    public static LevelInputs of(ResolvedLoad load, Level level, String servingId) {
        Load.Tool tool = load.spec().tool();
        return new LevelInputs(
                server(load, servingId),
                new LevelInputs.Tool(tool.name(), tool.version(), load.image(), LoadArguments.of(load, level)),
                new LevelInputs.Level(level.concurrency(), level.prompts(), level.requests()),
                new LevelInputs.Run(
                        load.experiment().name(),
                        limits(load),
                        Optional.of(Names.dcgmHosts() + ":" + Names.DCGM_PORT),
                        recorded(load)));
    }

    public static LevelInputs.Server server(ResolvedLoad load, String servingId) {
        ResolvedServing server = load.server();
        Names names = server.names();
        return new LevelInputs.Server(
                names.url(),
                server.serving().model().id(),
                load.spec().request().endpoint(),
                new LevelInputs.Serving(servingId, names.namespace(), names.server(), server.image()));
    }

    private static LevelInputs.Limits limits(ResolvedLoad load) {
        int cooldown = (int) load.spec().cooldown().toSeconds();
        return new LevelInputs.Limits(GATE_SECONDS, cooldown, load.spec().maxErrorPercent());
    }

    /** The resolved input as {@code run.yaml} keeps it: what was measured, on what, with what. */
    private static Map<String, Object> recorded(ResolvedLoad load) {
        Map<String, Object> inputs = new TreeMap<>();
        inputs.put("cluster", load.server().cluster().name());
        inputs.put("region", load.server().cluster().region());
        inputs.put(
                "kubernetesVersion", load.server().cluster().kubernetesVersion().text());
        inputs.put("runId", load.experiment().runId());
        inputs.put("serving", serving(load.server()));
        inputs.put("load", load(load));
        return inputs;
    }

    private static Map<String, Object> serving(ResolvedServing server) {
        Map<String, Object> serving = new TreeMap<>();
        serving.put("experiment", server.serving().owner());
        serving.put("instanceType", server.serving().nodes().instanceType());
        serving.put("capacityType", server.serving().nodes().capacityType());
        serving.put("ami", server.node().ami());
        serving.put("gpu", server.node().gpu().name());
        serving.put("gpusUsed", server.serving().tensorParallel());
        serving.put("gpusOfNode", server.node().type().gpus());
        serving.put("model", server.serving().model().id());
        serving.put("modelRevision", server.serving().model().revision());
        serving.put("engineVersion", server.serving().engine().version());
        serving.put("maxModelLen", server.serving().maxModelLen());
        serving.put("gpuMemoryUtilization", server.serving().gpuMemoryUtilization());
        ServingCommand command = ServingCommand.of(server);
        serving.put("command", String.join(" ", command.command()) + " " + String.join(" ", command.args()));
        serving.put("env", values(command));
        return serving;
    }

    /** What comes from a Secret is no value: it has none here. */
    private static Map<String, Object> values(ServingCommand command) {
        Map<String, Object> env = new TreeMap<>();
        command.env().stream()
                .filter(variable -> variable.getValue() != null)
                .forEach(variable -> env.put(variable.getName(), variable.getValue()));
        return env;
    }

    private static Map<String, Object> load(ResolvedLoad load) {
        Load.Request request = load.spec().request();
        Map<String, Object> inputs = new TreeMap<>();
        inputs.put("instanceType", load.node().name());
        inputs.put("endpoint", request.endpoint());
        inputs.put("streaming", request.streaming());
        inputs.put("tokenizer", request.tokenizer());
        inputs.put("inputTokens", tokens(request.input()));
        inputs.put("outputTokens", tokens(request.output()));
        inputs.put("seed", load.spec().seed());
        inputs.put("warmupRequests", load.spec().warmupRequests());
        return inputs;
    }

    private static Map<String, Object> tokens(Load.Tokens tokens) {
        return new TreeMap<>(Map.of("mean", tokens.mean(), "stddev", tokens.stddev()));
    }
}
