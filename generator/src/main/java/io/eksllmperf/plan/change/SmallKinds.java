package io.eksllmperf.plan.change;

import static io.eksllmperf.plan.change.FieldRules.rule;

import io.eksllmperf.plan.change.Change.Altered;
import java.util.List;
import java.util.Map;

/**
 * Services, policies, accounts, namespaces, and kinds that no rule knows. clusterIP:
 * kubernetes/kubernetes pkg/apis/core/validation ValidateServiceUpdate and pkg/registry/core/service/storage
 * patchAllocatedValues, 1.33; Pod Security: kubernetes.io/docs/concepts/security/pod-security-admission; ServiceMonitor: DESIGN
 * section 5.
 */
final class SmallKinds implements Family {
    private static final FieldRules SERVICE = FieldRules.of(
            rule(
                    "spec.ports",
                    Effect.IN_PLACE,
                    "Clients reach it at the new ports at once; those that know the old do not."),
            rule("spec.selector", Effect.IN_PLACE, "It leads to other pods at once; connections that are open stay."),
            rule("spec", Effect.IN_PLACE, "The Service changes in place; no pod restarts."));
    private static final FieldRules POLICY = FieldRules.of(rule(
            "spec",
            Effect.IN_PLACE,
            "New connections are judged by it within seconds; no pod restarts, and whether open ones are cut is the network "
                    + "plugin's choice."));
    private static final FieldRules ACCOUNT = FieldRules.of(
            rule("metadata", Effect.METADATA, "Only labels or annotations change: no pod restarts."),
            rule("", Effect.IN_PLACE, "Pods that start from now on get it; those that run keep what they have."));
    private static final FieldRules MONITOR = FieldRules.of(
            rule("spec", Effect.IN_PLACE, "Prometheus scrapes by it at its next reload; no pod restarts."));
    private static final FieldRules NAMESPACE = FieldRules.of(
            rule(
                    "metadata.labels",
                    Effect.IN_PLACE,
                    "Pod Security levels hold for pods that are created from now on; those that run are not judged again."),
            rule("spec", Effect.IN_PLACE, "The Namespace changes in place; no pod restarts."));
    private static final FieldRules UNKNOWN = FieldRules.of();

    private static final Map<String, FieldRules> RULES = Map.of(
            "Service", SERVICE,
            "NetworkPolicy", POLICY,
            "ServiceAccount", ACCOUNT,
            "ServiceMonitor", MONITOR,
            "Namespace", NAMESPACE);

    private static final Map<String, String> ADDED = Map.of(
            "Service", "A new name to reach pods by.",
            "NetworkPolicy", "From now on only what it lets through reaches the pods that it selects.",
            "ServiceAccount", "An identity for pods to come.",
            "ServiceMonitor",
                    "Prometheus scrapes by it, if its operator is installed: without its CRD nothing of the whole Application "
                            + "is applied.",
            "Namespace", "The namespace is made before all that goes into it.");

    private static final Map<String, String> REMOVED = Map.of(
            "Service", "Its name no longer leads anywhere; no pod ends.",
            "NetworkPolicy", "The pods that it selected can be reached by every pod again.",
            "ServiceAccount", "No new pod can use it; those that run go on.",
            "ServiceMonitor", "Prometheus no longer scrapes by it.");

    @Override
    public List<Consequence> added(Manifest now, Trees trees) {
        String sentence = ADDED.getOrDefault(now.kind(), "It is created; what it does is not known here.");
        return List.of(Consequence.of(Effect.CREATES, sentence));
    }

    @Override
    public List<Consequence> removed(Manifest was, Trees trees) {
        if (was.kind().equals("Namespace") && trees.fate(was).isGone()) {
            return List.of(Consequence.of(
                    Effect.DELETES, "The namespace is deleted with all that is in it, volume claims included."));
        }
        return Family.gone(
                was, trees, REMOVED.getOrDefault(was.kind(), "It is deleted; what that does is not known here."));
    }

    @Override
    public List<Consequence> altered(Altered change, Trees trees) {
        if (change.after().kind().equals("Service") && isHeadless(change.before()) != isHeadless(change.after())) {
            return List.of(
                    isHeadless(change.after())
                            ? Consequence.of(
                                    Effect.REFUSED,
                                    "The address of a Service is immutable, so it cannot become headless: the sync fails at "
                                            + "it, and later waves are not applied. Delete the Service first.")
                            : Consequence.of(
                                    Effect.BY_HAND,
                                    "The API server keeps the old value, so the Service stays headless until somebody "
                                            + "deletes it, and Argo CD makes it anew."));
        }
        return RULES.getOrDefault(change.after().kind(), UNKNOWN).judge(change.fields());
    }

    private static boolean isHeadless(Manifest service) {
        return service.text("spec", "clusterIP").equals("None");
    }
}
