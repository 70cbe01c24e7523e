package io.eksllmperf.render.manifests;

import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.model.Taint;
import io.eksllmperf.model.karpenter.NodePool;
import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.ResolvedServing;
import io.eksllmperf.render.Waves;
import java.util.Map;
import java.util.TreeMap;

/** The nodes of one GPU shape, for its servers and nobody else. */
public final class GpuNodePool {
    private static final String GPU = "nvidia.com/gpu";

    private GpuNodePool() {}

    public static NodePool render(GpuPool pool) {
        return new NodePool(
                ClusterScoped.metadata(pool.name(), Labels.of(Names.GPU_POOL_LABEL), Waves.kept(NodePoolSpec.WAVE)),
                NodePoolSpec.of(pool.any().cluster(), nodes(pool), limits(pool)));
    }

    private static NodePoolSpec.Nodes nodes(GpuPool pool) {
        ResolvedServing server = pool.any();
        return new NodePoolSpec.Nodes(
                pool.name(), labels(server), Taint.noSchedule(GPU, "true"), GpuNodes.wellKnown(server));
    }

    /** {@code nvidia.com/gpu.present}: the charts of device plugin and DCGM exporter run where it is set. */
    private static Map<String, String> labels(ResolvedServing server) {
        Map<String, String> labels = new TreeMap<>(GpuNodes.poolLabels(server));
        labels.put(GPU + ".present", "true");
        return labels;
    }

    /** As text: the API server would turn a number into one, and Argo CD see a difference for ever. */
    private static Map<String, String> limits(GpuPool pool) {
        InstanceType type = pool.any().node().type();
        return Map.of(
                "cpu", Integer.toString(pool.nodes() * type.vcpu()), GPU, Integer.toString(pool.nodes() * type.gpus()));
    }
}
