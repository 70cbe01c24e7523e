package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.Waves;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.Map;

/**
 * The last wave of a sweep. Argo CD does not wait for the last wave of plain resources: without the fence the last level
 * would be it, and the next commit would start the first level beside it (seen with Argo CD 3.6.1).
 */
public final class Fence {
    private Fence() {}

    public static ConfigMap render(Names names) {
        ConfigMap fence = new ConfigMap();
        fence.setMetadata(Parts.metadata("fence", names.namespace(), Labels.of("fence", names.serving())));
        fence.getMetadata().setAnnotations(Waves.wave(Waves.FENCE));
        fence.setImmutable(true);
        fence.setData(
                Map.of("why", "The last wave of a sync is not waited for; so the last level is not the last wave."));
        return fence;
    }
}
