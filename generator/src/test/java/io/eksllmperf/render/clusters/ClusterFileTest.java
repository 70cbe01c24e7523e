package io.eksllmperf.render.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.check.schema.Bundled;
import io.eksllmperf.check.schema.EksctlSchema;
import io.eksllmperf.model.eksctl.AccessConfig.AccessEntry;
import io.eksllmperf.model.eksctl.Addon;
import io.eksllmperf.model.eksctl.ClusterConfig;
import io.eksllmperf.model.eksctl.ManagedNodeGroup;
import io.eksllmperf.model.eksctl.PodIdentityAssociation;
import io.eksllmperf.render.Given;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterFileTest {
    private static final EksctlSchema EKSCTL = Bundled.eksctl();

    static Stream<Given> clusters() {
        return Stream.of(
                Given.karpenter(),
                Given.autoMode(),
                Given.cluster("tags: {}", "tags: {team: ml, cost centre: \"42\"}"),
                Given.cluster("adminPrincipals: []", "adminPrincipals: [arn:aws:iam::111122223333:role/admin]"),
                Given.cluster("natGateway: HighlyAvailable", "natGateway: Single"),
                Given.cluster("publicAccess: true", "publicAccess: false"));
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void eksctlsSchemaAcceptsEveryVariant(Given given) {
        assertThat(EKSCTL.judge(Given.readBack(render(given)))).isEmpty();
    }

    @Test
    void theSchemaFindsAPlantedMistake() {
        Map<String, Object> tree = Given.readBack(render(Given.karpenter()));
        tree.put("managedNodeGroup", List.of());

        assertThat(EKSCTL.judge(tree)).hasSize(1);
    }

    @Test
    void karpenterIsInstalledFromGitAndNotByEksctl() {
        Map<String, Object> tree = Given.readBack(render(Given.karpenter()));

        assertThat(tree).doesNotContainKey("karpenter");
        assertThat(tree.get("autoModeConfig")).isEqualTo(Map.of("enabled", false));
    }

    @Test
    void theVersionIsTextAndNeverMovesByItself() {
        Map<String, Object> tree = Given.readBack(render(Given.karpenter()));

        assertThat(tree.get("metadata"))
                .isEqualTo(Map.of("name", "llm-eks-cluster", "region", "us-east-1", "version", "1.33"));
        assertThat(tree.get("upgradePolicy")).isEqualTo(Map.of("supportType", "EXTENDED"));
    }

    @Test
    void systemNodesArePrivateAndShareTheirRoleWithKarpenter() {
        ManagedNodeGroup group = render(Given.karpenter()).managedNodeGroups().get(0);

        assertThat(group.privateNetworking()).isTrue();
        assertThat(List.of(group.minSize(), group.desiredCapacity(), group.maxSize()))
                .containsExactly(2, 2, 2);
        assertThat(group.volumeSize()).isEqualTo(100);
        assertThat(group.iam().instanceRoleName()).contains("KarpenterNodeRole-llm-eks-cluster");
        assertThat(group.iam().attachPolicyARNs())
                .containsExactly(
                        "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
                        "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly",
                        "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore");
    }

    @Test
    void onlyOneGroupCarriesTheRolesNameAndNoAccessEntryRepeatsIt() {
        ClusterConfig config = render(Given.karpenter());

        assertThat(config.managedNodeGroups()).hasSize(1);
        assertThat(config.accessConfig().accessEntries()).isEmpty();
    }

    @Test
    void networkPoliciesAreEnforced() {
        Addon cni = addon(render(Given.karpenter()), "vpc-cni");

        assertThat(cni.configurationValues()).contains("{\"enableNetworkPolicy\": \"true\"}");
        assertThat(cni.useDefaultPodIdentityAssociations()).contains(true);
    }

    @Test
    void everyAddOnThatKarpentersNodesNeedIsNamed() {
        assertThat(render(Given.karpenter()).addons())
                .extracting(Addon::name)
                .containsExactly(
                        "vpc-cni",
                        "kube-proxy",
                        "coredns",
                        "eks-pod-identity-agent",
                        "eks-node-monitoring-agent",
                        "metrics-server",
                        "aws-ebs-csi-driver");
    }

    @Test
    void tagsReachStacksNodesAndVolumes() {
        ClusterConfig config = render(Given.cluster("tags: {}", "tags: {team: ml, cost centre: \"42\"}"));

        assertThat(config.metadata().tags()).isEqualTo(Map.of("team", "ml", "cost centre", "42"));
        assertThat(config.managedNodeGroups().get(0).tags()).isEqualTo(Map.of("team", "ml", "cost centre", "42"));
        assertThat(addon(config, "aws-ebs-csi-driver").configurationValues())
                .contains("{\"controller\": {\"extraVolumeTags\": {\"cost centre\": \"42\", \"team\": \"ml\"}}}");
    }

    @Test
    void withoutTagsTheVolumeDriverHasNoSettings() {
        assertThat(addon(render(Given.karpenter()), "aws-ebs-csi-driver").configurationValues())
                .isEmpty();
    }

    @Test
    void karpentersControllerHasItsPermissionsByPodIdentity() {
        List<PodIdentityAssociation> identities =
                render(Given.karpenter()).iam().podIdentityAssociations();

        assertThat(identities).hasSize(1);
        assertThat(identities.get(0).namespace()).isEqualTo("kube-system");
        assertThat(identities.get(0).serviceAccountName()).isEqualTo("karpenter");
        assertThat(identities.get(0).roleName()).contains("Karpenter-llm-eks-cluster");
        assertThat(identities.get(0).permissionPolicy()).isPresent();
    }

    @Test
    void anAdministratorOfTheInputIsOneOfTheWholeCluster() {
        Given given = Given.cluster("adminPrincipals: []", "adminPrincipals: [arn:aws:iam::111122223333:role/admin]");
        List<AccessEntry> entries = render(given).accessConfig().accessEntries();

        assertThat(entries).hasSize(1);
        assertThat(Given.readBack(entries.get(0)))
                .isEqualTo(Map.of(
                        "principalARN",
                        "arn:aws:iam::111122223333:role/admin",
                        "type",
                        "STANDARD",
                        "accessPolicies",
                        List.of(Map.of(
                                "policyARN",
                                "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
                                "accessScope",
                                Map.of("type", "cluster")))));
    }

    @Test
    void aPrivateEndpointIsAlwaysThereAndThePublicOneAsGiven() {
        Given open = Given.cluster("publicAccessCIDRs: []", "publicAccessCIDRs: [203.0.113.0/24]");
        Given closed = Given.cluster(
                "publicAccess: true, publicAccessCIDRs: []",
                "publicAccess: false, publicAccessCIDRs: [203.0.113.0/24]");

        assertThat(render(open).vpc().clusterEndpoints().publicAccess()).isTrue();
        assertThat(render(open).vpc().publicAccessCIDRs()).containsExactly("203.0.113.0/24");
        assertThat(render(closed).vpc().clusterEndpoints().publicAccess()).isFalse();
        assertThat(render(closed).vpc().clusterEndpoints().privateAccess()).isTrue();
        assertThat(render(closed).vpc().publicAccessCIDRs()).isEmpty();
    }

    @Test
    void arnsAreThoseOfTheRegionsPartition() {
        String text = Given.readBack(render(Given.cluster("region: us-east-1\n", "region: cn-north-1\n")))
                .toString();

        assertThat(text)
                .contains("arn:aws-cn:iam::aws:policy/AmazonEKSWorkerNodePolicy")
                .doesNotContain("arn:aws:");
    }

    @Test
    void autoModeBringsNodesNetworkAndVolumesItself() {
        ClusterConfig config = render(Given.autoMode());

        assertThat(Given.readBack(config.autoModeConfig()))
                .isEqualTo(Map.of("enabled", true, "nodePools", List.of("general-purpose", "system")));
        assertThat(config.managedNodeGroups()).isEmpty();
        assertThat(config.iam().podIdentityAssociations()).isEmpty();
        assertThat(config.addons()).containsExactly(Addon.plain("metrics-server", Optional.empty()));
    }

    private static ClusterConfig render(Given given) {
        return ClusterFile.render(given.cluster(), Catalog.shipped());
    }

    private static Addon addon(ClusterConfig config, String name) {
        return config.addons().stream()
                .filter(addon -> addon.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
