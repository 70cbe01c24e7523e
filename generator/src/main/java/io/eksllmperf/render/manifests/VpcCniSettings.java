package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.Waves;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.Map;

/** Switches network policies on where Auto Mode runs the network: without it they are accepted and do nothing. */
public final class VpcCniSettings {
    private static final int WAVE = 0;

    private VpcCniSettings() {}

    public static ConfigMap render() {
        ConfigMap settings = new ConfigMap();
        settings.setMetadata(Parts.metadata("amazon-vpc-cni", Names.SYSTEM_NAMESPACE, Labels.of("network-policy")));
        settings.getMetadata().setAnnotations(Waves.wave(WAVE));
        settings.setData(Map.of("enable-network-policy-controller", "true"));
        return settings;
    }
}
