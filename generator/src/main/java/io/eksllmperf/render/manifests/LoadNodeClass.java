package io.eksllmperf.render.manifests;

import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.Waves;

/** The EC2 side of the pool of load nodes. Auto Mode has a class of its own and needs none. */
public final class LoadNodeClass {
    private LoadNodeClass() {}

    public static Ec2NodeClass render(LoadPool pool) {
        return new Ec2NodeClass(
                ClusterScoped.metadata(
                        Names.loadPool(), Labels.of(Names.LOAD_POOL_LABEL), Waves.kept(NodeClassSpec.WAVE)),
                NodeClassSpec.of(
                        pool.cluster(),
                        pool.type(),
                        pool.ami(),
                        pool.cluster().loadNodes().rootVolume()));
    }
}
