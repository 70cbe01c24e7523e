package io.eksllmperf.render.manifests;

import io.eksllmperf.render.ResolvedServing;
import io.eksllmperf.spec.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One GPU shape of a cluster: the servers that share its pool of nodes.
 *
 * @param servers one or more, of one instance type and capacity type on one cluster
 */
public record GpuPool(List<ResolvedServing> servers) {
    public GpuPool {
        servers = List.copyOf(servers);
    }

    /** The pools that the servers of one cluster need, sorted by name. */
    public static List<GpuPool> of(Collection<ResolvedServing> servers) {
        Map<String, List<ResolvedServing>> byName = new TreeMap<>();
        for (ResolvedServing server : servers) {
            byName.computeIfAbsent(server.names().gpuPool(), name -> new ArrayList<>())
                    .add(server);
        }
        return byName.values().stream().map(GpuPool::new).toList();
    }

    /** Name of pool and node class. */
    public String name() {
        return any().names().gpuPool();
    }

    /** A server of the pool, for all that they have in common. */
    ResolvedServing any() {
        return servers.get(0);
    }

    /**
     * Nodes that the pool may have at once: one for each server, a parked one too, which then only needs its replica back,
     * and {@link NodePoolSpec#SPARE}.
     */
    int nodes() {
        return servers.size() + NodePoolSpec.SPARE;
    }

    /** The largest that any of its servers asks for, since they share the node class. */
    Quantity rootVolume() {
        return servers.stream()
                .map(server -> server.serving().nodes().rootVolume())
                .max(Comparator.comparingLong(Quantity::mebibytes))
                .orElseThrow();
    }
}
