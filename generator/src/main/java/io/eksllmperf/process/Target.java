package io.eksllmperf.process;

import java.util.regex.Pattern;

/**
 * A container of a running pod.
 *
 * @param namespace its namespace
 * @param resource the pod, or what it belongs to: {@code deployment/triton-perf}
 * @param container the container's name
 */
public record Target(String namespace, String resource, String container) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");
    private static final Pattern RESOURCE = Pattern.compile("([a-z]+/)?[a-z0-9][a-z0-9.-]*");

    public Target {
        if (!NAME.matcher(namespace).matches()
                || !RESOURCE.matcher(resource).matches()
                || !NAME.matcher(container).matches()) {
            throw new IllegalArgumentException("no names of a namespace, a pod and a container: " + namespace + ", "
                    + resource + ", " + container);
        }
    }

    @Override
    public String toString() {
        return resource + " in namespace " + namespace;
    }
}
