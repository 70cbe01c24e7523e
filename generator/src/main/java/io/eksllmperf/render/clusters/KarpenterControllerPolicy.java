package io.eksllmperf.render.clusters;

import static io.eksllmperf.model.eksctl.PolicyDocument.Statement.allow;

import io.eksllmperf.model.eksctl.PolicyDocument;
import io.eksllmperf.model.eksctl.PolicyDocument.Statement;
import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Karpenter's controller may do: the grants that its documentation asks for (aws/karpenter-provider-aws v1.14.1,
 * getting-started-with-karpenter/cloudformation.yaml, 2026-08-20) in one document, without those for an interruption
 * queue and for zonal shift, which are not used. It makes, tags and deletes only what carries the cluster's tags. IAM
 * allows 10,240 characters of inline policy a role, white space not counted.
 */
final class KarpenterControllerPolicy {
    private static final String EQUALS = "StringEquals";
    private static final String LIKE = "StringLike";
    private static final String REQUEST = "aws:RequestTag/";
    private static final String RESOURCE = "aws:ResourceTag/";
    private static final String POOL = "karpenter.sh/nodepool";
    private static final String NODE_CLASS = "karpenter.k8s.aws/ec2nodeclass";
    private static final String CLUSTER = "eks:eks-cluster-name";
    private static final String REGION = "topology.kubernetes.io/region";
    private static final List<String> OWNED = List.of("owned");
    private static final List<String> ANY = List.of("*");

    private KarpenterControllerPolicy() {}

    static PolicyDocument of(Cluster cluster, String partition) {
        Scope scope = new Scope(partition, cluster.region(), cluster.name());
        List<Statement> statements = new ArrayList<>();
        statements.addAll(launching(scope));
        statements.addAll(taggingAndDeleting(scope));
        statements.addAll(instanceProfiles(scope));
        statements.addAll(reading(scope));
        return PolicyDocument.of(statements);
    }

    /**
     * Whose resources are meant. The account is not known when the file is written, so its field is {@code *}: a role
     * reaches into no other account by its own policy alone.
     */
    private record Scope(String partition, String region, String cluster) {
        String arn(String service, String resource) {
            return "arn:" + partition + ":" + service + ":" + resource;
        }

        /** Resources of the account in the region. */
        List<String> ec2(String... kinds) {
            List<String> arns = new ArrayList<>();
            for (String kind : kinds) {
                arns.add(arn("ec2", region + ":*:" + kind + "/*"));
            }
            return arns;
        }

        List<String> instanceProfiles() {
            return List.of(arn("iam", ":*:instance-profile/*"));
        }

        /** Key of the tag that marks what belongs to the cluster. */
        String owner() {
            return "kubernetes.io/cluster/" + cluster;
        }

        List<String> name() {
            return List.of(cluster);
        }
    }

    private static List<Statement> launching(Scope scope) {
        List<String> launch = List.of("ec2:RunInstances", "ec2:CreateFleet");
        List<String> from = new ArrayList<>(List.of(
                scope.arn("ec2", scope.region() + "::image/*"), scope.arn("ec2", scope.region() + "::snapshot/*")));
        from.addAll(scope.ec2("security-group", "subnet", "capacity-reservation", "placement-group"));
        return List.of(
                allow("AllowScopedEC2InstanceAccessActions", launch, from),
                allow(
                        "AllowScopedEC2LaunchTemplateAccessActions",
                        launch,
                        scope.ec2("launch-template"),
                        Map.of(EQUALS, Map.of(RESOURCE + scope.owner(), OWNED), LIKE, Map.of(RESOURCE + POOL, ANY))),
                allow(
                        "AllowScopedEC2InstanceActionsWithTags",
                        List.of("ec2:RunInstances", "ec2:CreateFleet", "ec2:CreateLaunchTemplate"),
                        made(scope),
                        Map.of(
                                EQUALS,
                                Map.of(REQUEST + scope.owner(), OWNED, REQUEST + CLUSTER, scope.name()),
                                LIKE,
                                Map.of(REQUEST + POOL, ANY))));
    }

    /** What a launch makes. */
    private static List<String> made(Scope scope) {
        return scope.ec2(
                "fleet", "instance", "volume", "network-interface", "launch-template", "spot-instances-request");
    }

