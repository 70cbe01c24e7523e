package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.Waves;
import io.eksllmperf.spec.Serving;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;

/** Weights and compiled kernels where {@code cache: {volume: …}} asks for them to survive the node. */
public final class CacheClaim {
    private CacheClaim() {}

    public static PersistentVolumeClaim render(Names names, Serving.Cache.Volume cache) {
        PersistentVolumeClaim claim =
                VolumeClaim.of(Names.VOLUME_CLASS, cache.size().text());
        claim.setMetadata(
                Parts.metadata(Names.MODEL_CACHE, names.namespace(), Labels.of("model-cache", names.serving())));
        claim.getMetadata().setAnnotations(Waves.kept(ServingDeployment.WAVE));
        return claim;
    }
}
