package io.eksllmperf.render.manifests;

import io.eksllmperf.catalog.StartTime;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;

/** How the kubelet asks vLLM. The port opens only after weights are loaded and graphs captured. */
final class Probes {
    private static final int PERIOD = 10;

    private Probes() {}

    /** Long enough for a cold download and a cold compile: too small a budget kills a server that is merely slow. */
    static Probe startup(StartTime start) {
        Probe probe = health();
        probe.setPeriodSeconds(start.limits().probePeriodSeconds());
        probe.setFailureThreshold(start.probeFailureThreshold());
        probe.setTimeoutSeconds(5);
        return probe;
    }

    static Probe liveness() {
        Probe probe = health();
        probe.setPeriodSeconds(PERIOD);
        // A server under full load may answer late; three minutes without an answer is a dead one.
        probe.setFailureThreshold(6);
        probe.setTimeoutSeconds(30);
        return probe;
    }

    static Probe readiness() {
        Probe probe = health();
        probe.setPeriodSeconds(5);
        probe.setFailureThreshold(3);
        probe.setTimeoutSeconds(5);
        return probe;
    }

    private static Probe health() {
        HTTPGetAction get = new HTTPGetAction();
        get.setPath("/health");
        get.setPort(new IntOrString("http"));
        get.setScheme("HTTP");
        Probe probe = new Probe();
        probe.setHttpGet(get);
        return probe;
    }
}
