package io.eksllmperf.model;

import io.fabric8.kubernetes.api.model.ObjectMeta;

/** A resource of a Kubernetes API group that is modelled here and not by fabric8. */
public interface CustomResource {
    /** Group and version, such as {@code karpenter.sh/v1}. */
    String apiVersion();

    String kind();

    ObjectMeta metadata();

    /** The same resource under other metadata: how labels and annotations of the input's overrides come in. */
    CustomResource withMetadata(ObjectMeta metadata);
}
