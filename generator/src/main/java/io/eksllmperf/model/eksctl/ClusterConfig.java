package io.eksllmperf.model.eksctl;

import io.eksllmperf.model.Require;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One EKS cluster with all that eksctl sets up around it; input of {@code eksctl create cluster -f}. Not a Kubernetes resource:
 * Argo CD must never see it.
 *
 * @param metadata name, region, version and the tags of everything made
 * @param upgradePolicy what happens at the end of standard support; empty leaves EXTENDED
 * @param autoModeConfig always written: eksctl plans to turn Auto Mode on where it is missing
 * @param availabilityZones two or more, always named: eksctl would pick only two in us-east-1
 * @param vpc the network, always a new one
 * @param iam OIDC provider and roles for pods
 * @param accessConfig who may talk to the API server
 * @param addons EKS add-ons
 * @param managedNodeGroups nodes that are there before Karpenter is
 * @param cloudWatch control-plane logs
 * @param secretsEncryption KMS key for Secrets; empty leaves the AWS-owned key
 */
public record ClusterConfig(
        String apiVersion,
        String kind,
        ClusterMeta metadata,
        Optional<UpgradePolicy> upgradePolicy,
        AutoModeConfig autoModeConfig,
        List<String> availabilityZones,
        Vpc vpc,
        Iam iam,
        AccessConfig accessConfig,
        List<Addon> addons,
        List<ManagedNodeGroup> managedNodeGroups,
        Optional<CloudWatch> cloudWatch,
        Optional<SecretsEncryption> secretsEncryption) {
    public static final String API_VERSION = "eksctl.io/v1alpha5";
    public static final String KIND = "ClusterConfig";
    private static final String POD_IDENTITY_AGENT = "eks-pod-identity-agent";
    private static final Set<String> BUILT_INTO_AUTO_MODE = Set.of("vpc-cni", "kube-proxy", "coredns");

    public ClusterConfig {
        availabilityZones = List.copyOf(availabilityZones);
        addons = List.copyOf(addons);
        managedNodeGroups = List.copyOf(managedNodeGroups);
        Require.constant(apiVersion, API_VERSION, "ClusterConfig apiVersion");
        Require.constant(kind, KIND, "ClusterConfig kind");
        Require.that(availabilityZones.size() >= 2, "ClusterConfig availabilityZones: EKS needs two or more");
        Require.distinct(availabilityZones, "ClusterConfig availabilityZones");
        Require.distinct(addons.stream().map(Addon::name).toList(), "ClusterConfig addons");
        Require.distinct(managedNodeGroups.stream().map(ManagedNodeGroup::name).toList(), "ClusterConfig node groups");
        if (autoModeConfig.enabled()) {
            checkAutoMode(addons, managedNodeGroups);
        } else {
            checkPodIdentity(iam, addons);
        }
    }

    /** The same, without the two constants. */
    public ClusterConfig(
            ClusterMeta metadata,
            Optional<UpgradePolicy> upgradePolicy,
            AutoModeConfig autoModeConfig,
            List<String> availabilityZones,
            Vpc vpc,
            Iam iam,
            AccessConfig accessConfig,
            List<Addon> addons,
            List<ManagedNodeGroup> managedNodeGroups,
            Optional<CloudWatch> cloudWatch,
            Optional<SecretsEncryption> secretsEncryption) {
        this(
                API_VERSION,
                KIND,
                metadata,
                upgradePolicy,
                autoModeConfig,
                availabilityZones,
                vpc,
                iam,
                accessConfig,
                addons,
                managedNodeGroups,
                cloudWatch,
                secretsEncryption);
    }

    private static void checkAutoMode(List<Addon> addons, List<ManagedNodeGroup> groups) {
        Require.that(
                groups.isEmpty(),
                "ClusterConfig managedNodeGroups: eksctl refuses node groups beside autoModeConfig.enabled true");
        for (Addon addon : addons) {
            if (BUILT_INTO_AUTO_MODE.contains(addon.name())) {
                throw new IllegalArgumentException("ClusterConfig addons: " + addon.name()
                        + " is built into Auto Mode and refused beside autoModeConfig.enabled true");
            }
        }
    }

    private static void checkPodIdentity(Iam iam, List<Addon> addons) {
        boolean used =
                !iam.podIdentityAssociations().isEmpty() || addons.stream().anyMatch(Addon::usesPodIdentity);
        boolean agent = addons.stream().anyMatch(addon -> addon.name().equals(POD_IDENTITY_AGENT));
        Require.that(
                !used || agent,
                "ClusterConfig addons: pod identity associations need the add-on " + POD_IDENTITY_AGENT
                        + " in the list");
    }

    /** What AWS does with the cluster when standard support of its version ends. */
    public record UpgradePolicy(SupportType supportType) {
        /** {@code STANDARD} upgrades by force, {@code EXTENDED} stays and pays ($0.60 an hour in place of $0.10). */
        public enum SupportType {
            STANDARD,
            EXTENDED
        }
    }

    /**
     * @param keyARN a KMS key of the cluster's region
     */
    public record SecretsEncryption(String keyARN) {
        public SecretsEncryption {
            Arn.check(keyARN, "secretsEncryption.keyARN");
        }
    }
}
