package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.List;

/** The address of the server inside the cluster; never a load balancer, since vLLM answers everybody who reaches it. */
public final class ServingService {
    private ServingService() {}

    public static Service render(Names names) {
        Service service = new Service();
        service.setMetadata(Parts.metadata(names.server(), names.namespace(), Labels.of("serving", names.serving())));
        service.setSpec(spec(names));
        return service;
    }

    private static ServiceSpec spec(Names names) {
        ServiceSpec spec = new ServiceSpec();
        spec.setType("ClusterIP");
        spec.setSelector(ServingDeployment.selector(names.serving()));
        spec.setPorts(List.of(http()));
        return spec;
    }

    private static ServicePort http() {
        ServicePort port = new ServicePort();
        port.setName("http");
        port.setPort(Names.PORT);
        port.setProtocol("TCP");
        port.setTargetPort(new IntOrString("http"));
        return port;
    }
}
