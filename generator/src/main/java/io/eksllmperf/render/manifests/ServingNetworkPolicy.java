package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;
import java.util.Map;

/**
 * Who may reach the server: triton-perf, the load pods, and a Prometheus in a namespace that is labelled for it. vLLM's
 * API key would leave /metrics and others open, so the network decides. The kubelet's probes are never refused.
 */
public final class ServingNetworkPolicy {
    /** A namespace with this label may scrape the server. */
    static final Map<String, String> SCRAPERS = Map.of("eksllmperf.io/scrapes", "true");

    private ServingNetworkPolicy() {}

    public static NetworkPolicy render(Names names) {
        NetworkPolicy policy = new NetworkPolicy();
        policy.setMetadata(Parts.metadata(names.server(), names.namespace(), Labels.of("serving", names.serving())));
        policy.setSpec(spec(names));
        return policy;
    }

    private static NetworkPolicySpec spec(Names names) {
        LabelSelector server = new LabelSelector();
        server.setMatchLabels(Labels.selector("serving", names.serving()));
        NetworkPolicySpec spec = new NetworkPolicySpec();
        spec.setPodSelector(server);
        spec.setPolicyTypes(List.of("Ingress"));
        spec.setIngress(List.of(ingress(names)));
        return spec;
    }

    private static NetworkPolicyIngressRule ingress(Names names) {
        NetworkPolicyPort http = new NetworkPolicyPort();
        http.setPort(new IntOrString("http"));
        http.setProtocol("TCP");
        NetworkPolicyIngressRule rule = new NetworkPolicyIngressRule();
        rule.setPorts(List.of(http));
        rule.setFrom(List.of(clients(names), scrapers()));
        return rule;
    }

    private static NetworkPolicyPeer clients(Names names) {
        LabelSelectorRequirement roles = new LabelSelectorRequirement();
        roles.setKey(Labels.ROLE);
        roles.setOperator("In");
        roles.setValues(List.of("level", "ready", "triton-perf"));
        LabelSelector pods = new LabelSelector();
        pods.setMatchLabels(Map.of(Labels.SERVING, names.serving().owner()));
        pods.setMatchExpressions(List.of(roles));
        NetworkPolicyPeer peer = new NetworkPolicyPeer();
        peer.setPodSelector(pods);
        return peer;
    }

    private static NetworkPolicyPeer scrapers() {
        LabelSelector namespaces = new LabelSelector();
        namespaces.setMatchLabels(SCRAPERS);
        NetworkPolicyPeer peer = new NetworkPolicyPeer();
        peer.setNamespaceSelector(namespaces);
        return peer;
    }
}
