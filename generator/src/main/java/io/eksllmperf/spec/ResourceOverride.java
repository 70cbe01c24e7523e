package io.eksllmperf.spec;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a company adds to the resources of one kind and role.
 *
 * @param target which resources
 * @param labels labels on the resource itself
 * @param annotations annotations on the resource itself
 * @param pod what goes into its pods; empty for kinds without pods
 * @param tags AWS tags on a node class
 */
public record ResourceOverride(
        Target target, Map<String, String> labels, Map<String, String> annotations, Pod pod, Map<String, String> tags) {

    public ResourceOverride {
        labels = sorted(labels);
        annotations = sorted(annotations);
        tags = sorted(tags);
    }

    /**
     * @param kind a Kubernetes kind
     * @param role value of the label app.kubernetes.io/component; empty: every role of the kind
     */
    public record Target(String kind, Optional<String> role) {
        @Override
        public String toString() {
            return kind + role.map(word -> " of role " + word).orElse("");
        }
    }

    /** What goes into the pod template. */
    public record Pod(
            Map<String, String> labels,
            Map<String, String> annotations,
            Map<String, String> nodeSelector,
            List<Toleration> tolerations,
            List<String> imagePullSecrets,
            Container container) {
        public Pod {
            labels = sorted(labels);
            annotations = sorted(annotations);
            nodeSelector = sorted(nodeSelector);
            tolerations = List.copyOf(tolerations);
            imagePullSecrets = List.copyOf(imagePullSecrets);
        }

        public boolean isEmpty() {
            return labels.isEmpty()
                    && annotations.isEmpty()
                    && nodeSelector.isEmpty()
                    && tolerations.isEmpty()
                    && imagePullSecrets.isEmpty()
                    && container.isEmpty();
        }
    }

    /** What goes into every container of the pod template. */
    public record Container(
            Optional<String> image, Map<String, String> env, Map<String, String> requests, Map<String, String> limits) {
        public Container {
            env = sorted(env);
            requests = sorted(requests);
            limits = sorted(limits);
        }

        public boolean isEmpty() {
            return image.isEmpty() && env.isEmpty() && requests.isEmpty() && limits.isEmpty();
        }
    }

    public record Toleration(String key, String operator, Optional<String> value, Optional<String> effect) {}

    private static Map<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
