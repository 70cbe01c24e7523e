package io.eksllmperf.plan.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the API server puts where nothing is written, for the fields of the kinds that are rendered: written out, it changes
 * nothing. Kubernetes 1.33 (kubernetes/kubernetes pkg/apis/core/v1, apps/v1, batch/v1, storage/v1, networking/v1
 * defaults.go); the CRDs of Karpenter 1.14.1.
 */
final class ApiDefaults {
    /** Of anything with pods, below {@code spec.template}. */
    private static final Map<String, Object> PODS = pods();

    /** By kind, then by place. */
    private static final Map<String, Map<String, Object>> KINDS = Map.of(
            "Deployment",
            Map.of("spec.replicas", 1, "spec.revisionHistoryLimit", 10, "spec.progressDeadlineSeconds", 600),
            "Job",
            Map.of(
                    "spec.backoffLimit", 6,
                    "spec.completions", 1,
                    "spec.parallelism", 1,
                    "spec.completionMode", "NonIndexed",
                    "spec.suspend", false),
            "Service",
            Map.of(
                    "spec.type", "ClusterIP",
                    "spec.ports.protocol", "TCP",
                    "spec.sessionAffinity", "None",
                    "spec.internalTrafficPolicy", "Cluster"),
            "NetworkPolicy",
            Map.of("spec.ingress.ports.protocol", "TCP", "spec.egress.ports.protocol", "TCP"),
            "PersistentVolumeClaim",
            Map.of("spec.volumeMode", "Filesystem"),
            "StorageClass",
            Map.of("reclaimPolicy", "Delete", "volumeBindingMode", "Immediate"),
            "NodePool",
            Map.of("spec.template.spec.expireAfter", "720h"),
            "EC2NodeClass",
            Map.of(
                    "spec.metadataOptions.httpEndpoint",
                    "enabled",
                    "spec.metadataOptions.httpProtocolIPv6",
                    "disabled"));

    private ApiDefaults() {}

    /** Whether a value is what an absent field means. */
    static boolean isDefault(Where where, Object value) {
        Optional<Object> usual = where.isOfPods()
                ? Optional.ofNullable(PODS.get(where.podShape()))
                : Optional.ofNullable(KINDS.getOrDefault(where.kind(), Map.of()).get(where.shape()));
        return usual.filter(common -> Meaning.same(where, common, value)).isPresent();
    }

    private static Map<String, Object> pods() {
        Map<String, Object> found = new HashMap<>();
        found.put("spec.restartPolicy", "Always");
        found.put("spec.dnsPolicy", "ClusterFirst");
        found.put("spec.schedulerName", "default-scheduler");
        found.put("spec.terminationGracePeriodSeconds", 30);
        found.put("spec.enableServiceLinks", true);
        found.put("spec.tolerations.operator", "Equal");
        found.put("spec.volumes.configMap.defaultMode", 420);
        found.put("spec.volumes.secret.defaultMode", 420);
        for (String container : List.of("spec.containers", "spec.initContainers")) {
            found.put(
                    container + ".imagePullPolicy", "IfNotPresent"); // for a tag other than latest; others are refused
            found.put(container + ".terminationMessagePath", "/dev/termination-log");
            found.put(container + ".terminationMessagePolicy", "File");
            found.put(container + ".ports.protocol", "TCP");
            found.put(container + ".env.valueFrom.fieldRef.apiVersion", "v1");
            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                String at = container + "." + probe + ".";
                found.put(at + "timeoutSeconds", 1);
                found.put(at + "periodSeconds", 10);
                found.put(at + "successThreshold", 1);
                found.put(at + "failureThreshold", 3);
                found.put(at + "httpGet.scheme", "HTTP");
                found.put(at + "httpGet.path", "/");
            }
        }
        return found;
    }
}
