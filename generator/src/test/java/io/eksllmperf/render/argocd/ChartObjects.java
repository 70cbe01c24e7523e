package io.eksllmperf.render.argocd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the charts render with our values (helm template 3.18.6): karpenter and karpenter-crd 1.14.1
 * (aws/karpenter-provider-aws charts/), nvidia-device-plugin 0.20.0 (NVIDIA/k8s-device-plugin deployments/helm/),
 * dcgm-exporter 4.8.2 (NVIDIA/dcgm-exporter deployment/).
 */
final class ChartObjects {
    private static final String RBAC = "rbac.authorization.k8s.io/v1";
    private static final String CRD = "apiextensions.k8s.io/v1 CustomResourceDefinition - ";

    private static final Map<String, List<String>> LINES = Map.of(
            "karpenter-crd",
            List.of(
                    CRD + "capacitybuffers.autoscaling.x-k8s.io",
                    CRD + "ec2nodeclasses.karpenter.k8s.aws",
                    CRD + "nodeclaims.karpenter.sh",
                    CRD + "nodeoverlays.karpenter.sh",
                    CRD + "nodepools.karpenter.sh"),
            "karpenter",
            List.of(
                    RBAC + " ClusterRole - karpenter",
                    RBAC + " ClusterRole - karpenter-admin",
                    RBAC + " ClusterRole - karpenter-core",
                    RBAC + " ClusterRoleBinding - karpenter",
                    RBAC + " ClusterRoleBinding - karpenter-core",
                    RBAC + " Role kube-system karpenter",
                    RBAC + " Role kube-system karpenter-dns",
                    RBAC + " RoleBinding kube-system karpenter",
                    RBAC + " RoleBinding kube-system karpenter-dns",
                    "apps/v1 Deployment kube-system karpenter",
                    "policy/v1 PodDisruptionBudget kube-system karpenter",
                    "v1 Service kube-system karpenter",
                    "v1 ServiceAccount kube-system karpenter"),
            "nvidia-device-plugin",
            List.of(
                    RBAC + " ClusterRole - nvidia-device-plugin-role",
                    RBAC + " ClusterRoleBinding - nvidia-device-plugin-role-binding",
                    "apps/v1 DaemonSet gpu-system nvidia-device-plugin",
                    "apps/v1 DaemonSet gpu-system nvidia-device-plugin-mps-control-daemon",
                    "v1 ServiceAccount gpu-system nvidia-device-plugin-service-account"),
            "dcgm-exporter",
            List.of(
                    RBAC + " Role gpu-system dcgm-exporter-read-cm",
                    RBAC + " RoleBinding gpu-system dcgm-exporter",
                    "apps/v1 DaemonSet gpu-system dcgm-exporter",
                    "v1 ConfigMap gpu-system exporter-metrics-config-map",
                    "v1 Service gpu-system dcgm-exporter",
                    "v1 ServiceAccount gpu-system dcgm-exporter"));

    private ChartObjects() {}

    /** The objects of a chart; with a ServiceMonitor where its values ask for one. */
    static List<AppObject> of(String chart, boolean monitored) {
        List<AppObject> objects = new ArrayList<>();
        for (String line : LINES.get(chart)) {
            String[] words = line.split(" ");
            objects.add(new AppObject(group(words[0]), words[1], words[2].equals("-") ? "" : words[2], words[3]));
        }
        if (monitored) {
            String namespace = chart.equals("karpenter") ? "kube-system" : "gpu-system";
            objects.add(new AppObject("monitoring.coreos.com", "ServiceMonitor", namespace, chart));
        }
        return objects;
    }

    static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }
}
