package io.eksllmperf.check;

import static io.eksllmperf.check.Judged.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.model.karpenter.AmiSelectorTerm;
import io.eksllmperf.model.karpenter.Disruption;
import io.eksllmperf.model.karpenter.Disruption.Budget;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.model.karpenter.NodePool;
import io.eksllmperf.model.karpenter.NodeTemplate;
import io.eksllmperf.model.karpenter.Requirement;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Pools of nodes. */
class PoolRulesTest {
    @Test
    void poolThatConsolidatesAndDrifts() {
        assertThat(Judged.seed()
                        .replaced(
                                PLATFORM + "30-nodepool-gpu-g5-8xlarge",
                                pool -> disruption(
                                        (NodePool) pool,
                                        new Disruption(
                                                Disruption.Policy.WHEN_EMPTY_OR_UNDERUTILIZED,
                                                "30m",
                                                List.of(new Budget("10%", List.of())))))
                        .by("ELP147"))
                .containsExactly(
                        "manifests/llm-eks-cluster/platform/30-nodepool-gpu-g5-8xlarge.yaml: error ELP147: NodePool"
                                + " gpu-g5-8xlarge has consolidationPolicy WhenEmptyOrUnderutilized; only WhenEmpty"
                                + " leaves a running server alone",
                        "manifests/llm-eks-cluster/platform/30-nodepool-gpu-g5-8xlarge.yaml: error ELP147: NodePool"
                                + " gpu-g5-8xlarge has no budget of 0 nodes for the reason Drifted",
                        "manifests/llm-eks-cluster/platform/30-nodepool-gpu-g5-8xlarge.yaml: error ELP147: NodePool"
                                + " gpu-g5-8xlarge has no budget of 0 nodes for the reason Underutilized");
    }

    @Test
    void poolWhoseNodesExpire() {
        assertThat(Judged.seed()
                        .replaced(
                                PLATFORM + "30-nodepool-gpu-g5-8xlarge",
                                pool -> nodes(
                                        (NodePool) pool,
                                        spec -> new NodeTemplate.Spec(
                                                spec.nodeClassRef(), spec.requirements(), spec.taints(), "720h")))
                        .by("ELP147"))
                .containsExactly(
                        "manifests/llm-eks-cluster/platform/30-nodepool-gpu-g5-8xlarge.yaml: error ELP147: NodePool"
                                + " gpu-g5-8xlarge has expireAfter 720h, which ends a node whatever runs on it;"
                                + " write Never");
    }

    @Test
    void imageThatMoves() {
        assertThat(Judged.seed()
                        .replaced(
                                PLATFORM + "20-ec2nodeclass-gpu-g5-8xlarge",
                                nodes -> ami((Ec2NodeClass) nodes, "al2023@latest"))
                        .by("ELP148"))
                .containsExactly("manifests/llm-eks-cluster/platform/20-ec2nodeclass-gpu-g5-8xlarge.yaml: error"
                        + " ELP148: EC2NodeClass gpu-g5-8xlarge boots al2023@latest; name a version, such as"
                        + " al2023@v20260818");
    }

    @Test
    void labelOfAutoModeWithKarpenter() {
        assertThat(Judged.seed()
                        .replaced(
                                PLATFORM + "30-nodepool-gpu-g5-8xlarge",
                                pool -> nodes(
                                        (NodePool) pool,
                                        spec -> new NodeTemplate.Spec(
                                                spec.nodeClassRef(),
                                                List.of(Requirement.in("eks.amazonaws.com/instance-family", "g5")),
                                                spec.taints(),
                                                "Never")))
                        .by("ELP149"))
                .containsExactly(
                        "manifests/llm-eks-cluster/platform/30-nodepool-gpu-g5-8xlarge.yaml: error ELP149: NodePool"
                                + " gpu-g5-8xlarge requires eks.amazonaws.com/instance-family, which EC2NodeClass"
                                + " does not know");
    }

    private static NodePool disruption(NodePool pool, Disruption disruption) {
        NodePool.Spec spec = pool.spec();
        return new NodePool(pool.metadata(), new NodePool.Spec(spec.template(), disruption, spec.limits()));
    }

    private static NodePool nodes(NodePool pool, Function<NodeTemplate.Spec, NodeTemplate.Spec> change) {
        NodePool.Spec spec = pool.spec();
        NodeTemplate template = new NodeTemplate(
                spec.template().metadata(), change.apply(spec.template().spec()));
        return new NodePool(pool.metadata(), new NodePool.Spec(template, spec.disruption(), spec.limits()));
    }

    private static Ec2NodeClass ami(Ec2NodeClass nodes, String alias) {
        Ec2NodeClass.Spec spec = nodes.spec();
        return new Ec2NodeClass(
                nodes.metadata(),
                new Ec2NodeClass.Spec(
                        spec.role(),
                        List.of(new AmiSelectorTerm(alias)),
                        spec.subnetSelectorTerms(),
                        spec.securityGroupSelectorTerms(),
                        spec.instanceStorePolicy(),
                        spec.blockDeviceMappings(),
                        spec.metadataOptions(),
                        spec.userData(),
                        spec.tags()));
    }
}
