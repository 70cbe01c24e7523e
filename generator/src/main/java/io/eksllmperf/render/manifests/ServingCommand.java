package io.eksllmperf.render.manifests;

import io.eksllmperf.catalog.AttentionBackend;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.ResolvedServing;
import io.eksllmperf.spec.Serving;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the server's container runs, without a shell: vLLM is PID 1 and gets the TERM signal itself.
 *
 * @param command the program
 * @param args its arguments, flags in full
 * @param env environment, sorted by name
 */
record ServingCommand(List<String> command, List<String> args, List<EnvVar> env) {
    static final String CACHE = "/cache";
    static final String SERVED_MODEL_NAME = "--served-model-name";
    private static final int SHUTDOWN_SECONDS = 45;

    static ServingCommand of(ResolvedServing server) {
        return new ServingCommand(List.of("vllm", "serve"), args(server), env(server));
    }

    private static List<String> args(ResolvedServing server) {
        Serving serving = server.serving();
        List<String> args = new ArrayList<>();
        args.add(serving.model().id());
        args.add("--revision=" + serving.model().revision());
        args.add(SERVED_MODEL_NAME);
        args.add(serving.model().id());
        args.add("--port=" + Names.PORT);
        args.add("--tensor-parallel-size=" + serving.tensorParallel());
        args.add("--max-model-len=" + serving.maxModelLen());
        args.add("--gpu-memory-utilization=" + serving.gpuMemoryUtilization());
        args.add("--seed=0");
        if (server.software().attention() instanceof AttentionBackend.Flag flag) {
            args.add(flag.name() + "=" + flag.value());
        }
        if (server.software().engine().knows("--shutdown-timeout")) {
            args.add("--shutdown-timeout=" + SHUTDOWN_SECONDS);
        }
        args.addAll(serving.engine().args());
        return args;
    }

    /** Every cache below one folder that the pod's user may write to: one volume holds them all. */
    private static List<EnvVar> env(ResolvedServing server) {
        Map<String, String> env = new TreeMap<>();
        env.put("HOME", CACHE);
        env.put("USER", "vllm");
        env.put("HF_HOME", CACHE + "/huggingface");
        env.put("VLLM_CACHE_ROOT", CACHE + "/vllm");
        env.put("TORCHINDUCTOR_CACHE_DIR", CACHE + "/torchinductor");
        env.put("TRITON_CACHE_DIR", CACHE + "/triton");
        env.put("XDG_CACHE_HOME", CACHE + "/xdg");
        // Pods cannot ask the instance for its region: the metadata service answers one hop away only.
        env.put("AWS_REGION", server.cluster().region());
        env.put("VLLM_NO_USAGE_STATS", "1");
        if (server.software().attention() instanceof AttentionBackend.Environment variable) {
            env.put(variable.name(), variable.value());
        }
        env.putAll(server.serving().engine().env());
        List<EnvVar> variables = new ArrayList<>();
        env.forEach((name, value) -> variables.add(Parts.env(name, value)));
        server.serving()
                .huggingFaceToken()
                .ifPresent(token -> variables.add(Parts.envFromSecret("HF_TOKEN", token.secretName(), token.key())));
        return variables;
    }
}
