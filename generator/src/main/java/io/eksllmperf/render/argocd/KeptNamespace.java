package io.eksllmperf.render.argocd;

import io.eksllmperf.render.Waves;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;

/** A namespace that Argo CD makes and never removes: with it would go volumes and results. */
final class KeptNamespace {
    private KeptNamespace() {}

    static Namespace of(String name, Map<String, String> labels) {
        ObjectMeta metadata = new ObjectMeta();
        metadata.setName(name);
        metadata.setLabels(labels);
        metadata.setAnnotations(Waves.kept(AppWaves.NAMESPACE));
        Namespace namespace = new Namespace();
        namespace.setMetadata(metadata);
        return namespace;
    }
}
