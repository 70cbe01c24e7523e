package io.eksllmperf.render;

import io.eksllmperf.render.manifests.CacheClaim;
import io.eksllmperf.render.manifests.ResultsClaim;
import io.eksllmperf.render.manifests.ServingAccount;
import io.eksllmperf.render.manifests.ServingDeployment;
import io.eksllmperf.render.manifests.ServingId;
import io.eksllmperf.render.manifests.ServingMonitor;
import io.eksllmperf.render.manifests.ServingNetworkPolicy;
import io.eksllmperf.render.manifests.ServingService;
import io.eksllmperf.render.manifests.TritonPerf;
import io.eksllmperf.spec.Serving;
import io.fabric8.kubernetes.api.model.apps.Deployment;

/** {@code manifests/<cluster>/<experiment>/serving}: a server and the persistent pod beside it. */
final class ServingFolder {
    private ServingFolder() {}

    /**
     * Renders the folder and gives the serving id.
     *
     * @param load the sweep of the experiment that owns the server: triton-perf has its load tool
     * @return the serving id: hash of what the server serves with
     */
    static String render(ResolvedLoad load, Files files) {
        ResolvedServing server = load.server();
        Names names = server.names();
        files.put("10-networkpolicy-" + names.server(), ServingNetworkPolicy.class, ServingNetworkPolicy.render(names));
        files.put("11-serviceaccount-" + names.server(), ServingAccount.class, ServingAccount.render(names));
        files.put("20-persistentvolumeclaim-results", ResultsClaim.class, ResultsClaim.render(names));
        if (server.serving().cache() instanceof Serving.Cache.Volume cache) {
            files.put("21-persistentvolumeclaim-model-cache", CacheClaim.class, CacheClaim.render(names, cache));
        }
        files.put("30-deployment-triton-perf", TritonPerf.class, TritonPerf.render(load));
        Deployment deployment = files.overridden(ServingDeployment.render(server));
        String servingId = ServingId.of(server, deployment);
        files.putAsIs(
                "40-deployment-" + names.server(), ServingDeployment.class, ServingId.stamp(deployment, servingId));
        files.put("41-service-" + names.server(), ServingService.class, ServingService.render(names));
        if (server.cluster().serviceMonitor()) {
            files.put("42-servicemonitor-" + names.server(), ServingMonitor.class, ServingMonitor.render(names));
        }
        return servingId;
    }
}
