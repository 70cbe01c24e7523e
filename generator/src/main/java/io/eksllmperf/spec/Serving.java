package io.eksllmperf.spec;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A vLLM server on a GPU node.
 *
 * @param owner name of the experiment whose file describes it
 * @param cluster name of its cluster
 * @param namespace its namespace
 * @param nodes the GPU node it runs on
 * @param name name of Deployment and Service
 * @param replicas 1, or 0 to park it
 * @param model what is served
 * @param engine what serves it
 * @param tensorParallel GPUs that it spreads over
 * @param maxModelLen longest request in tokens
 * @param gpuMemoryUtilization share of the GPU's memory, as written: {@code 0.90}
 * @param attentionBackend {@code auto} or a backend's name
 * @param cache where weights and compiled kernels are kept
 * @param huggingFaceToken Secret with a token for the hub
 */
public record Serving(
        String owner,
        String cluster,
        String namespace,
        Nodes nodes,
        String name,
        int replicas,
        Model model,
        Engine engine,
        int tensorParallel,
        int maxModelLen,
        String gpuMemoryUtilization,
        String attentionBackend,
        Cache cache,
        Optional<SecretKey> huggingFaceToken) {

    public boolean parked() {
        return replicas == 0;
    }

    /** @param capacityType on-demand, spot or reserved */
    public record Nodes(String instanceType, String capacityType, Quantity rootVolume) {}

    public record Model(String id, String revision) {}

    /**
     * @param version version of vLLM, as written
     * @param image an image of the user's own
     * @param args further flags
     * @param env further environment variables
     */
    public record Engine(String version, Optional<String> image, List<String> args, Map<String, String> env) {
        public Engine {
            args = List.copyOf(args);
            env = Collections.unmodifiableMap(new TreeMap<>(env));
        }
    }

    /** Where weights and compiled kernels are kept. */
    public sealed interface Cache {
        /** On the node's own disk: gone with the pod, and with the node. */
        record NodeDisk() implements Cache {}

        /** On a volume: survives the node, ties the server to one zone. */
        record Volume(Quantity size) implements Cache {}
    }

    public record SecretKey(String secretName, String key) {}
}
