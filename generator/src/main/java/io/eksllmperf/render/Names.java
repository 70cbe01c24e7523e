package io.eksllmperf.render;

import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.Serving;
import java.util.Locale;

/**
 * What everything is called: the only place where names are put together.
 *
 * @param serving the server whose names these are
 */
public record Names(Serving serving) {
    public static final String SYSTEM_NAMESPACE = "kube-system";
    public static final String ARGOCD_NAMESPACE = "argocd";
    /** Namespace of the DCGM exporter and the device plugin: their pods need privileges that no other namespace gives. */
    public static final String GPU_NAMESPACE = "gpu-system";

    public static final String DCGM_EXPORTER = "dcgm-exporter";
    /** The headless Service in front of all exporters; a client asks DNS for all of them. */
    public static final String DCGM_HOSTS = "dcgm-exporter-pods";

    public static final int DCGM_PORT = 9400;
    public static final String TRITON_PERF = "triton-perf";
    public static final String RESULTS = "results";
    public static final String MODEL_CACHE = "model-cache";
    public static final String GPU_POOL_LABEL = "gpu";
    public static final String LOAD_POOL_LABEL = "load";
    public static final String RESULTS_CLASS = "gp3-results";
    public static final String VOLUME_CLASS = "gp3";
    public static final int PORT = 8000;

    /** The role that eksctl makes for the system nodes and that Karpenter gives to its own (at most 64 characters). */
    public static String nodeRole(String cluster) {
        return "KarpenterNodeRole-" + cluster;
    }

    public static String systemNodes() {
        return "system";
    }

    public static String loadPool() {
        return "load";
    }

    /** One pool for each GPU shape: {@code gpu-g5-8xlarge}, {@code gpu-g5-8xlarge-spot}. */
    public String gpuPool() {
        String shape = "gpu-" + dashed(serving.nodes().instanceType());
        String capacity = serving.nodes().capacityType();
        return capacity.equals("on-demand") ? shape : shape + "-" + capacity;
    }

    public String namespace() {
        return serving.namespace();
    }

    /** Deployment, Service and ServiceAccount of the server. */
    public String server() {
        return serving.name();
    }

    /** Address of the server for everybody in the cluster. */
    public String url() {
        return "http://" + server() + "." + namespace() + ".svc.cluster.local:" + PORT;
    }

    public static String dcgmHosts() {
        return DCGM_HOSTS + "." + GPU_NAMESPACE + ".svc.cluster.local";
    }

    /** A second served model name, so that a client can ask over HTTP which server answers. */
    public static String servedName(String servingId) {
        return "serving-" + servingId;
    }

    /** {@code c0020}: four digits, so that names sort as numbers do. */
    public static String level(int concurrency) {
        String digits = Integer.toString(concurrency);
        return "c" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** {@code <experiment>-c0020-r1}: what a run's Job is called before its hash. */
    public static String run(Experiment experiment, int concurrency, int repeat) {
        return experiment.name() + "-" + level(concurrency) + "-r" + repeat;
    }

    public static String platformFolder(String cluster) {
        return "manifests/" + cluster + "/platform";
    }

    public String servingFolder() {
        return "manifests/" + serving.cluster() + "/" + serving.owner() + "/serving";
    }

    public String benchFolder() {
        return "manifests/" + serving.cluster() + "/" + serving.owner() + "/bench";
    }

    public static String argocdFolder(String cluster) {
        return "argocd/" + cluster;
    }

    public static String dashed(String text) {
        return text.toLowerCase(Locale.ROOT).replace('.', '-');
    }
}
