package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.render.Waves;
import io.eksllmperf.spec.Serving;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodAntiAffinity;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The persistent pod with the load tool, for measurements by hand. It also decides where the load runs: it holds the
 * results volume, and the load Jobs follow it to its node.
 */
public final class TritonPerf {
    static final int WAVE = 1;
    private static final String ROLE = "triton-perf";

    private TritonPerf() {}

    public static Deployment render(ResolvedLoad load) {
        Names names = load.server().names();
        Deployment deployment = new Deployment();
        deployment.setMetadata(Parts.metadata(Names.TRITON_PERF, names.namespace(), Labels.of(ROLE, names.serving())));
        deployment.getMetadata().setAnnotations(Waves.wave(WAVE));
        deployment.setSpec(spec(load));
        return deployment;
    }

    static Map<String, String> selector(Serving serving) {
        return Labels.selector(ROLE, serving);
    }

    private static DeploymentSpec spec(ResolvedLoad load) {
        LabelSelector selector = new LabelSelector();
        selector.setMatchLabels(selector(load.server().serving()));
        DeploymentStrategy recreate = new DeploymentStrategy();
        // A rolling update would ask for the results volume on two nodes at once: Multi-Attach error.
        recreate.setType("Recreate");
        DeploymentSpec spec = new DeploymentSpec();
        spec.setReplicas(1);
        spec.setSelector(selector);
        spec.setStrategy(recreate);
        spec.setRevisionHistoryLimit(3);
        spec.setProgressDeadlineSeconds(load.server().start().rolloutBudgetSeconds());
        spec.setTemplate(template(load));
        return spec;
    }

    private static PodTemplateSpec template(ResolvedLoad load) {
        ObjectMeta metadata = new ObjectMeta();
        metadata.setLabels(Labels.of(ROLE, load.server().serving()).all());
        metadata.setAnnotations(Map.of("karpenter.sh/do-not-disrupt", "true"));
        PodTemplateSpec template = new PodTemplateSpec();
        template.setMetadata(metadata);
        template.setSpec(pod(load));
        return template;
    }

    private static PodSpec pod(ResolvedLoad load) {
        PodSpec pod = new PodSpec();
        pod.setServiceAccountName(load.server().names().server());
        pod.setAutomountServiceAccountToken(false);
        pod.setEnableServiceLinks(false);
        pod.setNodeSelector(nodes(load));
        pod.setTolerations(List.of(Parts.toleration(LoadPod.TAINT)));
        pod.setAffinity(apart());
        pod.setSecurityContext(Parts.podSecurity(load.tool().imageUser().uid()));
        pod.setContainers(List.of(container(load)));
        pod.setVolumes(List.of(Parts.claim("results", Names.RESULTS), Parts.emptyDir("work"), Parts.emptyDir("tmp")));
        return pod;
    }

    /**
     * The type as well: the load Jobs follow to its node, and ask for what a node of the type has that the cluster's file
     * names now.
     */
    private static Map<String, String> nodes(ResolvedLoad load) {
        Map<String, String> nodes = new TreeMap<>(LoadPod.NODES);
        nodes.put("node.kubernetes.io/instance-type", load.node().name());
        return nodes;
    }

    /** A load node for each server: sweeps of two servers on one node would take each other's CPU. */
    private static Affinity apart() {
        PodAntiAffinity anti = new PodAntiAffinity();
        anti.setRequiredDuringSchedulingIgnoredDuringExecution(
                List.of(Parts.pods(Map.of(Labels.ROLE, ROLE), "kubernetes.io/hostname")));
        Affinity affinity = new Affinity();
        affinity.setPodAntiAffinity(anti);
        return affinity;
    }

    private static Container container(ResolvedLoad load) {
        ResourceRequirements resources = new ResourceRequirements();
        resources.setRequests(Map.of("cpu", new Quantity("500m"), "memory", new Quantity("1Gi")));
        resources.setLimits(Map.of("memory", new Quantity("8Gi")));
        Container container = new Container();
        container.setName(ROLE);
        container.setImage(load.image());
        container.setImagePullPolicy("IfNotPresent");
        // Waits for ever, and ends at once when it is told to: "sleep" as PID 1 would not hear the TERM signal.
        container.setCommand(
                List.of("python3", "-c", "import signal; signal.sigwait([signal.SIGTERM, signal.SIGINT])"));
        container.setEnv(LoadPod.environment(load));
        container.setWorkingDir("/work");
        container.setResources(resources);
        container.setSecurityContext(Parts.containerSecurity(true));
        container.setVolumeMounts(
                List.of(Parts.mount("results", "/results"), Parts.mount("work", "/work"), Parts.mount("tmp", "/tmp")));
        return container;
    }
}
