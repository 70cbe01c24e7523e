package io.eksllmperf.plan.change;

import java.util.Set;

/**
 * A place in a resource.
 *
 * @param kind the resource's kind
 * @param path as a reader sees it, with the names of list elements
 * @param shape the same without them: what tables are asked by
 */
record Where(String kind, String path, String shape) {
    private static final Set<String> WITH_PODS = Set.of("Deployment", "Job", "DaemonSet", "StatefulSet");
    private static final String PODS = "spec.template.";

    static Where top(Manifest manifest) {
        return new Where(manifest.kind(), "", "");
    }

    /** The value of a key of the mapping here; keys that would break the path apart stand in brackets. */
    Where key(String key) {
        String inner = shape.isEmpty() ? key : shape + "." + key;
        boolean plain = key.indexOf('.') < 0 && key.indexOf('/') < 0 && !key.isEmpty();
        return new Where(kind, plain ? path.isEmpty() ? key : path + "." + key : path + "[" + key + "]", inner);
    }

    /** An element of the list here. */
    Where element(String name) {
        return new Where(kind, path + "[" + name + "]", shape);
    }

    /** Whether it is part of what a controller makes pods from. */
    boolean isOfPods() {
        return WITH_PODS.contains(kind) && shape.startsWith(PODS);
    }

    /**
     * Whether another order of a list is another value. Controllers compare pod templates as a whole, and a Job's must not
     * change at all (kubernetes/kubernetes pkg/controller/deployment/util/deployment_util.go EqualIgnoreHash and
     * pkg/apis/batch/validation/validation.go ValidateJobSpecUpdate, 1.33), so there it is. Karpenter hashes lists as sets
     * (kubernetes-sigs/karpenter pkg/apis/v1/nodepool.go Hash, SlicesAsSets), and the lists of our other kinds are sets.
     * A chart's values become pod templates.
     */
    boolean isOrdered() {
        return isOfPods() || shape.contains("valuesObject");
    }

    /** The place within a pod's template: {@code spec.containers.image}; the shape where it is not in one. */
    String podShape() {
        return isOfPods() ? shape.substring(PODS.length()) : shape;
    }
}
