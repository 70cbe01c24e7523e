package io.eksllmperf.spec;

import static io.eksllmperf.spec.Shape.Field.defaulted;
import static io.eksllmperf.spec.Shape.Field.optional;
import static io.eksllmperf.spec.Shape.Field.required;

import io.eksllmperf.spec.Shape.Choice;
import io.eksllmperf.spec.Shape.Either;
import io.eksllmperf.spec.Shape.Entries;
import io.eksllmperf.spec.Shape.Field;
import io.eksllmperf.spec.Shape.Fields;
import io.eksllmperf.spec.Shape.Flag;
import io.eksllmperf.spec.Shape.Items;
import io.eksllmperf.spec.Shape.Text;
import io.eksllmperf.spec.Shape.Whole;

/** Every key of a {@code kind: Cluster} file. */
final class ClusterTable {
    static final String API_VERSION = "eksllmperf.io/v1";

    private static final Fields VPC = Fields.of(
            defaulted(
                    "cidr",
                    Formats.VPC_CIDR,
                    "10.0.0.0/16",
                    "Address range of the VPC; eksctl cuts it into the zones' subnets."),
            defaulted(
                    "natGateway",
                    Choice.of("HighlyAvailable", "Single", "Disable"),
                    "HighlyAvailable",
                    "NAT gateways: one a zone, one in all, or none."));

    private static final Fields SYSTEM_NODES = Fields.of(
            defaulted("instanceType", Formats.INSTANCE_TYPE, "m6i.2xlarge", "EC2 type of the managed node group."),
            defaulted("count", new Whole(2, 100), "2", "Nodes; Karpenter's two replicas need two of them."),
            defaulted("volumeSize", Formats.QUANTITY, "100Gi", "Root volume of each system node."));

    private static final Fields LOAD_NODES = Fields.of(
            defaulted(
                    "instanceType",
                    Formats.INSTANCE_TYPE,
                    "m6i.2xlarge",
                    "EC2 type that triton-perf and the load Jobs run on."),
            defaulted(
                    "rootVolume",
                    Formats.QUANTITY,
                    "200Gi",
                    "Root volume of the load node; the load tool images are large."));

    private static final Fields ENDPOINT = Fields.of(
            defaulted(
                    "publicAccess",
                    new Flag(),
                    "true",
                    "Whether the API server has a public address beside the private one."),
            defaulted(
                    "publicAccessCIDRs",
                    Items.distinct(Formats.CIDR, 0),
                    "[]",
                    "Who may reach the public address; empty: everybody."));

    private static final Fields VERSIONS = Fields.of(
            defaulted("karpenter", Formats.VERSION, "1.14.1", "Charts karpenter and karpenter-crd."),
            optional("devicePlugin", Formats.VERSION, "Chart nvidia-device-plugin; default: the catalog's."),
            optional("dcgmExporter", Formats.VERSION, "Chart dcgm-exporter; default: the catalog's."),
            optional("amiAlias", Formats.AMI_ALIAS, "Pinned AMI of the Karpenter nodes; default: the catalog's."));

    private static final Fields DESTINATION_NAME =
            Fields.of(required("name", Formats.NAME, "Name of the cluster in Argo CD."));
    private static final Fields DESTINATION_SERVER = Fields.of(defaulted(
            "server",
            Formats.SERVER_URL,
            "https://kubernetes.default.svc",
            "Address of the cluster as Argo CD sees it."));

    private static final Fields GITOPS = Fields.of(
            required("repoURL", Formats.GIT_URL, "The Git repository that Argo CD reads."),
            defaulted("targetRevision", Formats.GIT_REVISION, "main", "Branch, tag or commit that Argo CD follows."),
            defaulted(
                    "destination",
                    new Either("name", DESTINATION_NAME, DESTINATION_SERVER),
                    "{}",
                    "The cluster that Argo CD syncs to, by server or by name."));

    /** Rules that do not apply, with the reason: the same key in both kinds of file. */
    static final Field WAIVE = defaulted(
            "waive",
            new Items(
                    Fields.of(
                            required("rule", Formats.RULE, "Rule that is waived for this file."),
                            required("because", Formats.SENTENCE, "Why that is all right here.")),
                    0),
            "[]",
            "Rules that do not apply here, with the reason.");

    private static final Fields SPEC = Fields.of(
            required("region", Formats.REGION, "AWS region."),
            defaulted("kubernetesVersion", Formats.KUBERNETES_VERSION, "1.33", "EKS version, in quotes."),
            required("availabilityZones", Items.distinct(Formats.ZONE, 2), "Zones of the VPC's subnets, at least two."),
            defaulted("vpc", VPC, "{}", "The VPC that eksctl makes."),
            defaulted(
                    "nodeProvisioner",
                    Choice.of("karpenter", "eks-auto-mode"),
                    "karpenter",
                    "Who starts the GPU and load nodes: Karpenter in the cluster, or EKS Auto Mode."),
            defaulted(
                    "systemNodes", SYSTEM_NODES, "{}", "The managed node group for everything that measures nothing."),
            defaulted("loadNodes", LOAD_NODES, "{}", "The nodes that send the load."),
            defaulted("adminPrincipals", Items.distinct(Formats.ARN, 0), "[]", "IAM principals with cluster admin."),
            defaulted("endpoint", ENDPOINT, "{}", "How the API server is reached."),
            defaulted("versions", VERSIONS, "{}", "What moves only when you move it."),
            defaulted(
                    "monitoring",
                    Fields.of(defaulted(
                            "serviceMonitor",
                            new Flag(),
                            "false",
                            "Write ServiceMonitors (their CRD must be there); else scrape annotations.")),
                    "{}",
                    "How metrics are announced."),
            required("gitops", GITOPS, "Where Argo CD reads and writes."),
            defaulted("tags", new Entries(Formats.TAG_KEY, Formats.TAG_VALUE), "{}", "AWS tags on all that is made."),
            WAIVE);

    static final Fields TABLE = table("Cluster", Formats.CLUSTER_NAME, SPEC);

    private ClusterTable() {}

    static Fields table(String kind, Text name, Shape spec) {
        return Fields.of(
                required("apiVersion", Choice.of(API_VERSION), "Version of this input format."),
                required("kind", Choice.of(kind), "What this file describes."),
                required(
                        "metadata",
                        Fields.of(required("name", name, "Its name; output folders carry it.")),
                        "The name."),
                required("spec", spec, "What is wanted."));
    }
}
