package io.eksllmperf.render.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.check.schema.Bundled;
import io.eksllmperf.check.schema.CelRules;
import io.eksllmperf.check.schema.CrdSchema;
import io.eksllmperf.model.karpenter.BlockDeviceMapping;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.model.karpenter.Ec2NodeClass.InstanceStorePolicy;
import io.eksllmperf.render.Given;
import io.eksllmperf.render.NodeImage;
import io.eksllmperf.render.clusters.ClusterFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class NodeClassTest {
    private static final CrdSchema CRD = Bundled.crd("EC2NodeClass");
    private static final CelRules CEL = CelRules.of(CRD.openApi(Ec2NodeClass.API_VERSION));
    private static final String PIN = "amiAlias: al2023@v20260818";

    static Stream<Ec2NodeClass> classes() {
        return Stream.of(
                        Given.karpenter(),
                        Given.cluster(PIN, "amiAlias: bottlerocket@v1.54.0"),
                        Given.cluster("tags: {}", "tags: {team: ml}"))
                .flatMap(given -> Stream.of(gpu(given), load(given)));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void karpentersOwnRulesAcceptIt(Ec2NodeClass nodeClass) {
        Map<String, Object> tree = Given.readBack(nodeClass);

        assertThat(CRD.judge(tree)).isEmpty();
        assertThat(CEL.judge(tree)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void nodesArePrivateWithoutMetadataForPodsAndKeptWhenTheApplicationGoes(Ec2NodeClass nodeClass) {
        assertThat(nodeClass.spec().subnetSelectorTerms().get(0).tags())
                .isEqualTo(Map.of(
                        "alpha.eksctl.io/cluster-name", "llm-eks-cluster", "kubernetes.io/role/internal-elb", "1"));
        assertThat(nodeClass.spec().securityGroupSelectorTerms().get(0).tags())
                .isEqualTo(Map.of("aws:eks:cluster-name", "llm-eks-cluster"));
        assertThat(Given.readBack(nodeClass.spec().metadataOptions().orElseThrow()))
                .isEqualTo(Map.of("httpTokens", "required", "httpPutResponseHopLimit", 1));
        assertThat(nodeClass.metadata().getAnnotations())
                .isEqualTo(Map.of(
                        "argocd.argoproj.io/sync-wave", "1",
                        "argocd.argoproj.io/sync-options", "Delete=false,Prune=false"));
    }

    @Test
    void theRoleIsTheOneThatTheClusterFileMakes() {
        Given given = Given.karpenter();

        assertThat(ClusterFile.render(given.cluster(), Catalog.shipped())
                        .managedNodeGroups()
                        .get(0)
                        .iam()
                        .instanceRoleName())
                .contains(gpu(given).spec().role())
                .contains(load(given).spec().role());
    }

    @Test
    void theImageIsPinnedAlsoWhereTheInputNamesNone() {
        Ec2NodeClass nodeClass = gpu(Given.cluster(", " + PIN, ""));

        assertThat(nodeClass.spec().amiSelectorTerms().get(0).alias()).matches("al2023@v[0-9]{8}");
    }

    @Test
    void localDisksAreUsedWhereThereAreSome() {
        assertThat(gpu(Given.karpenter()).spec().instanceStorePolicy()).contains(InstanceStorePolicy.RAID0);
        assertThat(load(Given.karpenter()).spec().instanceStorePolicy()).isEmpty();
    }

    @Test
    void al2023HasOneFastVolumeOfTheSizeAskedFor() {
        List<BlockDeviceMapping> volumes = gpu(Given.karpenter()).spec().blockDeviceMappings();

        assertThat(volumes).hasSize(1);
        assertThat(Given.readBack(volumes.get(0)))
                .isEqualTo(Map.of(
                        "deviceName",
                        "/dev/xvda",
                        "rootVolume",
                        true,
                        "ebs",
                        Map.of(
                                "volumeSize",
                                "300Gi",
                                "volumeType",
                                "gp3",
                                "iops",
                                3000,
                                "throughput",
                                600,
                                "encrypted",
                                true,
                                "deleteOnTermination",
                                true)));
    }

    /** EBS refuses a gp3 volume with more than a quarter MiB/s for each operation. */
    @Test
    void theOperationsAllowTheThroughput() {
        for (BlockDeviceMapping volume : load(Given.karpenter()).spec().blockDeviceMappings()) {
            int iops = volume.ebs().iops().orElseThrow();
            assertThat(volume.ebs().throughput().orElseThrow()).isLessThanOrEqualTo(iops / 4);
        }
    }

    @Test
    void bottlerocketKeepsImagesOnItsSecondVolumeAndTakesNoNodeConfig() {
        Ec2NodeClass nodeClass = gpu(Given.cluster(PIN, "amiAlias: bottlerocket@v1.54.0"));

        assertThat(nodeClass.spec().blockDeviceMappings())
                .extracting(volume -> volume.deviceName() + " " + volume.ebs().volumeSize() + " "
                        + volume.rootVolume().orElse(false))
                .containsExactly("/dev/xvda 4Gi false", "/dev/xvdb 300Gi true");
        assertThat(nodeClass.spec().userData()).isEmpty();
    }

    @Test
    void al2023PullsImageLayersSideBySide() {
        String userData = gpu(Given.karpenter()).spec().userData().orElseThrow();

        assertThat(new Load(LoadSettings.builder().build()).loadFromString(userData))
                .isEqualTo(Map.of(
                        "apiVersion",
                        "node.eks.aws/v1alpha1",
                        "kind",
                        "NodeConfig",
                        "spec",
                        Map.of("featureGates", Map.of("FastImagePull", true))));
    }

    @Test
    void aSmallLoadNodeIsNotAskedForMoreThanItHas() {
        Given given = Given.cluster("loadNodes: {instanceType: m6i.2xlarge", "loadNodes: {instanceType: m5.large");

        assertThat(load(given).spec().userData()).isEmpty();
    }

    @Test
    void serversThatShareAPoolShareTheLargestVolume() {
        Given small = Given.of(Shipped.experiments().with(Shipped.SEED, "rootVolume: 300Gi", "rootVolume: 2Ti"));
        GpuPool pool = new GpuPool(
                List.of(Given.karpenter().servers().get(0), small.servers().get(0)));

        assertThat(GpuNodeClass.render(pool)
                        .spec()
                        .blockDeviceMappings()
                        .get(0)
                        .ebs()
                        .volumeSize())
                .isEqualTo("2048Gi");
    }

    @Test
    void theClustersTagsReachTheInstances() {
        assertThat(gpu(Given.cluster("tags: {}", "tags: {team: ml}")).spec().tags())
                .isEqualTo(Map.of("team", "ml"));
    }

    private static Ec2NodeClass gpu(Given given) {
        return GpuNodeClass.render(GpuPool.of(given.servers()).get(0));
    }

    private static Ec2NodeClass load(Given given) {
        Catalog catalog = Catalog.shipped();
        return LoadNodeClass.render(new LoadPool(
                given.cluster(),
                catalog.instanceType(given.cluster().loadNodes().instanceType()).orElseThrow(),
                NodeImage.of(given.cluster(), catalog),
                given.servers().size()));
    }
}
