package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.yaml.ContentHash;
import io.eksllmperf.yaml.Yaml;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.Map;

/** Scripts for load pods: immutable, and named by their content, so that what was reviewed is what runs. */
public final class ScriptConfigMap {
    private ScriptConfigMap() {}

    /**
     * @param name what the name starts with: {@code bench}, {@code ready}, {@code <experiment>-c0020}
     * @param files file name to text
     */
    public static ConfigMap render(Names names, String name, Map<String, String> files) {
        String hash = ContentHash.of(Yaml.text(files)).shortId(8);
        ConfigMap map = new ConfigMap();
        map.setMetadata(Parts.metadata(name + "-" + hash, names.namespace(), Labels.of("script", names.serving())));
        map.setImmutable(true);
        map.setData(files);
        return map;
    }
}
