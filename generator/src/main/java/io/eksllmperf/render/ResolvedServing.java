package io.eksllmperf.render;

import io.eksllmperf.catalog.AttentionBackend;
import io.eksllmperf.catalog.Engine;
import io.eksllmperf.catalog.Gpu;
import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.catalog.Model;
import io.eksllmperf.catalog.StartTime;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Serving;
import java.util.Optional;

/**
 * A server with all that the catalog makes of its input.
 *
 * @param cluster its cluster
 * @param serving its input
 * @param node where it runs
 * @param software what it runs
 * @param start how long it may take to start
 */
public record ResolvedServing(Cluster cluster, Serving serving, Node node, Software software, StartTime start) {

    /**
     * @param type EC2 type
     * @param gpu the type's GPU
     * @param ami what the node boots: an alias with its version, or {@code auto-mode}
     */
    public record Node(InstanceType type, Gpu gpu, String ami) {}

    /**
     * @param engine vLLM in its version
     * @param attention how that version is told which attention backend to use
     * @param model what the catalog knows of the model; empty for a model that it does not know
     */
    public record Software(Engine engine, AttentionBackend attention, Optional<Model> model) {}

    public Names names() {
        return new Names(serving);
    }

    public String image() {
        return serving.engine().image().orElseGet(() -> software.engine().image());
    }
}
