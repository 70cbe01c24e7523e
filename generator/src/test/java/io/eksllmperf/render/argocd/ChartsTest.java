package io.eksllmperf.render.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.catalog.Catalog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static final String EXPORTER = "apps/32-dcgm-exporter";
    private final ArgocdFiles files = ArgocdFiles.of(Shipped.experiments());

    @Test
    void versionsAreTheClusterFilesElseTheCatalogsAndCrdsMoveWithTheirController() {
        assertThat(version(files, "apps/20-karpenter-crd")).isEqualTo("1.14.1");
        assertThat(version(files, "apps/30-karpenter")).isEqualTo("1.14.1");
        assertThat(version(files, "apps/31-device-plugin"))
                .isEqualTo(
                        Catalog.shipped().addOns("nvidia-device-plugin").get(0).version());
        ArgocdFiles pinned = ArgocdFiles.of(Shipped.experiments()
                .with(
                        Shipped.CLUSTER,
                        "{karpenter: \"1.14.1\",",
                        "{karpenter: \"1.13.0\", devicePlugin: \"0.19.3\", dcgmExporter: \"4.8.2\","));
        assertThat(List.of(
                        version(pinned, "apps/20-karpenter-crd"),
                        version(pinned, "apps/30-karpenter"),
                        version(pinned, "apps/31-device-plugin"),
                        version(pinned, EXPORTER)))
                .containsExactly("1.13.0", "1.13.0", "0.19.3", "4.8.2");
    }

    @Test
    void nodesThatBringTheirPluginGetNoSecondOne() {
        assertThat(files.names("apps")).contains("20-karpenter-crd", "30-karpenter", "31-device-plugin");
        assertThat(ArgocdFiles.of(ArgocdFiles.bottlerocket(Shipped.experiments()))
                        .names("apps"))
                .contains("20-karpenter-crd", "30-karpenter")
                .doesNotContain("31-device-plugin");
        assertThat(ArgocdFiles.of(ArgocdFiles.autoMode(Shipped.experiments())).names("apps"))
                .doesNotContain("20-karpenter-crd", "30-karpenter", "31-device-plugin")
                .contains("32-dcgm-exporter");
    }

    @Test
    void karpenterServesTheClusterAndRepairsNoNode() {
        Map<String, Object> values = values(files, "apps/30-karpenter");

        assertThat(ArgocdFiles.at(values, "settings", "clusterName")).isEqualTo("llm-eks-cluster");
        assertThat(ArgocdFiles.at(values, "settings", "featureGates", "nodeRepair"))
                .isEqualTo(false);
        assertThat(ArgocdFiles.at(values, "serviceAccount", "name")).isEqualTo("karpenter");
        assertThat(ArgocdFiles.list(values, "controller", "env"))
                .containsExactly(Map.of("name", "AWS_REGION", "value", "us-east-1"));
    }

    /** The pool's own file, so that label and taint cannot drift apart from what the charts ask for. */
    @Test
    void pluginAndExporterRunWhereThePoolsLabelIsAndUnderItsTaint() {
        Map<String, Object> pool =
                files.all().get("manifests/llm-eks-cluster/platform/30-nodepool-gpu-g5-8xlarge.yaml");
        Map<String, Object> labels = ArgocdFiles.map(pool, "spec", "template", "metadata", "labels");
        Map<String, Object> taint = ArgocdFiles.<Map<String, Object>>list(pool, "spec", "template", "spec", "taints")
                .get(0);
        for (String app : List.of("apps/31-device-plugin", EXPORTER)) {
            Map<String, Object> values = values(files, app);
            Map<String, Object> selector = ArgocdFiles.map(values, "nodeSelector");

            assertThat(selector).as(app).isNotEmpty();
            assertThat(labels).as(app).containsAllEntriesOf(selector);
            assertThat(ArgocdFiles.list(values, "tolerations"))
                    .as(app)
                    .containsExactly(
                            Map.of("key", taint.get("key"), "operator", "Exists", "effect", taint.get("effect")));
        }
    }

    @Test
    void theExporterSamplesEverySecondWithTheOnePrivilegeThatItNeeds() {
        Map<String, Object> values = values(files, EXPORTER);

        assertThat(ArgocdFiles.list(values, "extraEnv"))
                .containsExactly(Map.of("name", "DCGM_EXPORTER_INTERVAL", "value", "1000"));
        assertThat(ArgocdFiles.at(values, "securityContext", "capabilities"))
                .isEqualTo(Map.of("add", List.of("SYS_ADMIN"), "drop", List.of("ALL")));
        assertThat((String) values.get("customMetrics"))
                .contains("DCGM_FI_PROF_SM_ACTIVE, gauge,", "DCGM_FI_DEV_GPU_UTIL, gauge,");
    }

    /** A comma too many in a help text, and the exporter refuses the whole list. */
    @Test
    void everyCounterIsAFieldATypeAndAHelpText() {
        String counters = (String) values(files, EXPORTER).get("customMetrics");

        assertThat(counters.lines().toList())
                .isNotEmpty()
                .allMatch(line -> line.matches("DCGM_FI_[A-Z_]+, (gauge|counter), [^,]+\\."));
    }

    @Test
    void metricsAreAnnouncedByAnnotationOrByServiceMonitorAndNeverByBoth() {
        Map<String, Object> annotated = values(files, EXPORTER);
        Map<String, Object> monitored = values(ArgocdFiles.of(ArgocdFiles.monitored(Shipped.experiments())), EXPORTER);

        assertThat(annotated.get("serviceMonitor")).isEqualTo(Map.of("enabled", false));
        assertThat(annotated.get("podAnnotations"))
                .isEqualTo(Map.of("prometheus.io/port", "9400", "prometheus.io/scrape", "true"));
        assertThat(monitored.get("serviceMonitor")).isEqualTo(Map.of("enabled", true));
        assertThat(monitored).doesNotContainKey("podAnnotations");
    }

    private static Object version(ArgocdFiles files, String app) {
        return ArgocdFiles.at(files.file(app), "spec", "source", "targetRevision");
    }

    private static Map<String, Object> values(ArgocdFiles files, String app) {
        return ArgocdFiles.map(files.file(app), "spec", "source", "helm", "valuesObject");
    }
}
