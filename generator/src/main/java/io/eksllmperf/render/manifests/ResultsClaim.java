package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.Waves;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;

/**
 * The volume that results are written to before a load pod ends. It outlives its application, and stands in the wave
 * of triton-perf, its first consumer: Argo CD waits for a claim to be bound, and it is bound when a pod wants it.
 */
public final class ResultsClaim {
    private static final String SIZE = "20Gi";

    private ResultsClaim() {}

    public static PersistentVolumeClaim render(Names names) {
        PersistentVolumeClaim claim = VolumeClaim.of(Names.RESULTS_CLASS, SIZE);
        claim.setMetadata(Parts.metadata(Names.RESULTS, names.namespace(), Labels.of("results", names.serving())));
        claim.getMetadata().setAnnotations(Waves.kept(TritonPerf.WAVE));
        return claim;
    }
}
