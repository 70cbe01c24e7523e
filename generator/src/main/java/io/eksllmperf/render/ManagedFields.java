package io.eksllmperf.render;

import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.spec.ResourceOverride;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an override may not touch, because order, exclusion and identity of the runs rest on it. */
final class ManagedFields {
    private static final Set<String> LABELS = Set.of("app", Labels.ROLE);
    private static final List<String> PREFIXES = List.of(
            "app.kubernetes.io/", "eksllmperf.io/", "argocd.argoproj.io/", "karpenter.sh/", "batch.kubernetes.io/");

    private ManagedFields() {}

    /** Why the override cannot be applied to the resource; empty when it can. */
    static List<String> refusals(Object resource, ResourceOverride override) {
        List<String> refusals = new ArrayList<>();
        keys("labels", override.labels(), refusals);
        keys("annotations", override.annotations(), refusals);
        Optional<PodTemplateSpec> template = template(resource);
        String kind = Overrides.kind(resource);
        if (template.isEmpty() && !override.pod().isEmpty()) {
            refusals.add("a " + kind + " has no pods; only labels, annotations and (on node classes) tags go there");
        }
        if (!override.tags().isEmpty() && !(resource instanceof Ec2NodeClass)) {
            refusals.add("a " + kind + " has no AWS tags; tags go on an EC2NodeClass, or into the cluster's file");
        }
        template.ifPresent(pods -> pod(pods, override.pod(), refusals));
        return refusals;
    }

    static Optional<PodTemplateSpec> template(Object resource) {
        if (resource instanceof Deployment deployment) {
            return Optional.of(deployment.getSpec().getTemplate());
        }
        return resource instanceof Job job ? Optional.of(job.getSpec().getTemplate()) : Optional.empty();
    }

    private static void pod(PodTemplateSpec template, ResourceOverride.Pod pod, List<String> refusals) {
        keys("podLabels", pod.labels(), refusals);
        keys("podAnnotations", pod.annotations(), refusals);
        Map<String, String> selector = template.getSpec().getNodeSelector();
        pod.nodeSelector().keySet().stream()
                .filter(selector::containsKey)
                .forEach(key -> refusals.add("nodeSelector: \"" + key + "\" is managed by the generator"));
        for (Container container : template.getSpec().getContainers()) {
            for (EnvVar variable : container.getEnv()) {
                if (pod.container().env().containsKey(variable.getName())) {
                    refusals.add("env: \"" + variable.getName()
                            + "\" is managed by the generator; where it may differ the input has a key for it");
                }
            }
        }
    }

    private static void keys(String what, Map<String, String> map, List<String> refusals) {
        for (String key : map.keySet()) {
            if (LABELS.contains(key) || PREFIXES.stream().anyMatch(key::startsWith)) {
                refusals.add(what + ": \"" + key + "\" is managed by the generator");
            }
        }
    }
}
