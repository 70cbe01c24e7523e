package io.eksllmperf.render.argocd;

import io.eksllmperf.render.Names;
import io.eksllmperf.spec.Cluster;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the DCGM exporter's chart is told. */
final class DcgmExporterValues {
    /** The chart's 30 seconds would give a short level one sample. */
    private static final String INTERVAL_MILLIS = "1000";

    /**
     * The whole list, in place of the chart's: without video, NVLink and licence counters, with the two SM counters that
     * tell whether compute or memory is the limit (NVIDIA/dcgm-exporter etc/default-counters.csv).
     */
    private static final String COUNTERS = """
            DCGM_FI_DEV_SM_CLOCK, gauge, SM clock frequency (in MHz).
            DCGM_FI_DEV_MEM_CLOCK, gauge, Memory clock frequency (in MHz).
            DCGM_FI_DEV_GPU_TEMP, gauge, GPU temperature (in C).
            DCGM_FI_DEV_POWER_USAGE, gauge, Power draw (in W).
            DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION, counter, Total energy consumption since boot (in mJ).
            DCGM_FI_DEV_GPU_UTIL, gauge, GPU utilization (in %).
            DCGM_FI_DEV_MEM_COPY_UTIL, gauge, Memory utilization (in %).
            DCGM_FI_DEV_XID_ERRORS, gauge, Value of the last XID error encountered.
            DCGM_FI_DEV_FB_FREE, gauge, Framebuffer memory free (in MiB).
            DCGM_FI_DEV_FB_USED, gauge, Framebuffer memory used (in MiB).
            DCGM_FI_DEV_FB_RESERVED, gauge, Framebuffer memory reserved (in MiB).
            DCGM_FI_PROF_GR_ENGINE_ACTIVE, gauge, Ratio of time the graphics engine is active.
            DCGM_FI_PROF_SM_ACTIVE, gauge, Ratio of cycles an SM has at least 1 warp assigned.
            DCGM_FI_PROF_SM_OCCUPANCY, gauge, Ratio of warps resident on an SM.
            DCGM_FI_PROF_PIPE_TENSOR_ACTIVE, gauge, Ratio of cycles the tensor pipe is active.
            DCGM_FI_PROF_DRAM_ACTIVE, gauge, Ratio of cycles the memory interface is active.
            """;

    private DcgmExporterValues() {}

    static Map<String, Object> of(Cluster cluster) {
        Map<String, Object> values = new TreeMap<>();
        values.put("customMetrics", COUNTERS);
        values.put("extraEnv", List.of(Map.of("name", "DCGM_EXPORTER_INTERVAL", "value", INTERVAL_MILLIS)));
        values.put("nodeSelector", GpuNodes.SELECTOR);
        if (!cluster.serviceMonitor()) {
            values.put("podAnnotations", scrape());
        }
        values.put("resources", resources());
        values.put("securityContext", security());
        values.put("service", Map.of("address", ":" + Names.DCGM_PORT, "port", Names.DCGM_PORT));
        values.put("serviceMonitor", Map.of("enabled", cluster.serviceMonitor()));
        values.put("tolerations", GpuNodes.TOLERATIONS);
        return values;
    }

    private static Map<String, Object> scrape() {
        return Map.of("prometheus.io/port", Integer.toString(Names.DCGM_PORT), "prometheus.io/scrape", "true");
    }

    /** More CPU than the chart allows: it reads thirty times as often, and a throttled exporter answers late. */
    private static Map<String, Object> resources() {
        return Map.of(
                "limits", Map.of("cpu", "500m", "memory", "512Mi"),
                "requests", Map.of("cpu", "100m", "memory", "128Mi"));
    }

    private static Map<String, Object> security() {
        return Map.of(
                "allowPrivilegeEscalation",
                false,
                "capabilities",
                Map.of("add", List.of("SYS_ADMIN"), "drop", List.of("ALL")),
                "runAsNonRoot",
                false,
                "runAsUser",
                0);
    }
}
