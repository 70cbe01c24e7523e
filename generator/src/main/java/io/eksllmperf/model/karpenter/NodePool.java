package io.eksllmperf.model.karpenter;

import io.eksllmperf.model.CustomResource;
import io.eksllmperf.model.Require;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;

/** A pool of nodes that Karpenter, or EKS Auto Mode, starts for pending pods. Cluster-scoped. */
public record NodePool(String apiVersion, String kind, ObjectMeta metadata, Spec spec) implements CustomResource {
    public static final String API_VERSION = "karpenter.sh/v1";
    public static final String KIND = "NodePool";

    public NodePool {
        Require.constant(apiVersion, API_VERSION, "NodePool apiVersion");
        Require.constant(kind, KIND, "NodePool kind");
        Require.named(metadata, KIND);
    }

    public NodePool(ObjectMeta metadata, Spec spec) {
        this(API_VERSION, KIND, metadata, spec);
    }

    @Override
    public NodePool withMetadata(ObjectMeta other) {
        return new NodePool(other, spec);
    }

    /**
     * @param template what each node of the pool looks like
     * @param disruption when Karpenter may remove a node
     * @param limits most that the pool may hold, resource name to quantity as text, such as {@code cpu: "32"}; the controller
     *     writes quantities back as text, so a number would differ for ever in Argo CD
     */
    public record Spec(NodeTemplate template, Disruption disruption, Map<String, String> limits) {
        public Spec {
            limits = Map.copyOf(limits);
            limits.forEach((resource, quantity) -> {
                Require.text(resource, "NodePool spec.limits key");
                Require.text(quantity, "NodePool spec.limits value");
            });
        }
    }
}
