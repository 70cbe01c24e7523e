package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.model.eksctl.AccessConfig.AccessEntry;
import io.eksllmperf.model.eksctl.AccessConfig.EntryType;
import io.eksllmperf.model.eksctl.ClusterConfig;
import io.eksllmperf.model.eksctl.ManagedNodeGroup;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.model.karpenter.SecurityGroupSelectorTerm;
import io.eksllmperf.model.karpenter.SubnetSelectorTerm;
import io.eksllmperf.render.Rendered;
import io.eksllmperf.spec.Cluster;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Karpenter's nodes: whether they join, where they are, and what brings the controller in. */
final class KarpenterRules {
    private static final String PRIVATE = "kubernetes.io/role/internal-elb";
    private static final String CLUSTER_GROUP = "aws:eks:cluster-name";
    private static final String KEEP = "karpenter.sh/do-not-disrupt";
    private static final Set<String> KUBELET_MAY = Set.of(
            "kubernetes.io/arch", "kubernetes.io/os", "topology.kubernetes.io/region", "topology.kubernetes.io/zone");

    static final List<Rule> RULES = List.of(
            error(
                            "ELP216",
                            "Nodes of a role that the cluster does not let in",
                            "Karpenter launches them, and they never register: EKS knows the role of a managed node"
                                    + " group, or of an entry EC2_LINUX (eksctl #7750, Karpenter #7558, #5369).")
                    .on(View.ALL, KarpenterRules::role)
                    .never(),
            error(
                            "ELP217",
                            "A node class that may choose the wrong network",
                            "eksctl puts the cluster's tags on public subnets and on several security groups: a"
                                    + " discovery tag brings GPU nodes public addresses, or \"multiple tagged security"
                                    + " groups found\" (eksctl #5525).")
                    .on(View.ITEMS, KarpenterRules::network)
                    .never(),
            error(
                            "ELP219",
                            "Karpenter's charts do not go together",
                            "CRDs that lag behind the controller lose its new fields; two owners of them fight; on"
                                    + " Auto Mode EKS owns them (Karpenter upgrade-guide.md, #5671, #5062).")
                    .on(View.ALL, KarpenterRules::charts)
                    .never(),
            error(
                            "ELP222",
                            "A label that stops the kubelet",
                            "It may not set labels of kubernetes.io and k8s.io but for its own, and does not start"
                                    + " (eksctl validation.go).")
                    .on(View.POOLS, KarpenterRules::labels)
                    .never(),
            error(
                            "ELP223",
                            "A pod that Karpenter may move",
                            "Consolidation and drift would end it in the middle of a run; an invalid value is ignored"
                                    + " (Karpenter disruption.md, #8536).")
                    .on(View.ITEMS, KarpenterRules::movable)
                    .never());

    private KarpenterRules() {}

    private static void role(View view, Found found) {
        for (Rendered file : view.facts().contents().files()) {
            if (file.resource() instanceof ClusterConfig config) {
                for (Item item : view.in("manifests/" + config.metadata().name() + "/platform")) {
                    if (item.resource() instanceof Ec2NodeClass nodes
                            && makers(config, nodes.spec().role()) != 1) {
                        found.at(
                                item,
                                "gives its nodes the role " + nodes.spec().role() + ", which "
                                        + makers(config, nodes.spec().role()) + " node groups and entries EC2_LINUX of "
                                        + file.path() + " have; exactly one must");
                    }
                }
            }
        }
    }

    /** How many let nodes of the role in. Each group makes its own role, so two of one name cannot be. */
    private static long makers(ClusterConfig config, String role) {
        long groups = config.managedNodeGroups().stream()
                .map(ManagedNodeGroup::iam)
                .filter(iam -> iam.instanceRoleName().filter(role::equals).isPresent())
                .count();
        long entries = config.accessConfig().accessEntries().stream()
                .filter(entry -> entry.type() == EntryType.EC2_LINUX)
                .map(AccessEntry::principalARN)
                .filter(arn -> arn.endsWith(":role/" + role))
                .count();
        return groups + entries;
    }

    private static void network(Item item, Found found) {
        if (!(item.resource() instanceof Ec2NodeClass nodes)) {
            return;
        }
        for (SubnetSelectorTerm term : nodes.spec().subnetSelectorTerms()) {
            if (!term.tags().containsKey(PRIVATE)) {
                found.at(item, "chooses subnets that may be public; select by the tag " + PRIVATE + " as well");
            }
        }
        for (SecurityGroupSelectorTerm term : nodes.spec().securityGroupSelectorTerms()) {
            if (!term.tags().containsKey(CLUSTER_GROUP)) {
                found.at(
                        item,
                        "chooses security groups of which there may be several; select by the tag " + CLUSTER_GROUP
                                + ", which EKS gives to one");
            }
        }
    }

    private static void charts(View view, Found found) {
        for (Cluster cluster : view.clusters()) {
            Optional<App> controller = view.app(cluster, "karpenter");
            Optional<App> definitions = view.app(cluster, "karpenter-crd");
            for (Optional<App> app : List.of(controller, definitions)) {
                if (cluster.autoMode() && app.isPresent()) {
                    found.at(app.get().item(), "installs Karpenter, which EKS Auto Mode brings with it; remove it");
                }
            }
            if (controller.isPresent() && definitions.isPresent()) {
                together(controller.get(), definitions.get(), found);
            } else if (controller.isPresent() != definitions.isPresent()) {
                found.at(
                        controller.or(() -> definitions).orElseThrow().item(),
                        "has no application with chart "
                                + (controller.isPresent() ? "karpenter-crd" : "karpenter")
                                + " beside it; both are needed");
            }
        }
    }

    private static void together(App controller, App definitions, Found found) {
        String version = controller.spec().source().targetRevision();
        String other = definitions.spec().source().targetRevision();
        if (!version.equals(other)) {
            found.at(
                    definitions.item(),
                    "installs the CRDs of Karpenter " + other + ", but the controller is " + version
                            + "; take one version for both");
        }
        boolean skips = controller
                .spec()
                .source()
                .helm()
                .flatMap(helm -> helm.skipCrds())
                .orElse(false);
        if (!skips) {
            found.at(
                    controller.item(),
                    "installs CRDs that " + definitions.item().title() + " installs too; set helm.skipCrds: true");
        }
    }

    private static void labels(Pool pool, Found found) {
        for (String key : pool.labels().keySet()) {
            int slash = key.indexOf('/');
            String domain = slash < 0 ? "" : key.substring(0, slash);
            boolean kubernetes = domain.endsWith("kubernetes.io") || domain.endsWith("k8s.io");
            boolean kubelets = domain.endsWith("node.kubernetes.io") || domain.endsWith("kubelet.kubernetes.io");
            if (kubernetes && !kubelets && !KUBELET_MAY.contains(key)) {
                found.at(
                        pool.item(),
                        "labels its nodes " + key + ", which the kubelet may not set; choose a key outside"
                                + " kubernetes.io and k8s.io");
            }
        }
    }

    private static void movable(Item item, Found found) {
        if (item.pods().isEmpty()) {
            return;
        }
        Map<String, String> annotations = item.pods()
                .map(PodTemplateSpec::getMetadata)
                .flatMap(metadata -> Optional.ofNullable(metadata.getAnnotations()))
                .orElse(Map.of());
        String said = annotations.getOrDefault(KEEP, "");
        if (!said.equals("true")) {
            found.at(
                    item,
                    "has pods with " + (said.isEmpty() ? "no annotation " + KEEP : KEEP + ": " + said)
                            + ": Karpenter may move them; write \"true\"");
        }
    }
}
