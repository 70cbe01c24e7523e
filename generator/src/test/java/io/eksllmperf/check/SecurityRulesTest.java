package io.eksllmperf.check;

import static io.eksllmperf.check.Judged.BENCH;
import static io.eksllmperf.check.Judged.SERVING;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Sysctl;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pods may do. */
class SecurityRulesTest {
    private static final String PERF = SERVING + "30-deployment-triton-perf.yaml";
    private static final String LEVEL = BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0020";
    private static final String SEED = "experiments/gpt-oss-20b-g5-8xlarge.yaml: error ";

    @ParameterizedTest
    @ValueSource(strings = {"ELP165", "ELP166", "ELP167", "ELP168", "ELP169", "ELP170"})
    void whatIsRenderedPassesTheStrictestScanners(String rule) {
        assertThat(Judged.seed().by(rule)).isEmpty();
    }

    @Test
    void namespacesOfTheHost() {
        assertThat(pod("ELP165", pod -> {
                    pod.setHostNetwork(true);
                    pod.setHostPID(true);
                    pod.setHostIPC(true);
                }))
                .containsExactly(
                        perf("ELP165", "has a pod that has hostIPC; remove it"),
                        perf("ELP165", "has a pod that has hostNetwork; remove it"),
                        perf("ELP165", "has a pod that has hostPID; remove it"));
    }

    @Test
    void kernelSettings() {
        assertThat(pod(
                        "ELP165",
                        pod -> pod.getSecurityContext().setSysctls(List.of(new Sysctl("net.core.somaxconn", "4096")))))
                .containsExactly(perf("ELP165", "has a pod that sets sysctls; remove them"));
    }

    @Test
    void pathOfTheHost() {
        assertThat(pod("ELP165", pod -> {
                    Volume volume = new Volume();
                    volume.setName("docker");
                    volume.setHostPath(new HostPathVolumeSource("/var/run", "Directory"));
                    pod.setVolumes(plus(pod.getVolumes(), volume));
                }))
                .containsExactly(perf(
                        "ELP165",
                        "has the volume docker, which is of the node or of another system; mount a claim, a ConfigMap"
                                + " or an emptyDir"));
    }

    @Test
    void portOfTheHost() {
        assertThat(container("ELP165", container -> {
                    ContainerPort port = new ContainerPort();
                    port.setContainerPort(8080);
                    port.setHostPort(8080);
                    container.setPorts(List.of(port));
                }))
                .containsExactly(perf(
                        "ELP165",
                        "has the container triton-perf, which binds a port of its node (hostPort); remove it"));
    }

    @Test
    void privilegedContainer() {
        assertThat(container(
                        "ELP165", container -> container.getSecurityContext().setPrivileged(true)))
                .containsExactly(perf("ELP165", "has the container triton-perf, which is privileged; remove it"));
    }

    @Test
    void privilegesThatGrow() {
        assertThat(container(
                        "ELP165", container -> container.getSecurityContext().setAllowPrivilegeEscalation(true)))
                .containsExactly(perf(
                        "ELP165",
                        "has the container triton-perf, which may gain privileges; set allowPrivilegeEscalation:"
                                + " false"));
    }

    @Test
    void capabilities() {
        assertThat(container("ELP165", container -> {
                    container.getSecurityContext().getCapabilities().setDrop(List.of());
                    container.getSecurityContext().getCapabilities().setAdd(List.of("SYS_PTRACE"));
                }))
                .containsExactly(
                        perf("ELP165", "has the container triton-perf, which adds capabilities; remove them"),
                        perf("ELP165", "has the container triton-perf, which keeps capabilities; drop ALL"));
    }

    @Test
    void rootUser() {
        assertThat(pod("ELP165", pod -> {
                    pod.getSecurityContext().setRunAsNonRoot(null);
                    pod.getSecurityContext().setRunAsUser(0L);
                }))
                .containsExactly(
                        perf("ELP165", "has the container triton-perf, which may run as root; set runAsNonRoot: true"),
                        perf("ELP165", "has the container triton-perf, which runs as user 0; set another runAsUser"));
    }

    @Test
    void containerThatSaysOtherThanItsPod() {
        assertThat(container(
                        "ELP165", container -> container.getSecurityContext().setRunAsNonRoot(false)))
                .containsExactly(
                        perf("ELP165", "has the container triton-perf, which may run as root; set runAsNonRoot: true"));
    }

    @Test
    void systemCallsWithoutAFilter() {
        assertThat(pod(
                        "ELP165",
                        pod -> pod.getSecurityContext().setSeccompProfile(new SeccompProfile("", "Unconfined"))))
                .containsExactly(perf(
                        "ELP165", "has the container triton-perf, which has no seccomp profile; set RuntimeDefault"));
    }

