package io.eksllmperf.plan.change;

import static io.eksllmperf.plan.change.FieldRules.rule;

import io.eksllmperf.plan.change.Change.Altered;
import io.eksllmperf.plan.change.FieldRules.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The eksctl file, which nothing reads from Git. Commands and what they can change: eksctl-io/eksctl pkg/ctl and
 * userdocs/src/usage as of 2026-08-21 (cluster-upgrade, addons, pod-identity-associations, access-entries, vpc-cluster-access,
 * cloudwatch-cluster-logging, nodegroups, nodegroup-managed, auto-mode, upgrade-policy). In a command {@code FILE} is the changed
 * file, {@code NAME} the cluster's name.
 */
final class ClusterConfigs implements Family {
    private static final String REFUSED =
            " of a cluster is for life: no command changes it, and the file no longer describes the cluster. Another one is a "
                    + "new cluster.";

    private static final FieldRules FIELDS = FieldRules.of(
            rule("metadata.name", Effect.REFUSED, "The name" + REFUSED),
            rule("metadata.region", Effect.REFUSED, "The region" + REFUSED),
            rule("availabilityZones", Effect.REFUSED, "The set of zones" + REFUSED),
            byHand(
                    "metadata.version",
                    "`eksctl upgrade cluster -f FILE --approve`, one minor version at a time; then `eksctl upgrade nodegroup "
                            + "--cluster NAME --name system` and `eksctl update addon -f FILE`. Karpenter's nodes drift then, "
                            + "since their image follows the version. Do it before the rest of this change is applied: levels record the "
                            + "version that is written here."),
            byHand(
                    "metadata.tags",
                    "No eksctl command puts tags on what exists: what is made from now on gets them, the rest by hand in AWS."),
            rule("metadata", Effect.METADATA, "Only the file's own metadata changes: nothing reads it."),
            byHand(
                    "upgradePolicy",
                    "eksctl sets it at creation only: `aws eks update-cluster-config --name NAME --upgrade-policy "
                            + "supportType=TYPE`."),
            byHand("vpc.clusterEndpoints", vpc()),
            byHand("vpc.publicAccessCIDRs", vpc()),
            byHand("vpc.controlPlaneSubnetIDs", vpc()),
            byHand("vpc.controlPlaneSecurityGroupIDs", vpc()),
            byHand("vpc.controlPlaneEgressMode", vpc()),
            rule("vpc.cidr", Effect.REFUSED, "The address range" + REFUSED),
            rule("vpc.nat", Effect.REFUSED, "The set of NAT gateways" + REFUSED),
            rule("vpc", Effect.REFUSED, "The network" + REFUSED),
            rule("kubernetesNetworkConfig", Effect.REFUSED, "The service network" + REFUSED),
            rule("privateCluster", Effect.REFUSED, "Being private" + REFUSED),
            byHand(
                    "iam.withOIDC",
                    "`eksctl utils associate-iam-oidc-provider -f FILE --approve` makes the provider; none takes it away."),
            byHand("autoModeConfig", "`eksctl update auto-mode-config -f FILE`."),
            byHand("zonalShiftConfig", "`eksctl utils update-zonal-shift-config -f FILE`."),
            byHand(
                    "secretsEncryption",
                    "`eksctl utils enable-secrets-encryption -f FILE --approve`; it cannot be taken back."),
            byHand(
                    "accessConfig.authenticationMode",
                    "`eksctl utils update-authentication-mode --cluster NAME --authentication-mode MODE`; not back from API."),
            byHand(
                    "cloudWatch.clusterLogging.logRetentionInDays",
                    "eksctl passes it over when the types stay: `aws logs put-retention-policy --log-group-name "
                            + "/aws/eks/NAME/cluster --retention-in-days DAYS`."),
            byHand("cloudWatch", "`eksctl utils update-cluster-logging -f FILE --approve`."),
            byHand("", "No command is known for this field: see eksctl's documentation."));

