package io.eksllmperf.render.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.check.schema.Bundled;
import io.eksllmperf.check.schema.CelRules;
import io.eksllmperf.check.schema.CrdSchema;
import io.eksllmperf.model.karpenter.NodePool;
import io.eksllmperf.model.karpenter.Requirement;
import io.eksllmperf.render.Given;
import io.eksllmperf.render.NodeImage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NodePoolTest {
    private static final CrdSchema CRD = Bundled.crd("NodePool");
    private static final CelRules CEL = CelRules.of(CRD.openApi(NodePool.API_VERSION));

    static Stream<NodePool> pools() {
        return Stream.of(Given.karpenter(), Given.autoMode()).flatMap(given -> Stream.of(gpu(given), load(given)));
    }

    @ParameterizedTest
    @MethodSource("pools")
    void karpentersOwnRulesAcceptIt(NodePool pool) {
        Map<String, Object> tree = Given.readBack(pool);

        assertThat(CRD.judge(tree)).isEmpty();
        assertThat(CEL.judge(tree)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pools")
    void nothingButAnEmptyNodeIsEverRemoved(NodePool pool) {
        assertThat(Given.readBack(pool.spec().disruption()))
                .isEqualTo(Map.of(
                        "consolidationPolicy",
                        "WhenEmpty",
                        "consolidateAfter",
                        "30m",
                        "budgets",
                        List.of(Map.of("nodes", "0", "reasons", List.of("Underutilized", "Drifted")))));
    }

    @ParameterizedTest
    @MethodSource("pools")
    void itComesAfterItsClassAndOutlivesItsApplication(NodePool pool) {
        assertThat(pool.metadata().getAnnotations())
                .isEqualTo(Map.of(
                        "argocd.argoproj.io/sync-wave", "2",
                        "argocd.argoproj.io/sync-options", "Delete=false,Prune=false"));
        assertThat(NodeClassSpec.WAVE).isLessThan(NodePoolSpec.WAVE);
    }

    @Test
    void theGpuPoolOffersAllThatItsServersSelect() {
        Given given = Given.karpenter();
        Map<String, String> offered =
                new TreeMap<>(gpu(given).spec().template().metadata().labels());
        offered.putAll(requirements(gpu(given)));

        assertThat(offered)
                .containsAllEntriesOf(GpuNodes.selector(given.servers().get(0)))
                .containsEntry("nvidia.com/gpu.present", "true");
    }

    @Test
    void theLoadPoolOffersAllThatLoadPodsSelect() {
        NodePool pool = load(Given.karpenter());

        assertThat(pool.spec().template().metadata().labels()).isEqualTo(LoadPod.NODES);
        assertThat(requirements(pool))
                .isEqualTo(Map.of(
                        "karpenter.sh/capacity-type", "on-demand",
                        "kubernetes.io/arch", "amd64",
                        "kubernetes.io/os", "linux",
                        "node.kubernetes.io/instance-type", "m6i.2xlarge",
                        "topology.kubernetes.io/region", "us-east-1"));
    }

    @Test
    void taintsKeepOtherPodsAway() {
        assertThat(Given.readBack(
                        gpu(Given.karpenter()).spec().template().spec().taints().get(0)))
                .isEqualTo(Map.of("key", "nvidia.com/gpu", "value", "true", "effect", "NoSchedule"));
        assertThat(Given.readBack(load(Given.karpenter())
                        .spec()
                        .template()
                        .spec()
                        .taints()
                        .get(0)))
                .isEqualTo(Map.of("key", "eksllmperf.io/load", "value", "true", "effect", "NoSchedule"));
    }

    @Test
    void limitsAllowOneNodeForEachServerAndOneToSpareAndNoMore() {
        assertThat(gpu(Given.karpenter()).spec().limits()).isEqualTo(Map.of("cpu", "64", "nvidia.com/gpu", "2"));
        assertThat(load(Given.karpenter()).spec().limits()).isEqualTo(Map.of("cpu", "16"));
    }

    @Test
    void aParkedServerKeepsItsPlaceSoThatOnlyItsReplicasChange() {
        Given parked = Given.of(Shipped.experiments().with(Shipped.SEED, "replicas: 1", "replicas: 0"));

        assertThat(gpu(parked).spec().limits()).isEqualTo(Map.of("cpu", "64", "nvidia.com/gpu", "2"));
    }

    @Test
    void serversOfOneShapeShareAPoolAndItsLimits() {
        Given given = Given.karpenter();
        GpuPool pool =
                new GpuPool(List.of(given.servers().get(0), given.servers().get(0)));

        assertThat(GpuNodePool.render(pool).spec().limits()).isEqualTo(Map.of("cpu", "96", "nvidia.com/gpu", "3"));
    }

    @Test
    void spotNodesAreAPoolOfTheirOwn() {
        Given spot =
                Given.of(Shipped.experiments().with(Shipped.SEED, "capacityType: on-demand", "capacityType: spot"));

        assertThat(gpu(spot).metadata().getName()).isEqualTo("gpu-g5-8xlarge-spot");
        assertThat(requirements(gpu(spot))).containsEntry("karpenter.sh/capacity-type", "spot");
    }

    @Test
    void karpentersNodesHaveAClassAndNeverExpire() {
        assertThat(Given.readBack(
                        gpu(Given.karpenter()).spec().template().spec().nodeClassRef()))
                .isEqualTo(Map.of("group", "karpenter.k8s.aws", "kind", "EC2NodeClass", "name", "gpu-g5-8xlarge"));
        assertThat(gpu(Given.karpenter()).spec().template().spec().expireAfter())
                .isEqualTo("Never");
    }

    /** 480 hours and the 24 that Auto Mode gives a node to drain are its 21 days. */
    @Test
    void autoModesNodesLiveAsLongAsTheyMay() {
        for (NodePool pool : List.of(gpu(Given.autoMode()), load(Given.autoMode()))) {
            assertThat(Given.readBack(pool.spec().template().spec().nodeClassRef()))
                    .isEqualTo(Map.of("group", "eks.amazonaws.com", "kind", "NodeClass", "name", "default"));
            assertThat(pool.spec().template().spec().expireAfter()).isEqualTo("480h");
        }
    }

    /** A label of the other kind would become a custom one, which no node offers. */
    @Test
    void autoModesPoolsUseNoLabelThatItDoesNotKnow() {
        assertThat(requirements(gpu(Given.autoMode())).keySet())
                .containsExactlyInAnyOrder(
                        "karpenter.sh/capacity-type",
                        "kubernetes.io/arch",
                        "node.kubernetes.io/instance-type",
                        "topology.kubernetes.io/region");
    }

    private static Map<String, String> requirements(NodePool pool) {
        return pool.spec().template().spec().requirements().stream()
                .collect(Collectors.toMap(Requirement::key, requirement -> {
                    assertThat(requirement.values()).as(requirement.key()).hasSize(1);
                    return requirement.values().get(0);
                }));
    }

    private static NodePool gpu(Given given) {
        return GpuNodePool.render(GpuPool.of(given.servers()).get(0));
    }

    private static NodePool load(Given given) {
        Catalog catalog = Catalog.shipped();
        return LoadNodePool.render(new LoadPool(
                given.cluster(),
                catalog.instanceType(given.cluster().loadNodes().instanceType()).orElseThrow(),
                NodeImage.of(given.cluster(), catalog),
                given.servers().size()));
    }
}
