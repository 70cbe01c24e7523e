package io.eksllmperf.model.karpenter;

import io.eksllmperf.model.CustomResource;
import io.eksllmperf.model.Require;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The EC2 side of a pool of self-managed Karpenter. Cluster-scoped. */
public record Ec2NodeClass(String apiVersion, String kind, ObjectMeta metadata, Spec spec) implements CustomResource {
    public static final String GROUP = "karpenter.k8s.aws";
    public static final String API_VERSION = GROUP + "/v1";
    public static final String KIND = "EC2NodeClass";

    public Ec2NodeClass {
        Require.constant(apiVersion, API_VERSION, "EC2NodeClass apiVersion");
        Require.constant(kind, KIND, "EC2NodeClass kind");
        Require.named(metadata, KIND);
    }

    public Ec2NodeClass(ObjectMeta metadata, Spec spec) {
        this(API_VERSION, KIND, metadata, spec);
    }

    @Override
    public Ec2NodeClass withMetadata(ObjectMeta other) {
        return new Ec2NodeClass(other, spec);
    }

    /** The same with other AWS tags. */
    public Ec2NodeClass withTags(Map<String, String> tags) {
        return new Ec2NodeClass(
                metadata,
                new Spec(
                        spec.role(),
                        spec.amiSelectorTerms(),
                        spec.subnetSelectorTerms(),
                        spec.securityGroupSelectorTerms(),
                        spec.instanceStorePolicy(),
                        spec.blockDeviceMappings(),
                        spec.metadataOptions(),
                        spec.userData(),
                        tags));
    }

    /** {@code RAID0}: the node's NVMe disks become one file system for images, containers and emptyDirs. */
    public enum InstanceStorePolicy {
        RAID0
    }

    /**
     * @param role name, not ARN, of the nodes' IAM role; Karpenter makes the instance profile
     * @param amiSelectorTerms which image; an alias stands alone
     * @param subnetSelectorTerms which subnets; terms are alternatives, tags of one term all hold
     * @param securityGroupSelectorTerms which security groups, read alike
     * @param instanceStorePolicy what becomes of local NVMe; empty leaves it raw
     * @param blockDeviceMappings EBS volumes; empty leaves Karpenter's 20Gi, too little for an image of 10 GB
     * @param metadataOptions access to the instance metadata service
     * @param userData added to what Karpenter writes; the form depends on the AMI family
     * @param tags AWS tags on instances, volumes and launch templates
     */
    public record Spec(
            String role,
            List<AmiSelectorTerm> amiSelectorTerms,
            List<SubnetSelectorTerm> subnetSelectorTerms,
            List<SecurityGroupSelectorTerm> securityGroupSelectorTerms,
            Optional<InstanceStorePolicy> instanceStorePolicy,
            List<BlockDeviceMapping> blockDeviceMappings,
            Optional<MetadataOptions> metadataOptions,
            Optional<String> userData,
            Map<String, String> tags) {
        private static final int MOST_TERMS = 30;
        private static final int MOST_DEVICES = 50;

        public Spec {
            amiSelectorTerms = List.copyOf(amiSelectorTerms);
            subnetSelectorTerms = List.copyOf(subnetSelectorTerms);
            securityGroupSelectorTerms = List.copyOf(securityGroupSelectorTerms);
            blockDeviceMappings = List.copyOf(blockDeviceMappings);
            tags = Map.copyOf(tags);
            Require.text(role, "EC2NodeClass spec.role");
            Require.size(amiSelectorTerms, 1, 1, "EC2NodeClass spec.amiSelectorTerms (an alias stands alone)");
            Require.size(subnetSelectorTerms, 1, MOST_TERMS, "EC2NodeClass spec.subnetSelectorTerms");
            Require.size(securityGroupSelectorTerms, 1, MOST_TERMS, "EC2NodeClass spec.securityGroupSelectorTerms");
            Require.size(blockDeviceMappings, 0, MOST_DEVICES, "EC2NodeClass spec.blockDeviceMappings");
            Require.that(
                    blockDeviceMappings.stream()
                                    .filter(mapping -> mapping.rootVolume().orElse(false))
                                    .count()
                            <= 1,
                    "EC2NodeClass spec.blockDeviceMappings: only one may have rootVolume true");
            tags.keySet().forEach(Spec::checkTag);
        }

        private static void checkTag(String key) {
            boolean karpenters = key.equals("eks:eks-cluster-name")
                    || key.startsWith("kubernetes.io/cluster")
                    || key.equals("karpenter.sh/nodepool")
                    || key.equals("karpenter.sh/nodeclaim")
                    || key.equals("karpenter.k8s.aws/ec2nodeclass");
            if (key.isEmpty() || karpenters) {
                throw new IllegalArgumentException(
                        "EC2NodeClass spec.tags: '" + key + "' is set by Karpenter or empty; choose another key");
            }
        }
    }

    /**
     * @param httpTokens {@code required} means IMDSv2 only
     * @param httpPutResponseHopLimit 1 keeps pods away from the metadata service, 2 lets them in
     */
    public record MetadataOptions(HttpTokens httpTokens, int httpPutResponseHopLimit) {
        private static final int MOST_HOPS = 64;

        public MetadataOptions {
            Require.range(httpPutResponseHopLimit, 1, MOST_HOPS, "EC2NodeClass spec.metadataOptions hop limit");
        }

        /** Whether a session token is needed. */
        public enum HttpTokens {
            REQUIRED("required"),
            OPTIONAL("optional");

            private final String text;

            HttpTokens(String text) {
                this.text = text;
            }

            @Override
            public String toString() {
                return text;
            }
        }
    }
}
