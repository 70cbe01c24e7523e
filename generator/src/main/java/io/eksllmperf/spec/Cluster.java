package io.eksllmperf.spec;

import io.eksllmperf.catalog.Version;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One EKS cluster, as {@code kind: Cluster} describes it.
 *
 * @param source the file it was read from
 * @param name name in AWS and of its output folders
 * @param region AWS region
 * @param kubernetesVersion EKS version, two numbers
 * @param availabilityZones zones of the VPC's subnets, two or more
 * @param vpc the VPC that eksctl makes
 * @param nodeProvisioner who starts GPU and load nodes
 * @param systemNodes the managed node group
 * @param loadNodes the nodes that send the load
 * @param access who may reach the API server
 * @param versions charts and AMI
 * @param serviceMonitor whether metrics are announced by ServiceMonitors instead of annotations
 * @param gitops where Argo CD reads and writes
 * @param tags AWS tags
 * @param waivers rules that do not apply here
 */
public record Cluster(
        Source source,
        String name,
        String region,
        Version kubernetesVersion,
        List<String> availabilityZones,
        Vpc vpc,
        Provisioner nodeProvisioner,
        SystemNodes systemNodes,
        LoadNodes loadNodes,
        Access access,
        Versions versions,
        boolean serviceMonitor,
        GitOps gitops,
        Map<String, String> tags,
        List<Waiver> waivers) {

    public Cluster {
        availabilityZones = List.copyOf(availabilityZones);
        waivers = List.copyOf(waivers);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    public boolean autoMode() {
        return nodeProvisioner == Provisioner.EKS_AUTO_MODE;
    }

    /** Who starts GPU and load nodes. */
    public enum Provisioner {
        KARPENTER("karpenter"),
        EKS_AUTO_MODE("eks-auto-mode");

        private final String word;

        Provisioner(String word) {
            this.word = word;
        }

        static Provisioner of(String word) {
            return word.equals(KARPENTER.word) ? KARPENTER : EKS_AUTO_MODE;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * @param cidr address range
     * @param natGateway HighlyAvailable, Single or Disable
     */
    public record Vpc(String cidr, String natGateway) {}

    /** @param count nodes of the group, two or more */
    public record SystemNodes(String instanceType, int count, Quantity volumeSize) {}

    public record LoadNodes(String instanceType, Quantity rootVolume) {}

    /**
     * @param adminPrincipals IAM ARNs with cluster admin
     * @param publicEndpoint whether the API server has a public address beside the private one
     * @param publicAccessCidrs who may reach it; empty: everybody
     */
    public record Access(List<String> adminPrincipals, boolean publicEndpoint, List<String> publicAccessCidrs) {
        public Access {
            adminPrincipals = List.copyOf(adminPrincipals);
            publicAccessCidrs = List.copyOf(publicAccessCidrs);
        }
    }

    /** Chart versions and the pinned AMI; what is empty is the catalog's. */
    public record Versions(
            String karpenter,
            Optional<String> devicePlugin,
            Optional<String> dcgmExporter,
            Optional<String> amiAlias) {}

    /**
     * @param repoUrl the Git repository
     * @param targetRevision branch, tag or commit
     * @param destination the cluster that Argo CD syncs to
     */
    public record GitOps(String repoUrl, String targetRevision, Destination destination) {}

    /** How Argo CD names the cluster. */
    public sealed interface Destination {
        record Server(String url) implements Destination {}

        record Named(String name) implements Destination {}
    }
}
