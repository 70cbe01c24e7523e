package io.eksllmperf.check;

import static io.eksllmperf.check.Judged.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.model.karpenter.NodePool;
import io.eksllmperf.model.karpenter.NodeTemplate;
import io.eksllmperf.model.karpenter.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pool can launch, and how much of it. */
class PoolRoomRulesTest {
    private static final String GPU_POOL = "gpu-g5-8xlarge";
    private static final String OWN_NODES = " on nodes of their own";

    @Test
    void poolLimitsBelowWhatItsServersNeed() {
        assertThat(limited(Map.of("cpu", "16", "nvidia.com/gpu", "1")).by("ELP146"))
                .containsExactly(Told.pool(
                        "error ELP146", GPU_POOL, "has a limit of 16 cpu, but its servers need 32" + OWN_NODES));
    }

    @Test
    void poolLimitOfNodesBelowWhatItsServersNeed() {
        assertThat(limited(Map.of("nodes", "0")).by("ELP146"))
                .containsExactly(Told.pool(
                        "error ELP146", GPU_POOL, "has a limit of 0 nodes, but its servers need 1" + OWN_NODES));
    }

    @Test
    void podThatMovesToAPoolWithoutRoomForIt() {
        assertThat(Pods.perf(limited(Map.of("cpu", "32", "nvidia.com/gpu", "1")), pod -> {
                            pod.setNodeSelector(Map.of("instanceType", "gpu"));
                            pod.setTolerations(List.of(Pods.exists("nvidia.com/gpu")));
                        })
                        .by("ELP146"))
                .containsExactly(
                        Told.pool(
                                "error ELP146",
                                GPU_POOL,
                                "has a limit of 1 nvidia.com/gpu, but its servers need 2" + OWN_NODES),
                        Told.pool(
                                "error ELP146",
                                GPU_POOL,
                                "has a limit of 32 cpu, but its servers need 64" + OWN_NODES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topology.kubernetes.io/zone | us-east-1f | topology.kubernetes.io/zone is us-east-1a, us-east-1b or"
                        + " us-east-1c, not us-east-1f",
                "topology.kubernetes.io/region | eu-west-1 | topology.kubernetes.io/region is us-east-1, not eu-west-1",
                "karpenter.sh/capacity-type | spot | karpenter.sh/capacity-type is on-demand, not spot",
                "karpenter.k8s.aws/instance-family | g5 | karpenter.k8s.aws/instance-family is m6i, not g5",
                "karpenter.k8s.aws/instance-gpu-name | a10g | no label karpenter.k8s.aws/instance-gpu-name=a10g"
            })
    void poolWhoseRequirementsLeaveNothing(String key, String value, String reason) {
        assertThat(requiring(key, value).by("ELP156"))
                .containsExactly(Told.pool(
                        "error ELP156",
                        "load",
                        "can launch no node; change what it requires: m6i.2xlarge in pool load: " + reason));
    }

    @Test
    void poolInOneOfTheZones() {
        assertThat(requiring("topology.kubernetes.io/zone", "us-east-1c").by("ELP156"))
                .isEmpty();
    }

    private static Judged limited(Map<String, String> limits) {
        return Judged.seed().replaced(PLATFORM + "30-nodepool-" + GPU_POOL, resource -> {
            NodePool pool = (NodePool) resource;
            NodePool.Spec spec = pool.spec();
            return new NodePool(pool.metadata(), new NodePool.Spec(spec.template(), spec.disruption(), limits));
        });
    }

    /** The load pool with one more requirement. */
    private static Judged requiring(String key, String value) {
        return Judged.seed().replaced(PLATFORM + "30-nodepool-load", resource -> {
            NodePool pool = (NodePool) resource;
            NodePool.Spec spec = pool.spec();
            NodeTemplate.Spec nodes = spec.template().spec();
            List<Requirement> more = new ArrayList<>(nodes.requirements());
            more.add(Requirement.in(key, value));
            NodeTemplate template = new NodeTemplate(
                    spec.template().metadata(),
                    new NodeTemplate.Spec(nodes.nodeClassRef(), more, nodes.taints(), nodes.expireAfter()));
            return new NodePool(pool.metadata(), new NodePool.Spec(template, spec.disruption(), spec.limits()));
        });
    }
}
