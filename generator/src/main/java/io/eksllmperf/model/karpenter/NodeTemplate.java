package io.eksllmperf.model.karpenter;

import io.eksllmperf.model.Require;
import io.eksllmperf.model.Taint;
import java.util.List;
import java.util.Map;

/**
 * What each node of a pool looks like. A change here drifts the pool's nodes; a change of disruption or limits does not.
 *
 * @param metadata labels that the nodes carry
 * @param spec how they are launched
 */
public record NodeTemplate(Metadata metadata, Spec spec) {
    private static final int MOST_LABELS = 100;
    private static final int LONGEST_LABEL_VALUE = 63;
    private static final int MOST_REQUIREMENTS = 100;

    /**
     * @param labels what pods select the pool by; the domain karpenter.sh (its capacity type aside) and the host name are
     *     Karpenter's own
     */
    public record Metadata(Map<String, String> labels) {
        public Metadata {
            labels = Map.copyOf(labels);
            Require.size(labels.entrySet(), 0, MOST_LABELS, "NodePool spec.template.metadata.labels");
            labels.forEach(Metadata::checkLabel);
        }

        private static void checkLabel(String key, String value) {
            boolean karpenters = domain(key).endsWith("karpenter.sh") && !key.equals("karpenter.sh/capacity-type");
            if (karpenters || key.equals("kubernetes.io/hostname")) {
                throw new IllegalArgumentException(
                        "NodePool spec.template.metadata.labels: " + key + " is set by Karpenter; choose another key");
            }
            if (value.length() > LONGEST_LABEL_VALUE) {
                throw new IllegalArgumentException("NodePool spec.template.metadata.labels: the value of " + key
                        + " has " + value.length() + " characters; a label holds " + LONGEST_LABEL_VALUE);
            }
        }

        private static String domain(String key) {
            int slash = key.indexOf('/');
            return slash < 0 ? "" : key.substring(0, slash);
        }
    }

    /**
     * @param nodeClassRef the cloud's side of the node
     * @param requirements which instance types, zones and capacity types are allowed
     * @param taints what keeps other pods away
     * @param expireAfter age at which a node is replaced, whatever runs on it ({@code 336h}), or {@code Never}; Karpenter's
     *     own default is 720h, so it is always written
     */
    public record Spec(
            NodeClassRef nodeClassRef, List<Requirement> requirements, List<Taint> taints, String expireAfter) {
        public static final String NEVER = "Never";

        public Spec {
            requirements = List.copyOf(requirements);
            taints = List.copyOf(taints);
            Require.size(requirements, 0, MOST_REQUIREMENTS, "NodePool spec.template.spec.requirements");
            if (!expireAfter.equals(NEVER)) {
                Require.duration(expireAfter, "NodePool spec.template.spec.expireAfter");
            }
        }
    }
}
