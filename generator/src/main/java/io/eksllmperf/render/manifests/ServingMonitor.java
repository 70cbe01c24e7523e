package io.eksllmperf.render.manifests;

import io.eksllmperf.model.ServiceMonitor;
import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import java.util.List;

/** Tells a Prometheus operator to scrape the server; only where the input says that its CRD is there. */
public final class ServingMonitor {
    private ServingMonitor() {}

    public static ServiceMonitor render(Names names) {
        return new ServiceMonitor(
                Parts.metadata(names.server(), names.namespace(), Labels.of("serving", names.serving())),
                new ServiceMonitor.Spec(
                        new ServiceMonitor.Selector(Labels.selector("serving", names.serving())),
                        List.of(new ServiceMonitor.Endpoint("http", "/metrics", "15s"))));
    }
}
