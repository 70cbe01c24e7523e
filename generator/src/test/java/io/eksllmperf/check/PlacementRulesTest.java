package io.eksllmperf.check;

import static io.eksllmperf.check.Judged.PLATFORM;
import static io.eksllmperf.check.Judged.SERVING;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.model.karpenter.NodePool;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pods and nodes. */
class PlacementRulesTest {
    @Test
    void nodeSelectorThatNoPoolOffers() {
        assertThat(Judged.more("  overrides: [{kind: Deployment, role: triton-perf, nodeSelector: {disk: fast}}]\n")
                        .by("ELP144"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP144:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/30-deployment-triton-perf.yaml:"
                        + " Deployment triton-perf has pods that no pool has a node for: the pool load does not"
                        + " offer disk=fast");
    }

    @Test
    void wellKnownLabelThatThePoolLeavesOpen() {
        assertThat(Judged.more("  overrides: [{kind: Deployment, role: triton-perf, nodeSelector:"
                                + " {topology.kubernetes.io/zone: us-east-1a}}]\n")
                        .by("ELP144"))
                .isEmpty();
    }

    @Test
    void otherValueThanThePoolRequires() {
        assertThat(Judged.more("  overrides: [{kind: Deployment, role: triton-perf, nodeSelector:"
                                + " {kubernetes.io/arch: arm64}}]\n")
                        .by("ELP144"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP144:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/30-deployment-triton-perf.yaml:"
                        + " Deployment triton-perf has pods that no pool has a node for: the pool load does not"
                        + " offer kubernetes.io/arch=arm64");
    }

    @Test
    void taintThatIsNotTolerated() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "40-deployment-llm-gpu",
                                Deployment.class,
                                server ->
                                        server.getSpec().getTemplate().getSpec().setTolerations(List.of()))
                        .by("ELP144"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP144:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/40-deployment-llm-gpu.yaml:"
                        + " Deployment llm-gpu has pods that no pool has a node for: the pool gpu-g5-8xlarge has the"
                        + " taint nvidia.com/gpu, which they do not tolerate");
    }

    @Test
    void serverLargerThanItsNode() {
        assertThat(Judged.more("  overrides: [{kind: Deployment, role: serving, requests: {memory: 116Gi}}]\n")
                        .with(SERVING + "40-deployment-llm-gpu", Deployment.class, server -> {})
                        .by("ELP145"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP145:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/40-deployment-llm-gpu.yaml:"
                        + " Deployment llm-gpu does not fit g5.8xlarge: 118784Mi of memory + 376 for DaemonSets are"
                        + " more than the 118312Mi that it offers; ask for less or take a larger type");
    }

    @Test
    void serverThatJustFits() {
        assertThat(Judged.more("  overrides: [{kind: Deployment, role: serving, requests: {memory: 115Gi}}]\n")
                        .by("ELP145"))
                .isEmpty();
    }

    @Test
    void loadPodLargerThanWhatTritonPerfLeaves() {
        assertThat(Judged.more("  overrides: [{kind: Deployment, role: triton-perf, requests: {cpu: \"2\"}}]\n")
                        .by("ELP145"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml: error ELP145:"
                        + " manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0020.yaml:"
                        + " Job gpt-oss-20b-g5-8xlarge-c0020-r1-* does not fit m6i.2xlarge: 6000m CPU + 2000 beside"
                        + " it + 250 for DaemonSets are more than the 7910m that it offers; ask for less or take a"
                        + " larger type (and 4 more files)");
    }

    @Test
    void poolLimitsBelowWhatItsServersNeed() {
        assertThat(Judged.seed()
                        .replaced(
                                PLATFORM + "30-nodepool-gpu-g5-8xlarge",
                                pool -> limits((NodePool) pool, Map.of("cpu", "16", "nvidia.com/gpu", "1")))
                        .by("ELP146"))
                .containsExactly(
                        "manifests/llm-eks-cluster/platform/30-nodepool-gpu-g5-8xlarge.yaml: error ELP146: NodePool"
                                + " gpu-g5-8xlarge has a limit of 16 cpu, but its servers need 32 on nodes of their"
                                + " own");
    }

    private static NodePool limits(NodePool pool, Map<String, String> limits) {
        NodePool.Spec spec = pool.spec();
        return new NodePool(pool.metadata(), new NodePool.Spec(spec.template(), spec.disruption(), limits));
    }
}
