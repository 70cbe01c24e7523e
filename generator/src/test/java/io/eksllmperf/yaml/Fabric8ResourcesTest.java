package io.eksllmperf.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesList;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models of fabric8 against fabric8's own serializer. */
class Fabric8ResourcesTest {
    private static final KubernetesSerialization FABRIC8 = new KubernetesSerialization();

    static List<HasMetadata> resources() {
        return Resources.all();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void readsBackAsWhatFabric8Writes(HasMetadata resource) {
        String text = Yaml.text(resource);

        Object expected = Readers.yaml12(FABRIC8.asYaml(resource));
        assertThat(Readers.yaml12(text)).isEqualTo(expected);
        assertThat(Readers.yaml11(text)).isEqualTo(expected);
        assertThat(FABRIC8.<Object>unmarshal(text)).isEqualTo(resource);
    }

    @Test
    void standsInTheOrderThatPeopleReadIn() throws IOException {
        StringBuilder all = new StringBuilder();
        resources().forEach(resource -> all.append("---\n").append(Yaml.text(resource)));

        try (var golden = Fabric8ResourcesTest.class.getResourceAsStream("resources.yaml")) {
            assertThat(all).hasToString(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void takesAnotherKindsPropertiesBehindTheKnownOnes() {
        GenericKubernetesResource monitor = new GenericKubernetesResource();
        monitor.setApiVersion("monitoring.coreos.com/v1");
        monitor.setKind("ServiceMonitor");
        monitor.setMetadata(new ObjectMetaBuilder().withName("llm").build());
        monitor.setAdditionalProperty("spec", Map.of("endpoints", List.of(Map.of("port", "http", "interval", "1s"))));
        monitor.setAdditionalProperty("extra", new ArrayList<>());

        assertThat(Yaml.text(monitor)).isEqualTo("""
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata:
              name: llm
            extra: []
            spec:
              endpoints:
              - interval: 1s
                port: http
            """);
        assertThat(Readers.yaml12(Yaml.text(monitor))).isEqualTo(Readers.yaml12(FABRIC8.asYaml(monitor)));
    }

    @Test
    void takesFieldsOfAModelsParent() {
        KubernetesList list = new KubernetesList();
        list.setItems(List.of(Resources.namespace()));
        list.setAdditionalProperty("extra", "a");

        assertThat(Readers.yaml12(Yaml.text(list))).isEqualTo(Readers.yaml12(FABRIC8.asYaml(list)));
    }
}
