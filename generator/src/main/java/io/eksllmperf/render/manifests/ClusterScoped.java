package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;

/** Metadata of what belongs to no namespace. */
final class ClusterScoped {
    private ClusterScoped() {}

    static ObjectMeta metadata(String name, Labels labels, Map<String, String> annotations) {
        ObjectMeta metadata = new ObjectMeta();
        metadata.setName(name);
        metadata.setLabels(labels.all());
        metadata.setAnnotations(annotations);
        return metadata;
    }
}
