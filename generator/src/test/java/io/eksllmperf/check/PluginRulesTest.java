package io.eksllmperf.check;

import static io.eksllmperf.check.Judged.ARGOCD;
import static io.eksllmperf.check.Judged.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.model.karpenter.AmiSelectorTerm;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.model.karpenter.NodePool;
import io.eksllmperf.model.karpenter.NodeTemplate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a GPU of a node into a resource of Kubernetes. */
class PluginRulesTest {
    private static final String POOL = PLATFORM + "30-nodepool-gpu-g5-8xlarge.yaml";

    @ParameterizedTest
    @ValueSource(strings = {"auto-mode", "two-clusters", "matrix"})
    void whatIsRenderedAnnouncesEachGpuOnce(String golden) {
        Judged judged =
                Judged.of(Shipped.at(Path.of("src/test/resources/golden").resolve(golden)));

        assertThat(judged.by("ELP221")).isEmpty();
        assertThat(judged.by("ELP225")).isEmpty();
    }

    @Test
    void nodesThatNobodyAnnouncesTheGpuOf() {
        assertThat(Judged.seed().without(ARGOCD + "apps/31-device-plugin").by("ELP221"))
                .containsExactly(POOL + ": error ELP221: NodePool gpu-g5-8xlarge boots AL2023, which has no device"
                        + " plugin, and no application installs chart nvidia-device-plugin");
    }

    @Test
    void pluginBesideTheOneOfTheImage() {
        assertThat(Judged.seed()
                        .replaced(PLATFORM + "20-ec2nodeclass-gpu", PluginRulesTest::bottlerocket)
                        .by("ELP221"))
                .containsExactly("experiments/llm-eks-cluster.yaml: error ELP221: " + ARGOCD
                        + "apps/31-device-plugin.yaml: Application llm-eks-cluster.device-plugin installs a device"
                        + " plugin that the nodes of pool gpu-g5-8xlarge have built in; remove it");
    }

    @Test
    void poolThatThePluginDoesNotChoose() {
        assertThat(Judged.seed()
                        .replaced(POOL, resource -> {
                            NodePool pool = (NodePool) resource;
                            NodePool.Spec spec = pool.spec();
                            NodeTemplate template = new NodeTemplate(
                                    new NodeTemplate.Metadata(Map.of("instanceType", "gpu")),
                                    spec.template().spec());
                            return new NodePool(
                                    pool.metadata(), new NodePool.Spec(template, spec.disruption(), spec.limits()));
                        })
                        .by("ELP221"))
                .containsExactly(POOL + ": error ELP221: NodePool gpu-g5-8xlarge has no label nvidia.com/gpu.present:"
                        + " \"true\", without which no device plugin runs on its nodes; add it");
    }

    @Test
    void systemNodesWithAGpu() {
        assertThat(Judged.cluster("systemNodes: {instanceType: m6i.2xlarge", "systemNodes: {instanceType: g5.2xlarge")
                        .by("ELP225"))
                .containsExactly("experiments/llm-eks-cluster.yaml:11:31: warning ELP225: g5.2xlarge has a GPU that"
                        + " system nodes do not use, and eksctl installs a second device plugin for it; take"
                        + " m6i.2xlarge, for example");
    }

    @Test
    void loadNodesWithAGpu() {
        assertThat(Judged.cluster("loadNodes: {instanceType: m6i.2xlarge", "loadNodes: {instanceType: g5.2xlarge")
                        .by("ELP225"))
                .containsExactly("experiments/llm-eks-cluster.yaml:12:29: warning ELP225: g5.2xlarge has a GPU that"
                        + " load nodes do not use, and without a device plugin Karpenter never takes such a node for"
                        + " ready or empty; take m6i.2xlarge, for example");
    }

    private static Object bottlerocket(Object resource) {
        Ec2NodeClass before = (Ec2NodeClass) resource;
        Ec2NodeClass.Spec spec = before.spec();
        return new Ec2NodeClass(
                before.metadata(),
                new Ec2NodeClass.Spec(
                        spec.role(),
                        List.of(new AmiSelectorTerm("bottlerocket@v1.54.0")),
                        spec.subnetSelectorTerms(),
                        spec.securityGroupSelectorTerms(),
                        spec.instanceStorePolicy(),
                        spec.blockDeviceMappings(),
                        spec.metadataOptions(),
                        spec.userData(),
                        spec.tags()));
    }
}