    private static List<Statement> taggingAndDeleting(Scope scope) {
        Map<String, List<String>> owned = Map.of(RESOURCE + scope.owner(), OWNED);
        Map<String, List<String>> pooled = Map.of(RESOURCE + POOL, ANY);
        return List.of(
                allow(
                        "AllowScopedResourceCreationTagging",
                        List.of("ec2:CreateTags"),
                        made(scope),
                        Map.of(
                                EQUALS,
                                Map.of(
                                        REQUEST + scope.owner(),
                                        OWNED,
                                        REQUEST + CLUSTER,
                                        scope.name(),
                                        "ec2:CreateAction",
                                        List.of("RunInstances", "CreateFleet", "CreateLaunchTemplate")),
                                LIKE,
                                Map.of(REQUEST + POOL, ANY))),
                allow(
                        "AllowScopedResourceTagging",
                        List.of("ec2:CreateTags"),
                        scope.ec2("instance"),
                        Map.of(
                                EQUALS,
                                owned,
                                LIKE,
                                pooled,
                                "StringEqualsIfExists",
                                Map.of(REQUEST + CLUSTER, scope.name()),
                                "ForAllValues:StringEquals",
                                Map.of("aws:TagKeys", List.of(CLUSTER, "karpenter.sh/nodeclaim", "Name")))),
                allow(
                        "AllowScopedDeletion",
                        List.of("ec2:TerminateInstances", "ec2:DeleteLaunchTemplate"),
                        scope.ec2("instance", "launch-template"),
                        Map.of(EQUALS, owned, LIKE, pooled)));
    }

    private static List<Statement> instanceProfiles(Scope scope) {
        Map<String, List<String>> request = Map.of(
                REQUEST + scope.owner(), OWNED,
                REQUEST + CLUSTER, scope.name(),
                REQUEST + REGION, List.of(scope.region()));
        Map<String, List<String>> resource =
                Map.of(RESOURCE + scope.owner(), OWNED, RESOURCE + REGION, List.of(scope.region()));
        Map<String, List<String>> both = new TreeMap<>(request);
        both.putAll(resource);
        return List.of(
                allow(
                        "AllowPassingInstanceRole",
                        List.of("iam:PassRole"),
                        List.of(scope.arn("iam", ":*:role/" + Names.nodeRole(scope.cluster()))),
                        Map.of(
                                EQUALS,
                                Map.of("iam:PassedToService", List.of("ec2.amazonaws.com", "ec2.amazonaws.com.cn")))),
                allow(
                        "AllowScopedInstanceProfileCreationActions",
                        List.of("iam:CreateInstanceProfile"),
                        scope.instanceProfiles(),
                        Map.of(EQUALS, request, LIKE, Map.of(REQUEST + NODE_CLASS, ANY))),
                allow(
                        "AllowScopedInstanceProfileTagActions",
                        List.of("iam:TagInstanceProfile"),
                        scope.instanceProfiles(),
                        Map.of(EQUALS, both, LIKE, Map.of(RESOURCE + NODE_CLASS, ANY, REQUEST + NODE_CLASS, ANY))),
                allow(
                        "AllowScopedInstanceProfileActions",
                        List.of(
                                "iam:AddRoleToInstanceProfile",
                                "iam:RemoveRoleFromInstanceProfile",
                                "iam:DeleteInstanceProfile"),
                        scope.instanceProfiles(),
                        Map.of(EQUALS, resource, LIKE, Map.of(RESOURCE + NODE_CLASS, ANY))));
    }

    private static List<Statement> reading(Scope scope) {
        String cluster = scope.arn("eks", scope.region() + ":*:cluster/" + scope.cluster());
        String parameters = scope.arn("ssm", scope.region() + "::parameter/aws/service/*");
        return List.of(
                allow("AllowAPIServerEndpointDiscovery", List.of("eks:DescribeCluster"), List.of(cluster)),
                allow(
                        "AllowRegionalReadActions",
                        List.of(
                                "ec2:DescribeCapacityReservations",
                                "ec2:DescribeImages",
                                "ec2:DescribeInstances",
                                "ec2:DescribeInstanceStatus",
                                "ec2:DescribeInstanceTypeOfferings",
                                "ec2:DescribeInstanceTypes",
                                "ec2:DescribeLaunchTemplates",
                                "ec2:DescribePlacementGroups",
                                "ec2:DescribeSecurityGroups",
                                "ec2:DescribeSpotPriceHistory",
                                "ec2:DescribeSubnets"),
                        ANY,
                        Map.of(EQUALS, Map.of("aws:RequestedRegion", List.of(scope.region())))),
                allow("AllowSSMReadActions", List.of("ssm:GetParameter"), List.of(parameters)),
                allow("AllowPricingReadActions", List.of("pricing:GetProducts"), ANY),
                allow("AllowUnscopedInstanceProfileListAction", List.of("iam:ListInstanceProfiles"), ANY),
                allow("AllowInstanceProfileReadActions", List.of("iam:GetInstanceProfile"), scope.instanceProfiles()));
    }
}
