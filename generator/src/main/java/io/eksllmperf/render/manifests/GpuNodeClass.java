package io.eksllmperf.render.manifests;

import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.ResolvedServing;
import io.eksllmperf.render.Waves;

/** The EC2 side of a pool of GPU nodes. Auto Mode has a class of its own and needs none. */
public final class GpuNodeClass {
    private GpuNodeClass() {}

    public static Ec2NodeClass render(GpuPool pool) {
        ResolvedServing server = pool.any();
        return new Ec2NodeClass(
                ClusterScoped.metadata(pool.name(), Labels.of(Names.GPU_POOL_LABEL), Waves.kept(NodeClassSpec.WAVE)),
                NodeClassSpec.of(
                        server.cluster(), server.node().type(), server.node().ami(), pool.rootVolume()));
    }
}
