package io.eksllmperf.model;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A ServiceMonitor of the Prometheus operator (monitoring.coreos.com/v1), as far as it is used.
 *
 * @param spec which Services are scraped, and how
 */
public record ServiceMonitor(String apiVersion, String kind, ObjectMeta metadata, Spec spec) implements CustomResource {
    public static final String API_VERSION = "monitoring.coreos.com/v1";
    public static final String KIND = "ServiceMonitor";

    public ServiceMonitor {
        Require.constant(apiVersion, API_VERSION, "ServiceMonitor apiVersion");
        Require.constant(kind, KIND, "ServiceMonitor kind");
    }

    public ServiceMonitor(ObjectMeta metadata, Spec spec) {
        this(API_VERSION, KIND, metadata, spec);
    }

    @Override
    public ServiceMonitor withMetadata(ObjectMeta other) {
        return new ServiceMonitor(other, spec);
    }

    public record Spec(Selector selector, List<Endpoint> endpoints) {
        public Spec {
            endpoints = List.copyOf(endpoints);
        }
    }

    public record Selector(Map<String, String> matchLabels) {
        public Selector {
            matchLabels = Collections.unmodifiableMap(new TreeMap<>(matchLabels));
        }
    }

    /** @param port name of the Service's port */
    public record Endpoint(String port, String path, String interval) {}
}
