package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.model.argocd.AppProject;
import io.eksllmperf.model.argocd.Destination;
import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who reaches the server, and what namespaces and projects let in. */
final class ExposureRules {
    private static final String ENFORCE = "pod-security.kubernetes.io/enforce";
    private static final String RESTRICTED = "restricted";
    private static final String PRIVILEGED = "privileged";

    static final List<Rule> RULES = List.of(
            error(
                            "ELP173",
                            "A Service that is reached from outside the cluster",
                            "vLLM's API key protects /v1 only: /invocations, /tokenize, /pause and /metrics stay open"
                                    + " to whoever reaches the port (vLLM, usage/security.md).")
                    .on(View.ITEMS, ExposureRules::service)
                    .never(),
            error(
                            "ELP174",
                            "Nothing keeps others away from the server",
                            "Every pod of the cluster could load it, unseen by the level that measures it, and reach"
                                    + " the endpoints that no key protects (NSA guide, network separation).")
                    .on(View.FOLDERS, ExposureRules::network)
                    .never(),
            error(
                            "ELP175",
                            "A namespace below Pod Security \"restricted\"",
                            "It is what refuses a pod that somebody else puts there. gpu-system alone is excepted:"
                                    + " device plugin and DCGM exporter mount host paths, and the exporter needs"
                                    + " SYS_ADMIN for its profiling counters (NVIDIA/dcgm-exporter#279).")
                    .on(View.ALL, ExposureRules::podSecurity)
                    .never(),
            error(
                            "ELP176",
                            "Pods in a namespace that is not theirs",
                            "What runs in default, in kube-system or in a namespace that nobody renders has neither"
                                    + " Pod Security nor a project of its own (CIS 5.7.4; checkov CKV_K8S_21).")
                    .on(View.ALL, ExposureRules::strangers)
                    .never(),
            error(
                            "ELP177",
                            "A project that permits everything",
                            "A wildcard lets an Application of the project bring any kind from any repository to any"
                                    + " namespace: whoever may write one file is then admin (argoproj/argo-cd docs/operator-manual/security.md).")
                    .on(View.ITEMS, ExposureRules::wildcards)
                    .never());

    private ExposureRules() {}

    private static void service(Item item, Found found) {
        if (!(item.resource() instanceof Service service)) {
            return;
        }
        ServiceSpec spec = service.getSpec();
        String type = Optional.ofNullable(spec.getType()).orElse("ClusterIP");
        if (!type.equals("ClusterIP")) {
            found.at(item, "is of type " + type + ", which opens it to whoever reaches the node; write ClusterIP");
        }
        if (!spec.getExternalIPs().isEmpty()) {
            found.at(item, "answers on external addresses; remove externalIPs");
        }
    }

    private static void network(Folder folder, Found found) {
        for (Item item : folder.items()) {
            if (item.resource() instanceof Deployment
                    && "serving".equals(item.labels().get(Labels.ROLE))) {
                boolean guarded = false;
                for (Item other : folder.items()) {
                    if (other.resource() instanceof NetworkPolicy policy
                            && other.namespace().equals(item.namespace())
                            && guards(policy, item.podLabels())) {
                        guarded = true;
                        policy.getSpec().getIngress().forEach(rule -> opening(other, rule, found));
                    }
                }
                if (!guarded) {
                    found.at(item, "has pods that no NetworkPolicy for Ingress selects; render one that does");
                }
            }
        }
    }

    private static boolean guards(NetworkPolicy policy, Map<String, String> pod) {
        LabelSelector selector = policy.getSpec().getPodSelector();
        Map<String, String> labels =
                Optional.ofNullable(selector.getMatchLabels()).orElse(Map.of());
        return policy.getSpec().getPolicyTypes().contains("Ingress")
                && pod.entrySet().containsAll(labels.entrySet())
                && selector.getMatchExpressions().isEmpty();
    }

    private static void opening(Item policy, NetworkPolicyIngressRule rule, Found found) {
        if (rule.getFrom().isEmpty()) {
            found.at(policy, "lets everybody in: an ingress rule has no from; name the clients");
        }
        if (rule.getPorts().isEmpty()) {
            found.at(policy, "opens all ports: an ingress rule has no ports; name the server's");
        }
        for (NetworkPolicyPeer peer : rule.getFrom()) {
            boolean anyNamespace = peer.getNamespaceSelector() != null && isEmpty(peer.getNamespaceSelector());
            boolean anyPod = peer.getPodSelector() == null || isEmpty(peer.getPodSelector());
            if (peer.getIpBlock() != null) {
                found.at(
                        policy,
                        "lets in the addresses " + peer.getIpBlock().getCidr()
                                + ", whatever pod or machine has them; choose clients by label");
            } else if (anyPod && (anyNamespace || peer.getNamespaceSelector() == null)) {
                found.at(policy, "lets in every pod: a peer has no label to choose by; choose clients by label");
            }
        }
    }

    private static boolean isEmpty(LabelSelector selector) {
        return Optional.ofNullable(selector.getMatchLabels()).orElse(Map.of()).isEmpty()
                && selector.getMatchExpressions().isEmpty();
    }

    private static void podSecurity(View view, Found found) {
        for (Item item : view.items()) {
            if (item.resource() instanceof Namespace) {
                String level = item.labels().getOrDefault(ENFORCE, "nothing");
                boolean excepted = item.name().equals(Names.GPU_NAMESPACE) && level.equals(PRIVILEGED);
                if (!level.equals(RESTRICTED) && !excepted) {
                    String message = "enforces " + level + "; label it " + ENFORCE + ": " + RESTRICTED;
                    OverrideOf.find(view, item, said -> said.labels().containsKey(ENFORCE))
                            .ifPresentOrElse(
                                    said -> found.at(
                                            said.experiment(), said.path() + ".labels", item.title() + " " + message),
                                    () -> found.at(item, message));
                }
            }
        }
    }

    private static void strangers(View view, Found found) {
        Map<String, Item> rendered = new HashMap<>();
        for (Item item : view.items()) {
            if (item.resource() instanceof Namespace) {
                rendered.put(item.cluster() + "/" + item.name(), item);
            }
        }
        for (Item item : view.items()) {
            if (item.pods().isPresent() && !rendered.containsKey(item.cluster() + "/" + item.namespace())) {
                found.at(
                        item,
                        "puts pods into the namespace " + item.namespace()
                                + ", which is not rendered; give them one of their own");
            }
        }
    }

    private static void wildcards(Item item, Found found) {
        if (!(item.resource() instanceof AppProject project)) {
            return;
        }
        AppProject.Spec spec = project.spec();
        if (spec.sourceRepos().contains("*")) {
            found.at(item, "permits every repository; name them");
        }
        for (Destination destination : spec.destinations()) {
            if (destination.namespace().equals("*") || App.address(destination).equals("*")) {
                found.at(item, "permits every cluster or namespace; name them");
            }
        }
        for (AppProject.NamespacedKind kind : spec.namespaceResourceWhitelist()) {
            if (kind.group().equals("*") || kind.kind().equals("*")) {
                found.at(item, "permits every kind in its namespaces; name the kinds");
            }
        }
        for (AppProject.ClusterKind kind : spec.clusterResourceWhitelist()) {
            boolean anything = kind.group().equals("*") || kind.kind().equals("*");
            if (anything || kind.name().orElse("*").equals("*")) {
                found.at(item, "permits any " + kind.kind() + " of the cluster; name the objects");
            }
        }
    }
}
