package io.eksllmperf.render.argocd;

import io.eksllmperf.model.argocd.AppProject.ClusterKind;
import io.eksllmperf.model.argocd.AppProject.NamespacedKind;
import java.util.List;

/** Kinds as projects permit them. */
final class Kinds {
    static final NamespacedKind CONFIG_MAP = namespaced("", "ConfigMap");
    static final NamespacedKind SERVICE = namespaced("", "Service");
    static final NamespacedKind SERVICE_ACCOUNT = namespaced("", "ServiceAccount");
    static final NamespacedKind DEPLOYMENT = namespaced("apps", "Deployment");
    static final NamespacedKind SERVICE_MONITOR = namespaced("monitoring.coreos.com", "ServiceMonitor");

    /**
     * Argo CD shows what a resource has made, and its logs, only if the project permits its kind (argo-cd 3.5.1,
     * controller/appcontroller.go getResourceTree). Who may write a Job or a Deployment may run any pod already.
     */
    static final NamespacedKind POD = namespaced("", "Pod");

    static final NamespacedKind REPLICA_SET = namespaced("apps", "ReplicaSet");

    private Kinds() {}

    static NamespacedKind namespaced(String group, String kind) {
        return new NamespacedKind(group, kind);
    }

    /** Exactly these namespaces. */
    static List<ClusterKind> namespaces(List<String> names) {
        return names.stream()
                .map(name -> ClusterKind.named("", "Namespace", name))
                .toList();
    }
}
