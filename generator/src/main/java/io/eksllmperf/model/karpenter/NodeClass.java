package io.eksllmperf.model.karpenter;

import io.eksllmperf.model.CustomResource;
import io.eksllmperf.model.Require;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The EC2 side of a pool of EKS Auto Mode. Its CRD is not published, so no schema judges it; the fields are those of the Amazon EKS
 * User Guide, page "Create a Node Class for Amazon EKS" (2026). Cluster-scoped; an own class also needs an access entry of type EC2.
 */
public record NodeClass(String apiVersion, String kind, ObjectMeta metadata, Spec spec) implements CustomResource {
    public static final String GROUP = "eks.amazonaws.com";
    public static final String API_VERSION = GROUP + "/v1";
    public static final String KIND = "NodeClass";

    public NodeClass {
        Require.constant(apiVersion, API_VERSION, "NodeClass apiVersion");
        Require.constant(kind, KIND, "NodeClass kind");
        Require.named(metadata, KIND);
        Require.that(
                !metadata.getName().equals("default"),
                "NodeClass metadata.name is default: Auto Mode keeps that name for its built-in class; choose another");
    }

    public NodeClass(ObjectMeta metadata, Spec spec) {
        this(API_VERSION, KIND, metadata, spec);
    }

    @Override
    public NodeClass withMetadata(ObjectMeta other) {
        return new NodeClass(other, spec);
    }

    /** What pods may receive before a policy selects them. */
    public enum NetworkPolicy {
        DEFAULT_ALLOW("DefaultAllow"),
        DEFAULT_DENY("DefaultDeny");

        private final String text;

        NetworkPolicy(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * @param role name of the nodes' IAM role
     * @param subnetSelectorTerms which subnets
     * @param securityGroupSelectorTerms which security groups
     * @param networkPolicy empty leaves DefaultAllow
     * @param ephemeralStorage empty leaves 80Gi, 3000 operations and 125 MiB/s
     * @param tags AWS tags on what the class makes
     */
    public record Spec(
            String role,
            List<SubnetSelectorTerm> subnetSelectorTerms,
            List<SecurityGroupSelectorTerm> securityGroupSelectorTerms,
            Optional<NetworkPolicy> networkPolicy,
            Optional<EphemeralStorage> ephemeralStorage,
            Map<String, String> tags) {
        public Spec {
            subnetSelectorTerms = List.copyOf(subnetSelectorTerms);
            securityGroupSelectorTerms = List.copyOf(securityGroupSelectorTerms);
            tags = Map.copyOf(tags);
            Require.text(role, "NodeClass spec.role");
            Require.that(
                    !subnetSelectorTerms.isEmpty(), "NodeClass spec.subnetSelectorTerms is empty: one is required");
            Require.that(
                    !securityGroupSelectorTerms.isEmpty(),
                    "NodeClass spec.securityGroupSelectorTerms is empty: one is required");
            tags.keySet().forEach(Spec::checkTag);
        }

        private static void checkTag(String key) {
            boolean autoModes = key.startsWith("kubernetes.io/cluster/")
                    || key.equals("karpenter.sh/provisioner-name")
                    || key.equals("karpenter.sh/nodepool")
                    || key.equals("karpenter.sh/nodeclaim")
                    || key.equals("karpenter.sh/managed-by")
                    || key.equals("eks.amazonaws.com/nodeclass");
            if (autoModes) {
                throw new IllegalArgumentException(
                        "NodeClass spec.tags: " + key + " is set by Auto Mode; choose another key");
            }
        }
    }

    /**
     * The node's data volume.
     *
     * @param size such as {@code 300Gi}; below the size of local NVMe, the NVMe is used instead
     * @param iops 3000 to 16000
     * @param throughput MiB/s, 125 to 1000
     */
    public record EphemeralStorage(String size, Optional<Integer> iops, Optional<Integer> throughput) {
        private static final int LEAST_IOPS = 3_000;
        private static final int MOST_IOPS = 16_000;
        private static final int LEAST_THROUGHPUT = 125;
        private static final int MOST_THROUGHPUT = 1_000;

        public EphemeralStorage {
            VolumeSize.check(size, "NodeClass spec.ephemeralStorage.size");
            iops.ifPresent(n -> Require.range(n, LEAST_IOPS, MOST_IOPS, "NodeClass spec.ephemeralStorage.iops"));
            throughput.ifPresent(n ->
                    Require.range(n, LEAST_THROUGHPUT, MOST_THROUGHPUT, "NodeClass spec.ephemeralStorage.throughput"));
        }
    }
}