    @Test
    void profileUnconfined() {
        assertThat(container("ELP165", container -> {
                    container.getSecurityContext().setAppArmorProfile(new AppArmorProfile("", "Unconfined"));
                    container.getSecurityContext().setProcMount("Unmasked");
                }))
                .containsExactly(
                        perf("ELP165", "has the container triton-perf, which has a procMount; remove it"),
                        perf(
                                "ELP165",
                                "has the container triton-perf, which has an AppArmor profile Unconfined; remove it"));
    }

    @Test
    void annotationThatAnOverrideWrites() {
        assertThat(Judged.more("  overrides:\n    - {kind: Deployment, role: serving, podAnnotations:"
                                + " {container.apparmor.security.beta.kubernetes.io/vllm: unconfined}}\n")
                        .by("ELP165"))
                .containsExactly(SEED + "ELP165: " + SERVING
                        + "40-deployment-llm-gpu.yaml: Deployment llm-gpu has the pod annotation"
                        + " container.apparmor.security.beta.kubernetes.io/vllm: unconfined; remove it");
    }

    @Test
    void rootFileSystemThatCanBeWritten() {
        assertThat(container(
                        "ELP166", container -> container.getSecurityContext().setReadOnlyRootFilesystem(null)))
                .containsExactly(perf(
                        "ELP166",
                        "has the container triton-perf with a root file system that can be written; set"
                                + " readOnlyRootFilesystem: true"));
    }

    @Test
    void tokenOfTheApiServer() {
        assertThat(pod("ELP167", pod -> pod.setAutomountServiceAccountToken(null)))
                .containsExactly(
                        perf("ELP167", "mounts a token for the API server; set automountServiceAccountToken: false"));
    }

    @Test
    void defaultServiceAccount() {
        assertThat(pod("ELP167", pod -> pod.setServiceAccountName(null)))
                .containsExactly(perf(
                        "ELP167",
                        "runs under the ServiceAccount default, which is not rendered; name one without rights of its"
                                + " own"));
    }

    @Test
    void accountThatHandsOutItsToken() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "11-serviceaccount-llm-gpu",
                                ServiceAccount.class,
                                account -> account.setAutomountServiceAccountToken(true))
                        .by("ELP167"))
                .containsExactly(SEED + "ELP167: " + SERVING
                        + "11-serviceaccount-llm-gpu.yaml: ServiceAccount llm-gpu hands its token to every pod; set"
                        + " automountServiceAccountToken: false");
    }

    @Test
    void containerWithoutRequestsAndLimits() {
        assertThat(container("ELP168", container -> {
                    container.getResources().setRequests(Map.of());
                    container.getResources().setLimits(Map.of());
                }))
                .containsExactly(
                        perf(
                                "ELP168",
                                "has the container triton-perf without a limit of memory; write the most that it may"
                                        + " take"),
                        perf("ELP168", "has the container triton-perf without a request for cpu; write what it needs"),
                        perf(
                                "ELP168",
                                "has the container triton-perf without a request for memory; write what it needs"));
    }

    @Test
    void limitBelowTheRequest() {
        assertThat(Judged.more("  overrides:\n    - {kind: Job, role: level, limits: {cpu: \"1\"}}\n")
                        .by("ELP169"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:40:7: error ELP169: Job of role level asks"
                        + " for 6 cpu in the container level, above its limit of 1; lower the request or raise the"
                        + " limit");
    }

    @Test
    void requestAboveTheLimitOfTheTemplate() {
        assertThat(Judged.seed()
                        .with(
                                LEVEL,
                                Job.class,
                                job -> job.getSpec()
                                        .getTemplate()
                                        .getSpec()
                                        .getContainers()
                                        .get(0)
                                        .getResources()
                                        .setLimits(Map.of("memory", new Quantity("512Mi"))))
                        .by("ELP169"))
                .containsExactly(SEED + "ELP169: " + LEVEL + ".yaml: Job gpt-oss-20b-g5-8xlarge-c0020-r1-* asks for"
                        + " 14Gi memory in the container level, above its limit of 512Mi; lower the request or raise"
                        + " the limit");
    }

    @Test
    void imageThatIsPulledAtEachStart() {
        assertThat(container("ELP170", container -> container.setImagePullPolicy("Always")))
                .containsExactly(
                        perf("ELP170", "pulls the image of triton-perf by the policy Always; write IfNotPresent"));
    }

    private static List<String> pod(String rule, Consumer<PodSpec> change) {
        return Judged.seed()
                .with(
                        PERF,
                        Deployment.class,
                        perf -> change.accept(perf.getSpec().getTemplate().getSpec()))
                .by(rule);
    }

    private static List<String> container(String rule, Consumer<Container> change) {
        return pod(rule, pod -> change.accept(pod.getContainers().get(0)));
    }

    private static String perf(String rule, String fault) {
        return SEED + rule + ": " + PERF + ": Deployment triton-perf " + fault;
    }

    private static <T> List<T> plus(List<T> some, T one) {
        List<T> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
