package io.eksllmperf.render;

import io.eksllmperf.catalog.AttentionBackend;
import io.eksllmperf.catalog.Engine;
import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Serving;

/**
 * A server with all that the catalog makes of its input.
 *
 * @param cluster its cluster
 * @param serving its input
 * @param node the EC2 type of its node
 * @param engine its vLLM version
 * @param attention how that version is told which attention backend to use
 * @param startup how long it may take to start
 */
public record ResolvedServing(
        Cluster cluster,
        Serving serving,
        InstanceType node,
        Engine engine,
        AttentionBackend attention,
        Startup startup) {

    /**
     * Time limits of the start, from the catalog's time model, in seconds.
     *
     * @param loadSeconds from the container's start to the first answer: download, load, compile, graphs
     * @param progressDeadlineSeconds from the Deployment's creation to Ready: node and image pull as well
     */
    public record Startup(int loadSeconds, int progressDeadlineSeconds) {}

    public Names names() {
        return new Names(serving);
    }

    public String engineImage() {
        return serving.engine().image().orElseGet(engine::image);
    }

    public long engineUser() {
        return engine.user();
    }
}
