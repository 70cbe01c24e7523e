package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.catalog.Nearest;
import io.eksllmperf.catalog.Version;
import io.eksllmperf.spec.Cluster;
import java.util.List;

/** Network, access and nodes of a cluster. */
final class ClusterRules {
    private static final String BOTTLEROCKET = "bottlerocket@v";
    private static final Version NEW_DRIVER = Version.of("1.53.0");

    static final List<Rule> RULES = List.of(
            error(
                            "ELP206",
                            "AWS has no such region",
                            "eksctl refuses it, and the ARNs of its roles would be of the wrong partition"
                                    + " (eksctl-io/eksctl pkg/apis/eksctl.io/v1alpha5/validation.go).")
                    .on(View.CLUSTERS, ClusterRules::region)
                    .never(),
            error(
                            "ELP207",
                            "A zone of another region",
                            "AWS makes no subnet in a zone of another region (docs.aws.amazon.com, Amazon VPC:"
                                    + " subnet basics).")
                    .on(View.CLUSTERS, ClusterRules::zones)
                    .never(),
            warning(
                            "ELP208",
                            "Fewer than three zones",
                            "A pool of exactly one GPU type has only its zones to find capacity in"
                                    + " (aws/karpenter-provider-aws#9554, #5578).")
                    .on(View.CLUSTERS, ClusterRules::fewZones),
            warning(
                            "ELP209",
                            "The VPC takes public addresses",
                            "Addresses outside RFC 1918 and RFC 6598 belong to others: what is there cannot be"
                                    + " reached from the cluster (RFC 1918, RFC 6598).")
                    .on(View.CLUSTERS, ClusterRules::publicRange),
            warning(
                            "ELP210",
                            "No NAT gateway",
                            "Nodes have private addresses only: without another way out they pull no image and no"
                                    + " model (awsdocs/amazon-eks-user-guide latest/ug/networking/network-reqs.adoc).")
                    .on(View.CLUSTERS, ClusterRules::noWayOut),
            warning(
                            "ELP211",
                            "Everybody may reach the API server",
                            "Who has credentials is still asked, but a leaked one works from everywhere"
                                    + " (awsdocs/amazon-eks-user-guide latest/ug/clusters/cluster-endpoint.adoc).")
                    .on(View.CLUSTERS, ClusterRules::open),
            warning(
                            "ELP212",
                            "Bottlerocket with an old NVIDIA driver",
                            "CUDA 13 images need driver 580, which all NVIDIA variants have only from v1.53.0 on"
                                    + " (bottlerocket-os/bottlerocket-kernel-kit#254).")
                    .on(View.CLUSTERS, ClusterRules::oldDriver),
            warning(
                            "ELP213",
                            "The repository is still the placeholder",
                            "Argo CD would read a repository that is not yours, and sync nothing"
                                    + " (argoproj/argo-cd docs/user-guide/private-repositories.md).")
                    .on(View.CLUSTERS, ClusterRules::placeholder),
            warning(
                            "ELP214",
                            "EKS Auto Mode cannot keep every promise",
                            "AWS owns the nodes; the run's record holds kernel and OS image, so that a changed"
                                    + " node is seen (awsdocs/amazon-eks-user-guide latest/ug/automode/automode.adoc,"
                                    + " automode-learn-instances.adoc).")
                    .on(View.CLUSTERS, ClusterRules::autoMode),
            warning(
                            "ELP215",
                            "The catalog does not know the system nodes' type",
                            "Nobody checked that Karpenter (1 CPU and 1Gi on each of two nodes) fits beside the"
                                    + " DaemonSets (aws/karpenter-provider-aws charts/karpenter/values.yaml).")
                    .on(View.CLUSTERS, ClusterRules::unknownSystemType));

    private ClusterRules() {}

    private static void region(Cluster cluster, Found found) {
        if (found.catalog().partition(cluster.region()).isEmpty()) {
            String near = Nearest.to(cluster.region(), found.catalog().regions())
                    .map(known -> "; did you mean " + known + "?")
                    .orElse("");
            found.at(cluster, "spec.region", "no region " + cluster.region() + " is known" + near);
        }
    }

