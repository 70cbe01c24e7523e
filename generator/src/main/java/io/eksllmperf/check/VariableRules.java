package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.catalog.Nearest;
import io.eksllmperf.spec.ResourceOverride;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The server's environment variables, from {@code spec.serving.engine.env} and from overrides on its Deployment. */
final class VariableRules {
    private static final String PREFIX = "VLLM_";

    private static final Map<String, String> MANAGED = Map.ofEntries(
            Map.entry(
                    "VLLM_ATTENTION_BACKEND", "set serving.attentionBackend, which is spelled as the version reads it"),
            Map.entry("HF_TOKEN", "name a Secret in serving.huggingFaceToken"),
            Map.entry("HUGGING_FACE_HUB_TOKEN", "name a Secret in serving.huggingFaceToken"),
            Map.entry("HOME", "caches lie below one volume"),
            Map.entry("USER", "the image's user is in the catalog"),
            Map.entry("HF_HOME", "caches lie below one volume"),
            Map.entry("VLLM_CACHE_ROOT", "caches lie below one volume"),
            Map.entry("TORCHINDUCTOR_CACHE_DIR", "caches lie below one volume"),
            Map.entry("TRITON_CACHE_DIR", "caches lie below one volume"),
            Map.entry("XDG_CACHE_HOME", "caches lie below one volume"),
            Map.entry("AWS_REGION", "it is the cluster's region"),
            Map.entry("VLLM_NO_USAGE_STATS", "nothing is sent to anybody while something is measured"),
            Map.entry("VLLM_PORT", "the port is fixed, and the gate asks there"),
            Map.entry("VLLM_HOST_IP", "the server listens on all addresses of its pod"),
            Map.entry("CUDA_VISIBLE_DEVICES", "Kubernetes hands out the GPUs: set serving.tensorParallel"),
            Map.entry("NVIDIA_VISIBLE_DEVICES", "Kubernetes hands out the GPUs: set serving.tensorParallel"));

    private static final Map<String, String> NEVER = Map.of(
            "VLLM_SERVER_DEV_MODE", "it opens endpoints that change the server to every client",
            "PYTHON_EXECUTION_BACKEND", "it lets answers run code on the node",
            "VLLM_ALLOW_RUNTIME_LORA_UPDATING", "it lets every client change what is served",
            "VLLM_ALLOW_INSECURE_SERIALIZATION", "it lets messages between processes run code",
            "VLLM_TORCH_PROFILER_DIR", "profiling slows the server down, and its endpoints let every client start it",
            "VLLM_API_KEY", "a key in Git is no secret, and the load tool would be refused");

    static final List<Rule> RULES = List.of(
            error(
                            "ELP035",
                            "A variable that the generator sets",
                            "It would undo what the generator sets for this version: VLLM_ATTENTION_BACKEND ends"
                                    + " vLLM 0.11 to 0.14 at once when misspelled, and has no effect from 0.15 on"
                                    + " (vllm-project/vllm#26315, #32812, #50292).")
                    .on(View.SERVERS, VariableRules::managed)
                    .never(),
            error(
                            "ELP036",
                            "A variable that opens the server",
                            "Whoever reaches the server could change it, profile it or run code in it"
                                    + " (vllm-project/vllm docs/usage/security.md).")
                    .on(View.SERVERS, VariableRules::dangerous),
            warning(
                            "ELP037",
                            "A VLLM_ variable that is not known here",
                            "vLLM says nothing, or one line in its log, of a variable that it does not read: a"
                                    + " typing error passes (vllm-project/vllm#50292).")
                    .on(View.SERVERS, VariableRules::unknown));

    private VariableRules() {}

    private static void managed(Server server, Found found) {
        names(server)
                .forEach((name, path) -> Optional.ofNullable(MANAGED.get(name))
                        .ifPresent(why ->
                                found.at(server.owner(), path, name + " is the generator's: remove it here; " + why)));
    }

    private static void dangerous(Server server, Found found) {
        names(server)
                .forEach((name, path) -> Optional.ofNullable(NEVER.get(name))
                        .ifPresent(why -> found.at(server.owner(), path, name + " must go: " + why)));
    }

    private static void unknown(Server server, Found found) {
        names(server).forEach((name, path) -> {
            if (name.startsWith(PREFIX) && !MANAGED.containsKey(name) && !NEVER.containsKey(name)) {
                Set<String> known = found.catalog().engineVariables();
                if (!known.contains(name)) {
                    String hint = Nearest.to(name, known)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("; check its spelling");
                    found.at(server.owner(), path, "no variable " + name + " of vLLM is known here" + hint);
                }
            }
        });
    }

    /** Names of the variables, and the input path of each. */
    private static Map<String, String> names(Server server) {
        Map<String, String> names = new LinkedHashMap<>();
        server.serving().engine().env().keySet().forEach(name -> names.put(name, "spec.serving.engine.env." + name));
        List<ResourceOverride> overrides = server.owner().overrides();
        for (int i = 0; i < overrides.size(); i++) {
            ResourceOverride.Target target = overrides.get(i).target();
            boolean onServer = target.kind().equals("Deployment")
                    && target.role().map("serving"::equals).orElse(true);
            if (onServer) {
                String path = "spec.overrides[" + i + "].env.";
                overrides.get(i).pod().container().env().keySet().forEach(name -> names.put(name, path + name));
            }
        }
        return names;
    }
}
