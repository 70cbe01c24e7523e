package io.eksllmperf.render.clusters;

import io.eksllmperf.model.eksctl.Addon;
import io.eksllmperf.spec.Cluster;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The EKS add-ons. None names a version: EKS then takes the default of the cluster's Kubernetes version, which AWS tests
 * with it and which no published table tells offline. An add-on moves only when somebody runs {@code eksctl update addon}.
 */
final class AddOns {
    private static final Optional<String> DEFAULT_VERSION = Optional.empty();

    private AddOns() {}

    /** Named even where eksctl would add them by itself, so that the file says all that is installed. */
    static List<Addon> of(Cluster cluster) {
        if (cluster.autoMode()) {
            return List.of(Addon.plain("metrics-server", DEFAULT_VERSION));
        }
        return List.of(
                vpcCni(),
                Addon.plain("kube-proxy", DEFAULT_VERSION),
                Addon.plain("coredns", DEFAULT_VERSION),
                Addon.plain("eks-pod-identity-agent", DEFAULT_VERSION),
                Addon.plain("eks-node-monitoring-agent", DEFAULT_VERSION),
                Addon.plain("metrics-server", DEFAULT_VERSION),
                ebsCsiDriver(cluster));
    }

    /** Network policies do nothing unless they are switched on here. Its own role serves Karpenter's nodes too. */
    private static Addon vpcCni() {
        return Addon.withDefaultPodIdentity(
                "vpc-cni", DEFAULT_VERSION, Optional.of("{\"enableNetworkPolicy\": \"true\"}"));
    }

    /** Volumes are made by the driver and not by a stack: the cluster's tags reach them only through its settings. */
    private static Addon ebsCsiDriver(Cluster cluster) {
        Optional<String> settings =
                cluster.tags().isEmpty() ? Optional.empty() : Optional.of(volumeTags(cluster.tags()));
        return Addon.withDefaultPodIdentity("aws-ebs-csi-driver", DEFAULT_VERSION, settings);
    }

    /** JSON without escapes: neither quotes nor backslashes can stand in a tag of the input. */
    private static String volumeTags(Map<String, String> tags) {
        StringBuilder json = new StringBuilder("{\"controller\": {\"extraVolumeTags\": {");
        String comma = "";
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            json.append(comma)
                    .append('"')
                    .append(tag.getKey())
                    .append("\": \"")
                    .append(tag.getValue())
                    .append('"');
            comma = ", ";
        }
        return json.append("}}}").toString();
    }
}