    private static void zones(Cluster cluster, Found found) {
        for (int i = 0; i < cluster.availabilityZones().size(); i++) {
            String zone = cluster.availabilityZones().get(i);
            if (!zone.substring(0, zone.length() - 1).equals(cluster.region())) {
                found.at(
                        cluster,
                        "spec.availabilityZones[" + i + "]",
                        zone + " is not a zone of " + cluster.region() + ", whose zones are called " + cluster.region()
                                + "a and so on");
            }
        }
    }

    private static void fewZones(Cluster cluster, Found found) {
        int zones = cluster.availabilityZones().size();
        if (zones < 3) {
            found.at(
                    cluster,
                    "spec.availabilityZones",
                    zones + " zones: a GPU type that is sold out in them is sold out for you; name three");
        }
    }

    private static void publicRange(Cluster cluster, Found found) {
        String cidr = cluster.vpc().cidr();
        String[] parts = cidr.split("[./]", -1);
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        boolean isPrivate = first == 10
                || first == 172 && second >= 16 && second <= 31
                || first == 192 && second == 168
                || first == 100 && second >= 64 && second <= 127;
        if (!isPrivate) {
            found.at(
                    cluster,
                    "spec.vpc.cidr",
                    cidr + " is not a private range (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10); take"
                            + " 10.0.0.0/16, for example");
        }
    }

    private static void noWayOut(Cluster cluster, Found found) {
        if (cluster.vpc().natGateway().equals("Disable")) {
            found.at(
                    cluster,
                    "spec.vpc.natGateway",
                    "without NAT, nodes reach registries and the model hub only by endpoints or a proxy of your own;"
                            + " else take HighlyAvailable");
        }
    }

    private static void open(Cluster cluster, Found found) {
        List<String> from = cluster.access().publicAccessCidrs();
        if (cluster.access().publicEndpoint() && (from.isEmpty() || from.contains("0.0.0.0/0"))) {
            found.at(
                    cluster,
                    "spec.endpoint.publicAccessCIDRs",
                    "the API server's address is open to everybody; name the ranges that you come from, or set"
                            + " publicAccess: false");
        }
    }

    private static void oldDriver(Cluster cluster, Found found) {
        cluster.versions()
                .amiAlias()
                .filter(alias -> alias.startsWith(BOTTLEROCKET))
                .flatMap(alias -> Version.parse(alias.substring(BOTTLEROCKET.length())))
                .filter(version -> version.isBefore(NEW_DRIVER))
                .ifPresent(version -> found.at(
                        cluster,
                        "spec.versions.amiAlias",
                        "Bottlerocket " + version
                                + " may have an NVIDIA driver before 580, which CUDA 13 images need; take v"
                                + NEW_DRIVER + " or newer"));
    }

    private static void placeholder(Cluster cluster, Found found) {
        if (cluster.gitops().repoUrl().contains("/OWNER/")) {
            found.at(
                    cluster,
                    "spec.gitops.repoURL",
                    cluster.gitops().repoUrl() + " is a placeholder; write your own repository's URL");
        }
    }

    private static void autoMode(Cluster cluster, Found found) {
        if (cluster.autoMode()) {
            found.at(
                    cluster,
                    "spec.nodeProvisioner",
                    "on EKS Auto Mode a node lives 21 days at most and its image moves every week, which can end a"
                            + " run; AWS repairs nodes by force, chooses their image and disk, and asks about 12 %"
                            + " more for them");
        }
    }

    private static void unknownSystemType(Cluster cluster, Found found) {
        String type = cluster.systemNodes().instanceType();
        if (!cluster.autoMode() && found.catalog().instanceType(type).isEmpty()) {
            String near = Nearest.to(type, found.catalog().instanceTypeNames())
                    .map(known -> "; did you mean " + known + "?")
                    .orElse("");
            found.at(
                    cluster,
                    "spec.systemNodes.instanceType",
                    "the catalog does not know " + type + near + (near.isEmpty() ? "; whether " : " Whether ")
                            + "Karpenter fits on it was not checked");
        }
    }
}
