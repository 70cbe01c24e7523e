package io.eksllmperf.model.eksctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the compact constructors refuse: the rules of eksctl's loader that need no AWS. */
class EksctlRulesTest {
    private static final Optional<String> NO_VERSION = Optional.empty();

    @Test
    void oneZoneOrTheSameTwice() {
        assertThatThrownBy(() -> config(AutoModeConfig.off(), List.of("us-east-1a"), List.of(), List.of()))
                .hasMessage("ClusterConfig availabilityZones: EKS needs two or more");
        assertThatThrownBy(
                        () -> config(AutoModeConfig.off(), List.of("us-east-1a", "us-east-1a"), List.of(), List.of()))
                .hasMessage("ClusterConfig availabilityZones names an entry twice: each may stand once in"
                        + " [us-east-1a, us-east-1a]");
    }

    @Test
    void podIdentityWithoutItsAgent() {
        List<Addon> addons = List.of(Addon.withDefaultPodIdentity("vpc-cni", NO_VERSION, Optional.empty()));
        assertThatThrownBy(() -> config(AutoModeConfig.off(), zones(), addons, List.of()))
                .hasMessage("ClusterConfig addons: pod identity associations need the add-on eks-pod-identity-agent"
                        + " in the list");
    }

    @Test
    void nodeGroupsOrCoreAddonsBesideAutoMode() {
        AutoModeConfig on = AutoModeConfig.on(List.of());
        assertThatThrownBy(() -> config(on, zones(), List.of(), List.of(EksctlExamples.systemNodes())))
                .hasMessage("ClusterConfig managedNodeGroups: eksctl refuses node groups beside autoModeConfig.enabled"
                        + " true");
        assertThatThrownBy(() -> config(on, zones(), List.of(Addon.plain("coredns", NO_VERSION)), List.of()))
                .hasMessage("ClusterConfig addons: coredns is built into Auto Mode and refused beside"
                        + " autoModeConfig.enabled true");
    }

    @Test
    void autoModeDetailsThatContradictIt() {
        Optional<String> role = Optional.of("arn:aws:iam::123456789012:role/nodes");
        assertThatThrownBy(() -> new AutoModeConfig(false, role, Optional.empty()))
                .hasMessage("autoModeConfig: nodeRoleARN and nodePools are refused when enabled is false");
        assertThatThrownBy(() -> new AutoModeConfig(true, role, Optional.of(List.of())))
                .hasMessage("autoModeConfig: nodeRoleARN is refused when nodePools is an empty list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0", "10.0.0.0/15", "10.0.0.0/25", "10.0.0/16", "10.0.0.256/16", "a/16", "10.0.0.0/"})
    void aNetworkThatEksctlRefuses(String cidr) {
        assertThatThrownBy(() -> vpc(cidr, List.of()))
                .hasMessage("ClusterConfig vpc.cidr is '" + cidr + "': it must be an IPv4 block of prefix /16 to /24");
    }

