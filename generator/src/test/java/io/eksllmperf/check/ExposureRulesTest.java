package io.eksllmperf.check;

import static io.eksllmperf.check.Judged.ARGOCD;
import static io.eksllmperf.check.Judged.SERVING;
import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.model.argocd.AppProject;
import io.eksllmperf.model.argocd.AppProject.ClusterKind;
import io.eksllmperf.model.argocd.AppProject.NamespacedKind;
import io.eksllmperf.model.argocd.Destination;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reaches the server, and what namespaces and projects let in. */
class ExposureRulesTest {
    private static final String SEED = "experiments/gpt-oss-20b-g5-8xlarge.yaml: error ";
    private static final String POLICY =
            SEED + "ELP174: " + SERVING + "10-networkpolicy-llm-gpu.yaml: NetworkPolicy" + " llm-gpu ";

    @ParameterizedTest
    @ValueSource(strings = {"ELP173", "ELP174", "ELP175", "ELP176", "ELP177"})
    void whatIsRenderedIsClosed(String rule) {
        assertThat(Judged.of(Shipped.experiments()).by(rule)).isEmpty();
    }

    @Test
    void loadBalancer() {
        assertThat(Judged.seed()
                        .with(SERVING + "41-service-llm-gpu", Service.class, service -> {
                            service.getSpec().setType("LoadBalancer");
                            service.getSpec().setExternalIPs(List.of("203.0.113.7"));
                        })
                        .by("ELP173"))
                .containsExactly(
                        SEED + "ELP173: " + SERVING + "41-service-llm-gpu.yaml: Service llm-gpu answers on external"
                                + " addresses; remove externalIPs",
                        SEED + "ELP173: " + SERVING + "41-service-llm-gpu.yaml: Service llm-gpu is of type"
                                + " LoadBalancer, which opens it to whoever reaches the node; write ClusterIP");
    }

    @Test
    void serverWithoutNetworkPolicy() {
        assertThat(Judged.seed().without(SERVING + "10-networkpolicy").by("ELP174"))
                .containsExactly(SEED + "ELP174: " + SERVING
                        + "40-deployment-llm-gpu.yaml: Deployment llm-gpu has pods that no NetworkPolicy for Ingress"
                        + " selects; render one that does");
    }

    @Test
    void networkPolicyThatSelectsOtherPods() {
        assertThat(policy(policy -> policy.getSpec().getPodSelector().setMatchLabels(Map.of("app", "other"))))
                .containsExactly(SEED + "ELP174: " + SERVING
                        + "40-deployment-llm-gpu.yaml: Deployment llm-gpu has pods that no NetworkPolicy for Ingress"
                        + " selects; render one that does");
    }

    @Test
    void networkPolicyForEverybody() {
        assertThat(policy(policy -> policy.getSpec().setIngress(List.of(new NetworkPolicyIngressRule()))))
                .containsExactly(
                        POLICY + "lets everybody in: an ingress rule has no from; name the clients",
                        POLICY + "opens all ports: an ingress rule has no ports; name the server's");
    }

    @Test
    void networkPolicyForEveryPod() {
        NetworkPolicyPeer anyPod = new NetworkPolicyPeer();
        anyPod.setPodSelector(new LabelSelector());
        NetworkPolicyPeer anyNamespace = new NetworkPolicyPeer();
        anyNamespace.setNamespaceSelector(new LabelSelector());

        for (NetworkPolicyPeer peer : List.of(anyPod, anyNamespace)) {
            assertThat(policy(policy -> from(policy, peer)))
                    .containsExactly(
                            POLICY + "lets in every pod: a peer has no label to choose by; choose clients by label");
        }
    }

    @Test
    void networkPolicyForTheWorld() {
        NetworkPolicyPeer world = new NetworkPolicyPeer();
        world.setIpBlock(new IPBlock("0.0.0.0/0", List.of()));

        assertThat(policy(policy -> from(policy, world)))
                .containsExactly(POLICY + "lets in the addresses 0.0.0.0/0, whatever pod or machine has them; choose"
                        + " clients by label");
    }

    @Test
    void overrideThatOpensTheNamespace() {
        assertThat(Judged.more("  overrides:\n    - {kind: Namespace, role: namespace, labels:"
                                + " {pod-security.kubernetes.io/enforce: privileged}}\n")
                        .by("ELP175"))
                .containsExactly("experiments/gpt-oss-20b-g5-8xlarge.yaml:40:50: error ELP175: Namespace llm enforces"
                        + " privileged; label it pod-security.kubernetes.io/enforce: restricted");
    }

    @Test
    void namespaceWithoutPodSecurity() {
        assertThat(Judged.seed()
                        .with(
                                ARGOCD + "namespaces/gpu-system",
                                Namespace.class,
                                namespace -> namespace.getMetadata().setLabels(Map.of()))
                        .by("ELP175"))
                .containsExactly("experiments/llm-eks-cluster.yaml: error ELP175: " + ARGOCD
                        + "namespaces/gpu-system.yaml: Namespace gpu-system enforces nothing; label it"
                        + " pod-security.kubernetes.io/enforce: restricted");
    }

    @Test
    void podsInTheDefaultNamespace() {
        assertThat(Judged.seed()
                        .with(
                                SERVING + "30-deployment-triton-perf",
                                Deployment.class,
                                perf -> perf.getMetadata().setNamespace("default"))
                        .by("ELP176"))
                .containsExactly(SEED + "ELP176: " + SERVING
                        + "30-deployment-triton-perf.yaml: Deployment triton-perf puts pods into the namespace"
                        + " default, which is not rendered; give them one of their own");
    }

    @Test
    void projectOfWildcards() {
        assertThat(Judged.seed()
                        .replaced(ARGOCD + "projects/platform", project -> {
                            AppProject before = (AppProject) project;
                            return new AppProject(
                                    before.metadata(),
                                    new AppProject.Spec(
                                            "All",
                                            List.of("*"),
                                            List.of(Destination.server("*", "kube-system")),
                                            List.of(ClusterKind.all("karpenter.sh", "NodePool")),
                                            List.of(new NamespacedKind("*", "*"))));
                        })
                        .by("ELP177"))
                .containsExactly(
                        project("permits any NodePool of the cluster; name the objects"),
                        project("permits every cluster or namespace; name them"),
                        project("permits every kind in its namespaces; name the kinds"),
                        project("permits every repository; name them"));
    }

    private static String project(String fault) {
        String path = ARGOCD + "projects/platform.yaml";
        return path + ": error ELP177: AppProject llm-eks-cluster.platform " + fault;
    }

    private static List<String> policy(Consumer<NetworkPolicy> change) {
        return Judged.seed()
                .with(SERVING + "10-networkpolicy", NetworkPolicy.class, change)
                .by("ELP174");
    }

    private static void from(NetworkPolicy policy, NetworkPolicyPeer peer) {
        policy.getSpec().getIngress().get(0).setFrom(List.of(peer));
    }
}
