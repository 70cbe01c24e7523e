package io.eksllmperf.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.builder.Editable;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Jackson and snakeyaml cost most of a cold start: writing works where neither is to be had. */
class WithoutJacksonTest {
    /** Runs in a class loader of its own. */
    public static final class Probe implements Supplier<String> {
        @Override
        public String get() {
            ObjectMeta meta = new ObjectMeta();
            meta.setName("llm");
            meta.setLabels(Map.of("on", "yes"));
            ConfigMap map = new ConfigMap();
            map.setMetadata(meta);
            ServicePort port = new ServicePort();
            port.setTargetPort(new IntOrString(8000));
            return Yaml.text(List.of(map, port, new Quantity("1", "Gi")));
        }
    }

    @Test
    void writesModelsWithoutJacksonOrSnakeyamlOnTheClassPath() throws Exception {
        Set<URL> needed = Stream.of(Yaml.class, Probe.class, ConfigMap.class, Editable.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .collect(Collectors.toSet());
        try (URLClassLoader bare =
                new URLClassLoader(needed.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> bare.loadClass("com.fasterxml.jackson.databind.ObjectMapper"))
                    .isInstanceOf(ClassNotFoundException.class);
            Supplier<?> probe = (Supplier<?>)
                    bare.loadClass(Probe.class.getName()).getConstructor().newInstance();

            assertThat(probe.get()).isEqualTo("""
                - apiVersion: v1
                  kind: ConfigMap
                  metadata:
                    name: llm
                    labels:
                      "on": "yes"
                - targetPort: 8000
                - 1Gi
                """);
        }
    }
}
