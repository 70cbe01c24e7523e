package io.eksllmperf.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pods and the nodes that they can have. */
class PlacementRulesTest {
    private static final String HOMELESS = "has pods that no node takes; change what keeps them from one of these: ";
    /** The nodes that triton-perf is far from. */
    private static final String NOT_FOR_PERF = "; m6i.2xlarge in node group system: instanceType is system, not load;"
            + " g5.8xlarge in pool gpu-g5-8xlarge: taint nvidia.com/gpu not tolerated";
    /** The nodes that the server is far from. */
    private static final String NOT_FOR_SERVER = "; m6i.2xlarge in node group system: no label"
            + " eksllmperf.io/ami=al2023-v20260818; m6i.2xlarge in pool load: taint eksllmperf.io/load not tolerated";

    private static final String FEW_GPUS = "has pods that no node has enough GPUs for; ask for as many as a type of the"
            + " pool has: g5.8xlarge in pool gpu-g5-8xlarge: asks for ";
    private static final String NO_ROOM = "lands on nodes that are not launched for it, and does not fit there; let it"
            + " select and tolerate a pool, or take larger systemNodes: ";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "kubernetes.io/arch: arm64 | kubernetes.io/arch is amd64, not arm64",
                "topology.kubernetes.io/zone: us-east-1f | topology.kubernetes.io/zone is us-east-1a, us-east-1b or"
                        + " us-east-1c, not us-east-1f",
                "karpenter.sh/capacity-type: spot | karpenter.sh/capacity-type is on-demand, not spot",
                "karpenter.k8s.aws/instance-size: 4xlarge | karpenter.k8s.aws/instance-size is 2xlarge, not 4xlarge",
                "eks.amazonaws.com/instance-family: m6i | no label eks.amazonaws.com/instance-family=m6i"
            })
    void nodeSelectorThatNoPoolOffers(String label, String reason) {
        assertThat(perfSelecting(label).by("ELP144"))
                .containsExactly(
                        Told.perf("error ELP144", HOMELESS + "m6i.2xlarge in pool load: " + reason + NOT_FOR_PERF));
    }

    @Test
    void nodesWithTheSameReasonAreToldTogether() {
        assertThat(perfSelecting("disk: fast").by("ELP144"))
                .containsExactly(Told.perf(
                        "error ELP144",
                        HOMELESS + "m6i.2xlarge in pool load, m6i.2xlarge in node group system: no label disk=fast;"
                                + " g5.8xlarge in pool gpu-g5-8xlarge: taint nvidia.com/gpu not tolerated"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topology.kubernetes.io/zone: us-east-1a",
                "karpenter.k8s.aws/instance-family: m6i",
                "karpenter.k8s.aws/instance-cpu: '\"8\"'",
                "karpenter.k8s.aws/instance-hypervisor: nitro",
                "karpenter.sh/nodepool: load"
            })
    void labelThatTheNodesOfThePoolHaveOrMayHave(String label) {
        assertThat(perfSelecting(label.replace("'", "")).by("ELP144")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "nvidia.com/gpu | Exists | '' | NoExecute",
                "nvidia.com/gpu | Equal | present | ''",
                "nvidia.com/gpu | '' | '' | ''",
                "eksllmperf.io/gpu | Exists | '' | ''",
            })
    void taintThatIsNotTolerated(String key, String operator, String value, String effect) {
        assertThat(server(pod -> pod.setTolerations(List.of(Pods.toleration(key, operator, value, effect))))
                        .by("ELP144"))
                .containsExactly(Told.server(
                        "error ELP144",
                        HOMELESS + "g5.8xlarge in pool gpu-g5-8xlarge: taint nvidia.com/gpu not tolerated"
                                + NOT_FOR_SERVER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nvidia.com/gpu | Exists | '' | NoSchedule",
                "nvidia.com/gpu | Equal | true | ''",
                "nvidia.com/gpu | '' | true | NoSchedule",
                "'' | Exists | '' | ''",
            })
    void taintThatIsTolerated(String key, String operator, String value, String effect) {
        assertThat(server(pod -> pod.setTolerations(List.of(Pods.toleration(key, operator, value, effect))))
                        .by("ELP144"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "karpenter.k8s.aws/instance-gpu-name In h100 h200 | karpenter.k8s.aws/instance-gpu-name is a10g, not h100"
                        + " or h200",
                "karpenter.k8s.aws/instance-gpu-memory Gt 40000 | karpenter.k8s.aws/instance-gpu-memory is 22888, not"
                        + " above 40000",
                "karpenter.k8s.aws/instance-gpu-count Gt 1 | karpenter.k8s.aws/instance-gpu-count is 1, not above 1",
                "topology.kubernetes.io/zone NotIn us-east-1a us-east-1b us-east-1c | topology.kubernetes.io/zone is"
                        + " us-east-1a, us-east-1b or us-east-1c, which is excluded",
                "instanceType DoesNotExist | has the label instanceType",
                "fast Exists | no label fast"
            })
    void requiredNodeAffinityThatNobodyOffers(String term, String reason) {
        assertThat(server(pod -> pod.setAffinity(Pods.nodes(term))).by("ELP144"))
                .containsExactly(Told.server(
                        "error ELP144", HOMELESS + "g5.8xlarge in pool gpu-g5-8xlarge: " + reason + NOT_FOR_SERVER));
    }

    @Test
    void requiredNodeAffinityBelowANumber() {
        assertThat(server(pod -> pod.setAffinity(Pods.nodes("karpenter.k8s.aws/instance-cpu Lt 32")))
                        .by("ELP144"))
                .containsExactly(Told.server(
                        "error ELP144",
                        HOMELESS + "g5.8xlarge in pool gpu-g5-8xlarge: karpenter.k8s.aws/instance-cpu is 32, not below"
                                + " 32; m6i.2xlarge in pool load: taint eksllmperf.io/load not tolerated; m6i.2xlarge"
                                + " in node group system: no label eksllmperf.io/ami=al2023-v20260818"));
    }

    @Test
    void oneTermOfTheNodeAffinityIsEnough() {
        assertThat(server(pod -> pod.setAffinity(Pods.nodes("fast Exists", "karpenter.k8s.aws/instance-cpu Lt 33")))
                        .by("ELP144"))
                .isEmpty();
    }

    @Test
    void fourGpusOnANodeWithOne() {
        assertThat(Judged.seed("tensorParallel: 1", "tensorParallel: 4").by("ELP152"))
                .containsExactly(
                        Told.server("error ELP152", FEW_GPUS + "4 GPUs (nvidia.com/gpu), has 1" + NOT_FOR_SERVER));
    }

    @Test
    void oneGpuOnANodeWithFour() {
        assertThat(Judged.seed("instanceType: g5.8xlarge", "instanceType: g5.12xlarge")
                        .by("ELP152"))
                .isEmpty();
    }

    @Test
    void gpusInTheLimitsOnly() {
        Container vllm = Pods.asking("vllm", Map.of());
        vllm.getResources().setLimits(Map.of("nvidia.com/gpu", new Quantity("2")));

        assertThat(server(pod -> pod.setContainers(List.of(vllm))).by("ELP152"))
                .containsExactly(
                        Told.server("error ELP152", FEW_GPUS + "2 GPUs (nvidia.com/gpu), has 1" + NOT_FOR_SERVER));
    }

    @Test
    void serverLargerThanItsNode() {
        assertThat(requesting("serving", "memory: 116Gi").by("ELP145"))
                .containsExactly(Told.server(
                        "error ELP145", unfit("118784Mi of memory + 376 for DaemonSets are more than the 118312Mi")));
    }

    @Test
    void serverThatJustFitsHasNoRoomForAgents() {
        Judged judged = requesting("serving", "memory: 115Gi");

        assertThat(judged.by("ELP145")).isEmpty();
        assertThat(judged.by("ELP160"))
                .containsExactly(Told.server(
                        "warning ELP160",
                        "fills g5.8xlarge in pool gpu-g5-8xlarge nearly: 117760Mi of 118312Mi of memory, and"
                                + " DaemonSets with agents ask for 820Mi; ask for 117492Mi or less"));
    }

    @Test
    void initContainerLargerThanTheNode() {
        assertThat(server(pod -> pod.setInitContainers(List.of(Pods.asking("fetch", Map.of("cpu", "40")))))
                        .by("ELP145"))
                .containsExactly(
                        Told.server("error ELP145", unfit("40000m CPU + 250 for DaemonSets are more than the 31850m")));
    }

    @Test
    void initContainerThatGoesOnRunningCountsBesideTheOthers() {
        Container sidecar = Pods.asking("sidecar", Map.of("cpu", "20"));
        sidecar.setRestartPolicy("Always");

        assertThat(server(pod -> pod.setInitContainers(List.of(sidecar))).by("ELP145"))
                .containsExactly(
                        Told.server("error ELP145", unfit("35000m CPU + 250 for DaemonSets are more than the 31850m")));
    }

    @Test
    void initContainerThatEndsDoesNotCountBesideTheOthers() {
        assertThat(server(pod -> pod.setInitContainers(List.of(Pods.asking("fetch", Map.of("cpu", "20")))))
                        .by("ELP145"))
                .isEmpty();
    }

    @Test
    void ephemeralStorageLargerThanTheNvme() {
        assertThat(server(pod -> pod.setContainers(List.of(Pods.asking("vllm", Map.of("ephemeral-storage", "1Ti")))))
                        .by("ELP145"))
                .containsExactly(Told.server(
                        "error ELP145", unfit("1048576Mi of ephemeral storage are more than the 771452Mi")));
    }

    @Test
    void loadPodLargerThanWhatTritonPerfLeaves() {
        assertThat(requesting("triton-perf", "cpu: 2000m").by("ELP145"))
                .containsExactly(Told.job(
                        "error ELP145",
                        "does not fit m6i.2xlarge: 6000m CPU + 2000 beside it + 250 for DaemonSets are more than the"
                                + " 7910m that it offers; ask for less or take a larger type" + Told.MORE));
    }

    @Test
    void loadPodAndTritonPerfThatLeaveNoRoomForAgents() {
        assertThat(requesting("triton-perf", "cpu: 1500m").by("ELP160"))
                .containsExactly(Told.job(
                        "warning ELP160",
                        "fills m6i.2xlarge in pool load nearly: 7500m of 7910m CPU, and DaemonSets with agents ask for"
                                + " 690m; ask for 7220m or less, with what must run beside it" + Told.MORE));
    }

    @Test
    void tritonPerfOnSmallSystemNodes() {
        assertThat(onSystemNodes("instanceType: m5.large, count: 2", "2").by("ELP153"))
                .containsExactly(Told.perf(
                        "error ELP153",
                        NO_ROOM + "m5.large in node group system: 2000m CPU + 1250 for what runs there are more than"
                                + " the 1930m that it offers"));
    }

    @Test
    void tritonPerfBesideKarpenter() {
        assertThat(onSystemNodes("instanceType: m6i.2xlarge, count: 2", "7").by("ELP153"))
                .containsExactly(Told.perf(
                        "error ELP153",
                        NO_ROOM + "m6i.2xlarge in node group system: 7000m CPU + 1250 for what runs there are more than"
                                + " the 7910m that it offers"));
    }

    @Test
    void tritonPerfOnASystemNodeWithoutKarpenter() {
        assertThat(onSystemNodes("instanceType: m6i.2xlarge, count: 3", "7").by("ELP153"))
                .isEmpty();
    }

    @Test
    void cpuPodThatToleratesTheGpuTaint() {
        assertThat(perf(pod -> {
                            pod.setNodeSelector(Map.of());
                            pod.setTolerations(List.of(Pods.exists("nvidia.com/gpu")));
                        })
                        .by("ELP154"))
                .containsExactly(Told.perf(
                        "warning ELP154",
                        "asks for no GPU and may run on g5.8xlarge in pool gpu-g5-8xlarge, which is then kept and"
                                + " billed for it; take away its toleration, or let it select another pool"));
    }

    @Test
    void cpuPodThatToleratesTheGpuTaintAndSelectsAnotherPool() {
        assertThat(perf(pod -> pod.setTolerations(
                                List.of(Pods.exists("nvidia.com/gpu"), Pods.exists("eksllmperf.io/load"))))
                        .by("ELP154"))
                .isEmpty();
    }

    private static String unfit(String sum) {
        return "does not fit g5.8xlarge: " + sum + " that it offers; ask for less or take a larger type";
    }

    private static Judged server(Consumer<PodSpec> change) {
        return Pods.server(Judged.seed(), change);
    }

    private static Judged perf(Consumer<PodSpec> change) {
        return Pods.perf(Judged.seed(), change);
    }

    private static Judged perfSelecting(String label) {
        return Judged.more("  overrides: [{kind: Deployment, role: triton-perf, nodeSelector: {" + label + "}}]\n");
    }

    private static Judged requesting(String role, String resources) {
        return Judged.more("  overrides: [{kind: Deployment, role: " + role + ", requests: {" + resources + "}}]\n");
    }

    /** triton-perf as in the seed: it selects and tolerates nothing. */
    private static Judged onSystemNodes(String nodes, String cpus) {
        return Judged.cluster("instanceType: m6i.2xlarge, count: 2", nodes).with(Pods.PERF, Deployment.class, perf -> {
            Pods.of(perf).setNodeSelector(Map.of());
            Pods.of(perf).setTolerations(List.of());
            Pods.of(perf).setContainers(List.of(Pods.asking("triton-perf", Map.of("cpu", cpus))));
        });
    }
}
