package io.eksllmperf.render.argocd;

import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Serving;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The namespaces of a cluster that are rendered, sorted. */
final class Namespaces {
    private Namespaces() {}

    /** Those of the servers, and the one that the charts of the GPU nodes share. */
    static List<String> all(List<Serving> servings) {
        Set<String> names = new TreeSet<>();
        names.add(Names.GPU_NAMESPACE);
        servings.forEach(serving -> names.add(serving.namespace()));
        return List.copyOf(names);
    }
}