    private static final List<EksctlList> LISTS = List.of(
            new EksctlList(
                    "addons",
                    "`eksctl create addon -f FILE`.",
                    "`eksctl update addon -f FILE`.",
                    "`eksctl delete addon --cluster NAME --name ADDON`."),
            new EksctlList(
                    "iam.podIdentityAssociations",
                    "`eksctl create podidentityassociation -f FILE`.",
                    "`eksctl update podidentityassociation -f FILE`.",
                    "`eksctl delete podidentityassociation --cluster NAME --namespace NAMESPACE --service-account-name "
                            + "ACCOUNT`."),
            new EksctlList(
                    "accessConfig.accessEntries",
                    "`eksctl create accessentry -f FILE`.",
                    "eksctl does not change one: `eksctl delete accessentry --cluster NAME --principal-arn ARN`, then "
                            + "`eksctl create accessentry -f FILE`.",
                    "`eksctl delete accessentry --cluster NAME --principal-arn ARN`."),
            new EksctlList(
                    "managedNodeGroups",
                    "`eksctl create nodegroup -f FILE --include GROUP`.",
                    "A node group keeps it for life: `eksctl delete nodegroup -f FILE --include GROUP --approve`, then `eksctl "
                            + "create nodegroup -f FILE --include GROUP`; what runs on it, Karpenter too, waits in between.",
                    "`eksctl delete nodegroup -f FILE --only-missing --approve`."));

    private static final FieldRules NODE_GROUP = FieldRules.of(
            byHand("managedNodeGroups.minSize", scale()),
            byHand("managedNodeGroups.maxSize", scale()),
            byHand("managedNodeGroups.desiredCapacity", scale()),
            byHand(
                    "managedNodeGroups.labels",
                    "`eksctl set labels --cluster NAME --nodegroup GROUP --labels KEY=VALUE`."),
            byHand(
                    "managedNodeGroups.tags",
                    "No eksctl command puts tags on a node group that exists: `aws eks tag-resource`, and its instances get "
                            + "them when they are launched anew."),
            byHand("managedNodeGroups.updateConfig", "`eksctl update nodegroup -f FILE`."));

    /**
     * A list of things with a command for each: to make one, to change one, to delete one.
     *
     * @param field the list
     */
    private record EksctlList(String field, String created, String changed, String deleted) {
        Consequence judge(FieldChange change, String bare) {
            if (!bare.equals(field)) {
                return Consequence.of(Effect.BY_HAND, changed);
            }
            String command =
                    change.before().isEmpty() ? created : change.after().isEmpty() ? deleted : changed;
            return Consequence.of(Effect.BY_HAND, command);
        }
    }

    private static Rule byHand(String field, String command) {
        return rule(field, Effect.BY_HAND, command);
    }

    private static String vpc() {
        return "`eksctl utils update-cluster-vpc-config -f FILE --approve`.";
    }

    private static String scale() {
        return "`eksctl scale nodegroup -f FILE --name GROUP`.";
    }

    @Override
    public List<Consequence> added(Manifest now, Trees trees) {
        return List.of(
                Consequence.of(Effect.BY_HAND, "A new cluster, billed from then on: `eksctl create cluster -f FILE`."));
    }

    @Override
    public List<Consequence> removed(Manifest was, Trees trees) {
        return List.of(Consequence.of(
                Effect.BY_HAND,
                "Nothing acts on the removal: the cluster goes on and is billed. Delete its Applications, then its node "
                        + "pools, and when their nodes are gone `eksctl delete cluster --name NAME`."));
    }

    @Override
    public List<Consequence> altered(Altered change, Trees trees) {
        List<Consequence> found = new ArrayList<>();
        for (FieldChange field : change.fields()) {
            found.addAll(judge(field));
        }
        return found;
    }

    private static List<Consequence> judge(FieldChange field) {
        String bare = FieldRules.bare(field.path());
        List<FieldChange> one = List.of(field);
        if (NODE_GROUP.knows(bare)) {
            return NODE_GROUP.judge(one);
        }
        for (EksctlList list : LISTS) {
            if (FieldRules.touches(one, list.field())) {
                return List.of(list.judge(field, bare));
            }
        }
        return FIELDS.judge(one);
    }
}
