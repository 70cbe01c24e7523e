package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.Waves;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.List;
import java.util.Map;

/**
 * All DCGM exporters under one name: a recorder asks DNS for their addresses and reads each. The chart's own Service has
 * one address, which would answer for a GPU chosen by lot.
 */
public final class DcgmHosts {
    private static final int WAVE = 0;

    private DcgmHosts() {}

    public static Service render() {
        Service service = new Service();
        service.setMetadata(Parts.metadata(Names.DCGM_HOSTS, Names.GPU_NAMESPACE, Labels.of("gpu-metrics")));
        service.getMetadata().setAnnotations(Waves.wave(WAVE));
        service.setSpec(spec());
        return service;
    }

    /** By the chart's name alone, which every version sets (NVIDIA/dcgm-exporter deployment/templates/_helpers.tpl). */
    private static ServiceSpec spec() {
        ServiceSpec spec = new ServiceSpec();
        spec.setClusterIP("None");
        spec.setSelector(Map.of("app.kubernetes.io/name", Names.DCGM_EXPORTER));
        spec.setPorts(List.of(metrics()));
        return spec;
    }

    private static ServicePort metrics() {
        ServicePort port = new ServicePort();
        port.setName("metrics");
        port.setPort(Names.DCGM_PORT);
        port.setProtocol("TCP");
        port.setTargetPort(new IntOrString(Names.DCGM_PORT));
        return port;
    }
}