    @Test
    void aPublicAccessBlockThatIsNoneAndNoEndpointAtAll() {
        assertThatThrownBy(() -> vpc("10.0.0.0/16", List.of("203.0.113.7")))
                .hasMessage("ClusterConfig vpc.publicAccessCIDRs holds '203.0.113.7': it must be an IPv4 block such as"
                        + " 203.0.113.0/24");
        assertThat(vpc("10.0.0.0/24", List.of("0.0.0.0/0", "203.0.113.7/32")).publicAccessCIDRs())
                .hasSize(2);
        assertThatThrownBy(() -> new Vpc.ClusterEndpoints(false, false))
                .hasMessage("ClusterConfig vpc.clusterEndpoints: publicAccess or privateAccess must be true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a_b", "a.b", "ü"})
    void aClusterNameWithOtherCharacters(String name) {
        assertThatThrownBy(() -> new ClusterMeta(name, "us-east-1", "1.33", Map.of()))
                .hasMessage("ClusterConfig metadata.name is '" + name
                        + "': it must be letters, digits and hyphens, a letter or digit first, at most 100");
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 3", "1, 3, 2", "-1, 0, 0"})
    void sizesThatDoNotAscend(int least, int desired, int most) {
        ManagedNodeGroup like = EksctlExamples.systemNodes();
        ManagedNodeGroup.Machine machine =
                new ManagedNodeGroup.Machine(like.amiFamily(), like.instanceType(), like.volumeSize(), like.iam());
        ManagedNodeGroup.Scaling scaling = new ManagedNodeGroup.Scaling(least, desired, most);
        assertThatThrownBy(() -> ManagedNodeGroup.of("system", machine, scaling, nodes(Map.of())))
                .hasMessage("managedNodeGroups: minSize " + least + ", desiredCapacity " + desired + " and maxSize "
                        + most + " must ascend from 0");
    }

    @Test
    void aLabelThatStopsTheKubelet() {
        ManagedNodeGroup like = EksctlExamples.systemNodes();
        ManagedNodeGroup.Machine machine =
                new ManagedNodeGroup.Machine(like.amiFamily(), like.instanceType(), like.volumeSize(), like.iam());
        ManagedNodeGroup.Scaling two = ManagedNodeGroup.Scaling.fixed(2);
        assertThatThrownBy(() ->
                        ManagedNodeGroup.of("system", machine, two, nodes(Map.of("node-role.kubernetes.io/gpu", "x"))))
                .hasMessage(
                        "managedNodeGroups.labels: the kubelet may not set node-role.kubernetes.io/gpu and would not"
                                + " start; choose a key outside kubernetes.io and k8s.io");
        assertThat(ManagedNodeGroup.of("system", machine, two, nodes(Map.of("node.kubernetes.io/x", "y")))
                        .labels())
                .hasSize(1);
    }

    @Test
    void aRoleNameThatIsTooLong() {
        assertThatThrownBy(() -> new ManagedNodeGroup.NodeGroupIam(List.of(), Optional.of("r".repeat(65))))
                .hasMessage(
                        "managedNodeGroups.iam.instanceRoleName: its number of characters is 65: it must lie between"
                                + " 1 and 64");
    }

    @Test
    void anAssociationWithoutPermissionsOrWithANameForNoPolicy() {
        assertThatThrownBy(() -> PodIdentityAssociation.managed("a", "b", List.of()))
                .hasMessage(
                        "podIdentityAssociations: one of permissionPolicyARNs, permissionPolicy or wellKnownPolicies"
                                + " is required");
        assertThatThrownBy(() -> new PodIdentityAssociation(
                        "a",
                        "b",
                        Optional.empty(),
                        List.of(),
                        Optional.of("name"),
                        Optional.empty(),
                        Optional.of(WellKnownPolicies.ebsCsi())))
                .hasMessage("podIdentityAssociations.permissionPolicyName names an inline policy: permissionPolicy is"
                        + " required");
        assertThatThrownBy(() -> new Iam(true, List.of(EksctlExamples.controller(), EksctlExamples.controller())))
                .hasMessageStartingWith("ClusterConfig iam.podIdentityAssociations names an entry twice");
    }

    @Test
    void anAddonWithTwoSourcesOfPermissions() {
        Optional<WellKnownPolicies> wellKnown = Optional.of(WellKnownPolicies.ebsCsi());
        assertThatThrownBy(() -> new Addon("a", NO_VERSION, wellKnown, List.of(), Optional.of(true), Optional.empty()))
                .hasMessage("addons: a has more than one of wellKnownPolicies, podIdentityAssociations and"
                        + " useDefaultPodIdentityAssociations: one is allowed");
        assertThatThrownBy(() -> new Addon(
                        "a",
                        NO_VERSION,
                        Optional.empty(),
                        List.of(PodIdentityAssociation.wellKnown("n", "s", WellKnownPolicies.ebsCsi())),
                        Optional.empty(),
                        Optional.empty()))
                .hasMessage(
                        "addons: a has wellKnownPolicies inside podIdentityAssociations: eksctl takes policy ARNs or"
                                + " a document there");
    }

    @Test
    void anAccessEntryOfNodesWithPoliciesAndAScopeWithoutNamespaces() {
        AccessConfig.AccessPolicy policy = new AccessConfig.AccessPolicy(
                "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy", AccessConfig.AccessScope.cluster());
        assertThatThrownBy(() -> new AccessConfig.AccessEntry(
                        "arn:aws:iam::123456789012:role/a", AccessConfig.EntryType.EC2_LINUX, List.of(policy)))
                .hasMessage("accessConfig.accessEntries: EC2_LINUX takes no accessPolicies");
        assertThatThrownBy(() -> AccessConfig.AccessScope.namespaces(List.of()))
                .hasMessage("accessConfig accessScope: namespaces are required with type namespace and refused with"
                        + " cluster");
        assertThatThrownBy(() -> new AccessConfig.AccessEntry("admin", AccessConfig.EntryType.STANDARD, List.of()))
                .hasMessage("accessConfig.accessEntries.principalARN is 'admin': an ARN looks like"
                        + " arn:aws:iam::123456789012:role/name");
    }

    @Test
    void aRetentionThatCloudWatchLacksAndAStatementTwice() {
        assertThatThrownBy(() -> new CloudWatch.ClusterLogging(List.of(CloudWatch.LogType.API), Optional.of(31)))
                .hasMessage(
                        "cloudWatch.clusterLogging.logRetentionInDays: CloudWatch keeps logs for 1, 3, 5, 7, 14, 30,"
                                + " 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827 or 3653 days");
        PolicyDocument.Statement statement = PolicyDocument.Statement.allow("A", List.of("a:B"), List.of("*"));
        assertThatThrownBy(() -> PolicyDocument.of(List.of(statement, statement)))
                .hasMessage("permissionPolicy Sid names an entry twice: each may stand once in [A, A]");
        assertThatThrownBy(() -> PolicyDocument.Statement.allow("A-B", List.of("a:B"), List.of("*")))
                .hasMessage("permissionPolicy Sid is 'A-B': it must be letters and digits only");
    }

    private static List<String> zones() {
        return List.of("us-east-1a", "us-east-1b");
    }

    private static ManagedNodeGroup.Nodes nodes(Map<String, String> labels) {
        return new ManagedNodeGroup.Nodes(List.of(), labels, List.of(), Map.of());
    }

    private static Vpc vpc(String cidr, List<String> publicAccess) {
        return new Vpc(cidr, new Vpc.Nat(Vpc.Nat.Gateway.SINGLE), new Vpc.ClusterEndpoints(true, false), publicAccess);
    }

    private static ClusterConfig config(
            AutoModeConfig autoMode, List<String> zones, List<Addon> addons, List<ManagedNodeGroup> groups) {
        ClusterConfig like = EksctlExamples.karpenter();
        return new ClusterConfig(
                like.metadata(),
                Optional.empty(),
                autoMode,
                zones,
                like.vpc(),
                new Iam(true, List.of()),
                like.accessConfig(),
                addons,
                groups,
                Optional.empty(),
                Optional.empty());
    }
}
