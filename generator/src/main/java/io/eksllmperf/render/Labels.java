package io.eksllmperf.render;

import io.eksllmperf.spec.Serving;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Labels: immutable, each {@code withX} returns new ones.
 *
 * @param all sorted by key
 */
public record Labels(Map<String, String> all) {
    /** What a resource is for; {@code overrides} choose by it. */
    public static final String ROLE = "app.kubernetes.io/component";
    /** Name of the experiment that owns the server: the same on server, triton-perf and every load pod. */
    public static final String SERVING = "eksllmperf.io/serving";
    /** Hash of what the server serves with. */
    public static final String SERVING_ID = "eksllmperf.io/serving-id";

    public static final String EXPERIMENT = "eksllmperf.io/experiment";
    /** Marks a pod that sends load: what the exclusion looks for. Its value is the server's owner. */
    public static final String LOADS = "eksllmperf.io/loads";

    public Labels {
        all = Collections.unmodifiableMap(new TreeMap<>(all));
    }

    /** The labels of everything that is generated. */
    public static Labels of(String role) {
        return new Labels(Map.of(
                "app.kubernetes.io/managed-by",
                "eks-llm-perf",
                "app.kubernetes.io/part-of",
                "eks-llm-perf",
                ROLE,
                role));
    }

    public static Labels of(String role, Serving serving) {
        return of(role).with(SERVING, serving.owner());
    }

    public Labels with(String key, String value) {
        Map<String, String> more = new TreeMap<>(all);
        more.put(key, value);
        return new Labels(more);
    }

    /** What a selector asks for: role and server, which never change. */
    public static Map<String, String> selector(String role, Serving serving) {
        return new TreeMap<>(Map.of(ROLE, role, SERVING, serving.owner()));
    }
}
