package io.eksllmperf.render.argocd;

import io.eksllmperf.render.Labels;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Serving;
import io.fabric8.kubernetes.api.model.Namespace;
import java.util.Map;
import java.util.TreeMap;

/** The namespace of one server and its sweeps, under the strictest of the Pod Security Standards. */
public final class ServingNamespace {
    private static final String LEVEL = "restricted";

    private ServingNamespace() {}

    public static Namespace render(Cluster cluster, Serving serving) {
        Map<String, String> labels =
                new TreeMap<>(Labels.of("namespace", serving).all());
        // The standard of the cluster's own version: an upgrade of the control plane alone refuses no pod.
        String version = "v" + cluster.kubernetesVersion().text();
        for (String mode : new String[] {"audit", "enforce", "warn"}) {
            labels.put("pod-security.kubernetes.io/" + mode, LEVEL);
            labels.put("pod-security.kubernetes.io/" + mode + "-version", version);
        }
        return KeptNamespace.of(serving.namespace(), labels);
    }
}
