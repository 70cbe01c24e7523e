package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Quantity;
import java.util.List;
import java.util.Map;

/** What eksctl or AWS would refuse, or read in another way than it is meant. */
final class EksctlRules {
    private static final String AL2023 = "al2023@v";
    /** Size of the image's snapshot in GiB (awslabs/amazon-eks-ami#1581, 2024-01-18). */
    private static final long IMAGE_GIB = 20;
    /** First images with the gate FastImagePull (awslabs/amazon-eks-ami#2352; awslabs/ai-on-eks#235). */
    private static final int FAST_PULL = 20250829;
    /** The image whose containerd and SOCI snapshotter do not go together (awslabs/amazon-eks-ami#2710, #2712). */
    private static final int BROKEN = 20260505;
    /** Regions with a zone that takes no control plane (eksctl pkg/az/az.go). */
    private static final Map<String, String> AVOIDED =
            Map.of("us-east-1", "use1-az3", "us-west-1", "usw1-az2", "ca-central-1", "cac1-az3");

    static final List<Rule> RULES = List.of(
            error(
                            "ELP218",
                            "A tag that decides where nodes and load balancers go",
                            "eksctl writes the cluster's tags on every subnet and security group, public ones too:"
                                    + " the node classes choose by these keys, and GPU nodes would land in public"
                                    + " subnets (eksctl-io/eksctl pkg/cfn/manager/api.go, #5525).")
                    .on(View.CLUSTERS, EksctlRules::tags)
                    .never(),
            warning(
                            "ELP220",
                            "A zone that may take no control plane",
                            "Zone names differ from account to account, and one zone of this region refuses EKS:"
                                    + " eksctl then ends with UnsupportedAvailabilityZoneException (eksctl"
                                    + " pkg/az/az.go).")
                    .on(View.CLUSTERS, EksctlRules::zones),
            warning(
                            "ELP224",
                            "An image that does not pull side by side",
                            "The node class sets the feature gate FastImagePull: images from before it refuse it, and"
                                    + " one cannot start a pod with it, so that nodes stay NotReady"
                                    + " (awslabs/amazon-eks-ami#2352, #2710).")
                    .on(View.CLUSTERS, EksctlRules::image),
            error(
                            "ELP226",
                            "A principal that EKS refuses as administrator",
                            "An ARN names its partition, and one principal has one access entry: that of the nodes'"
                                    + " role comes with the node group, and would make every node an administrator"
                                    + " (awsdocs/amazon-eks-user-guide creating-access-entries).")
                    .on(View.CLUSTERS, EksctlRules::principals)
                    .never(),
            error(
                            "ELP227",
                            "A root volume that is smaller than its image",
                            "\"Volume of size 10GB is smaller than snapshot, expect size >= 20GB\": EC2 launches no"
                                    + " node (awslabs/amazon-eks-ami#1581, Karpenter #3302).")
                    .on(View.ALL, EksctlRules::volumes)
                    .never());

    private EksctlRules() {}

    private static void tags(Cluster cluster, Found found) {
        for (String key : cluster.tags().keySet()) {
            if (key.startsWith("kubernetes.io/role/") || key.startsWith("alpha.eksctl.io/")) {
                found.at(
                        cluster,
                        "spec.tags." + key,
                        "the tag " + key + " would stand on every subnet and security group, and nodes are placed by"
                                + " it; remove it");
            }
        }
    }

    private static void zones(Cluster cluster, Found found) {
        String avoided = AVOIDED.getOrDefault(cluster.region(), "");
        if (!avoided.isEmpty()) {
            found.at(
                    cluster,
                    "spec.availabilityZones",
                    "one of " + String.join(", ", cluster.availabilityZones()) + " may be " + avoided
                            + " in your account, which takes no control plane; look it up with aws ec2"
                            + " describe-availability-zones --region " + cluster.region()
                            + ", and name other zones if so");
        }
    }

    private static void image(Cluster cluster, Found found) {
        int date = al2023(cluster.versions().amiAlias().orElse(""));
        if (cluster.autoMode() || date < 0) {
            return;
        }
        String alias = cluster.versions().amiAlias().orElse("");
        if (date < FAST_PULL) {
            found.at(
                    cluster,
                    "spec.versions.amiAlias",
                    alias + " may not know the feature gate FastImagePull, and its nodes would not start; take "
                            + AL2023 + FAST_PULL + " or newer");
        }
        if (date == BROKEN) {
            found.at(
                    cluster,
                    "spec.versions.amiAlias",
                    alias + " cannot start pods with FastImagePull, and its nodes stay NotReady; take another");
        }
    }

    /** The date of an alias; below 0 for another family. */
    private static int al2023(String alias) {
        return alias.startsWith(AL2023) ? Integer.parseInt(alias.substring(AL2023.length())) : -1;
    }

    private static void principals(Cluster cluster, Found found) {
        String partition = found.catalog().partition(cluster.region()).orElse("aws");
        List<String> principals = cluster.access().adminPrincipals();
        for (int i = 0; i < principals.size(); i++) {
            String arn = principals.get(i);
            String path = "spec.adminPrincipals[" + i + "]";
            String whose = arn.split(":", 3)[1];
            if (!whose.equals(partition)) {
                found.at(
                        cluster,
                        path,
                        arn + " is of partition " + whose + ", but " + cluster.region() + " is of " + partition
                                + "; name a principal of that partition");
            }
            if (arn.endsWith(":role/" + Names.nodeRole(cluster.name()))) {
                found.at(
                        cluster,
                        path,
                        arn + " is the nodes' own role, whose entry comes with the node group; name people's role");
            }
        }
    }

    private static void volumes(View view, Found found) {
        for (Cluster cluster : view.clusters()) {
            if (!cluster.autoMode()) {
                Quantity system = cluster.systemNodes().volumeSize();
                if (system.gibibytes() < IMAGE_GIB) {
                    found.at(cluster, "spec.systemNodes.volumeSize", tooSmall(system));
                }
                Quantity load = cluster.loadNodes().rootVolume();
                boolean other = cluster.versions()
                        .amiAlias()
                        .filter(alias -> al2023(alias) < 0)
                        .isPresent();
                if (!other && load.gibibytes() < IMAGE_GIB) {
                    found.at(cluster, "spec.loadNodes.rootVolume", tooSmall(load));
                }
            }
        }
        for (Server server : view.servers()) {
            Quantity root = server.serving().nodes().rootVolume();
            if (server.resolved().node().ami().startsWith(AL2023) && root.gibibytes() < IMAGE_GIB) {
                found.at(server.owner(), "spec.nodes.rootVolume", tooSmall(root));
            }
        }
    }

    private static String tooSmall(Quantity size) {
        return size + " is less than the " + IMAGE_GIB + "Gi of the AL2023 image itself; take 100Gi, for example";
    }
}
