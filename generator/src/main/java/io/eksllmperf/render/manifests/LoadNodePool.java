package io.eksllmperf.render.manifests;

import io.eksllmperf.model.Taint;
import io.eksllmperf.model.karpenter.NodePool;
import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.Waves;
import java.util.Map;

/**
 * The nodes that send the load, for triton-perf and the load Jobs and nobody else. Pods of Karpenter may ask not to be
 * disturbed; a managed node group would drain them in the middle of a level.
 */
public final class LoadNodePool {
    private LoadNodePool() {}

    public static NodePool render(LoadPool pool) {
        return new NodePool(
                ClusterScoped.metadata(
                        Names.loadPool(), Labels.of(Names.LOAD_POOL_LABEL), Waves.kept(NodePoolSpec.WAVE)),
                NodePoolSpec.of(
                        pool.cluster(),
                        nodes(pool),
                        Map.of(
                                "cpu",
                                Integer.toString(pool.nodes() * pool.type().vcpu()))));
    }

    private static NodePoolSpec.Nodes nodes(LoadPool pool) {
        return new NodePoolSpec.Nodes(
                Names.loadPool(),
                LoadPod.NODES,
                Taint.noSchedule(LoadPod.TAINT, "true"),
                Map.of(
                        "node.kubernetes.io/instance-type",
                        pool.type().name(),
                        "karpenter.sh/capacity-type",
                        "on-demand"));
    }
}
