package io.eksllmperf.render;

import io.eksllmperf.render.manifests.DcgmHosts;
import io.eksllmperf.render.manifests.GpuNodeClass;
import io.eksllmperf.render.manifests.GpuNodePool;
import io.eksllmperf.render.manifests.GpuPool;
import io.eksllmperf.render.manifests.LoadNodeClass;
import io.eksllmperf.render.manifests.LoadNodePool;
import io.eksllmperf.render.manifests.LoadPool;
import io.eksllmperf.render.manifests.ResultsVolumeClass;
import io.eksllmperf.render.manifests.VolumeClass;
import io.eksllmperf.render.manifests.VpcCniSettings;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Experiment;
import java.util.List;

/** {@code manifests/<cluster>/platform}: volumes, nodes, and where GPU metrics are read. */
final class PlatformFolder {
    private PlatformFolder() {}

    /**
     * @param sweeps of the experiments that own a server on this cluster, sorted by name
     * @param files the folder, without overrides of its own: those on pools come with the pools
     */
    static void render(Cluster cluster, List<ResolvedLoad> sweeps, Files files) {
        files.put("10-storageclass-gp3", VolumeClass.class, VolumeClass.render(cluster));
        files.put("11-storageclass-gp3-results", ResultsVolumeClass.class, ResultsVolumeClass.render(cluster));
        if (cluster.autoMode()) {
            files.put("12-configmap-amazon-vpc-cni", VpcCniSettings.class, VpcCniSettings.render());
        }
        files.put("13-service-" + Names.DCGM_HOSTS, DcgmHosts.class, DcgmHosts.render());
        for (GpuPool pool : GpuPool.of(sweeps.stream().map(ResolvedLoad::server).toList())) {
            Files pools = files.of(files.from(), owners(pool, sweeps));
            if (!cluster.autoMode()) {
                pools.put("20-ec2nodeclass-" + pool.name(), GpuNodeClass.class, GpuNodeClass.render(pool));
            }
            pools.put("30-nodepool-" + pool.name(), GpuNodePool.class, GpuNodePool.render(pool));
        }
        if (!sweeps.isEmpty()) {
            load(cluster, sweeps, files);
        }
    }

    private static void load(Cluster cluster, List<ResolvedLoad> sweeps, Files files) {
        ResolvedLoad any = sweeps.get(0);
        LoadPool pool = new LoadPool(cluster, any.node(), any.server().node().ami(), sweeps.size());
        String name = Names.loadPool();
        if (!cluster.autoMode()) {
            files.put("20-ec2nodeclass-" + name, LoadNodeClass.class, LoadNodeClass.render(pool));
        }
        files.put("30-nodepool-" + name, LoadNodePool.class, LoadNodePool.render(pool));
    }

    /** The experiments whose servers share a pool: their overrides hold on it. */
    private static List<Experiment> owners(GpuPool pool, List<ResolvedLoad> sweeps) {
        return sweeps.stream()
                .filter(sweep -> sweep.server().names().gpuPool().equals(pool.name()))
                .map(ResolvedLoad::experiment)
                .toList();
    }
}
