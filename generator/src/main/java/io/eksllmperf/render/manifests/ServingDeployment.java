package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.ResolvedServing;
import io.eksllmperf.render.Waves;
import io.eksllmperf.spec.Serving;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodAffinity;
import io.fabric8.kubernetes.api.model.PodAntiAffinity;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.WeightedPodAffinityTerm;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The vLLM server: one pod on a GPU node of its own. {@link ServingId} stamps it after the overrides. */
public final class ServingDeployment {
    static final int WAVE = 2;
    private static final String ROLE = "serving";
    /** GPUs that work together exchange tensors through /dev/shm (vLLM, docs/deployment/k8s.md). */
    private static final String SHM = "2Gi";

    private ServingDeployment() {}

    public static Deployment render(ResolvedServing server) {
        Names names = server.names();
        Deployment deployment = new Deployment();
        deployment.setMetadata(Parts.metadata(names.server(), names.namespace(), labels(server.serving())));
        deployment.getMetadata().setAnnotations(Waves.wave(WAVE));
        deployment.setSpec(spec(server));
        return deployment;
    }

    /** What finds the server's pods; it never changes, since a Deployment's selector is immutable. */
    static Map<String, String> selector(Serving serving) {
        return Labels.selector(ROLE, serving);
    }

    /** {@code app: llm} is what the log command of the original system selects by. */
    private static Labels labels(Serving serving) {
        return Labels.of(ROLE, serving).with("app", "llm");
    }

    private static DeploymentSpec spec(ResolvedServing server) {
        LabelSelector selector = new LabelSelector();
        selector.setMatchLabels(selector(server.serving()));
        DeploymentStrategy recreate = new DeploymentStrategy();
        // A rolling update would want a second GPU node, which the pool's limit forbids.
        recreate.setType("Recreate");
        DeploymentSpec spec = new DeploymentSpec();
        spec.setReplicas(server.serving().replicas());
        spec.setSelector(selector);
        spec.setStrategy(recreate);
        spec.setRevisionHistoryLimit(3);
        // An old node in the way of the pool's limit has to be empty for a while before it goes.
        spec.setProgressDeadlineSeconds(server.start().rolloutBudgetSeconds() + NodePoolSpec.EMPTY_SECONDS);
        spec.setTemplate(template(server));
        return spec;
    }

    private static PodTemplateSpec template(ResolvedServing server) {
        ObjectMeta metadata = new ObjectMeta();
        metadata.setLabels(labels(server.serving()).all());
        metadata.setAnnotations(podAnnotations(server));
        PodTemplateSpec template = new PodTemplateSpec();
        template.setMetadata(metadata);
        template.setSpec(pod(server));
        return template;
    }

    private static Map<String, String> podAnnotations(ResolvedServing server) {
        Map<String, String> annotations = new TreeMap<>();
        annotations.put("karpenter.sh/do-not-disrupt", "true");
        if (!server.cluster().serviceMonitor()) {
            annotations.put("prometheus.io/scrape", "true");
            annotations.put("prometheus.io/port", Integer.toString(Names.PORT));
            annotations.put("prometheus.io/path", "/metrics");
        }
        return annotations;
    }

    private static PodSpec pod(ResolvedServing server) {
        PodSpec pod = new PodSpec();
        pod.setServiceAccountName(server.names().server());
        pod.setAutomountServiceAccountToken(false);
        // A Service called vllm would otherwise inject VLLM_PORT=tcp://…, which vLLM cannot read.
        pod.setEnableServiceLinks(false);
        pod.setTerminationGracePeriodSeconds(60L);
        pod.setNodeSelector(GpuNodes.selector(server));
        pod.setTolerations(List.of(Parts.toleration("nvidia.com/gpu")));
        pod.setAffinity(affinity(server.serving()));
        pod.setSecurityContext(
                Parts.podSecurity(server.software().engine().imageUser().uid()));
        pod.setContainers(List.of(container(server)));
        pod.setVolumes(List.of(cache(server.serving()), Parts.memory("shm", SHM), Parts.emptyDir("tmp")));
        return pod;
    }

    /** Never two servers on one node (one would measure the other); rather in triton-perf's zone than across zones. */
    private static Affinity affinity(Serving serving) {
        PodAntiAffinity apart = new PodAntiAffinity();
        apart.setRequiredDuringSchedulingIgnoredDuringExecution(
                List.of(Parts.pods(Map.of(Labels.ROLE, ROLE), "kubernetes.io/hostname")));
        WeightedPodAffinityTerm near = new WeightedPodAffinityTerm();
        near.setWeight(100);
        near.setPodAffinityTerm(Parts.pods(TritonPerf.selector(serving), "topology.kubernetes.io/zone"));
        PodAffinity together = new PodAffinity();
        together.setPreferredDuringSchedulingIgnoredDuringExecution(List.of(near));
        Affinity affinity = new Affinity();
        affinity.setPodAffinity(together);
        affinity.setPodAntiAffinity(apart);
        return affinity;
    }

    private static Container container(ResolvedServing server) {
        ServingCommand command = ServingCommand.of(server);
        ContainerPort http = new ContainerPort();
        http.setName("http");
        http.setContainerPort(Names.PORT);
        http.setProtocol("TCP");
        Container container = new Container();
        container.setName("vllm");
        container.setImage(server.image());
        container.setImagePullPolicy("IfNotPresent");
        container.setCommand(command.command());
        container.setArgs(command.args());
        container.setEnv(command.env());
        container.setPorts(List.of(http));
        container.setResources(resources(server));
        container.setStartupProbe(Probes.startup(server.start()));
        container.setLivenessProbe(Probes.liveness());
        container.setReadinessProbe(Probes.readiness());
        // The image's own user is root and its root file system is left writable: vLLM and the compilers it calls
        // write to places that differ by version. As user 2000 nothing of it is theirs to change.
        container.setSecurityContext(Parts.containerSecurity(false));
        container.setVolumeMounts(List.of(
                Parts.mount("cache", ServingCommand.CACHE),
                Parts.mount("shm", "/dev/shm"),
                Parts.mount("tmp", "/tmp")));
        return container;
    }

    private static ResourceRequirements resources(ResolvedServing server) {
        ServerSize size = ServerSize.on(server.node().type(), server.serving().tensorParallel());
        ResourceRequirements resources = new ResourceRequirements();
        resources.setRequests(Map.of(
                "cpu", new Quantity(size.cpuRequest()),
                "memory", new Quantity(size.memoryRequest()),
                "nvidia.com/gpu", new Quantity(size.gpus())));
        resources.setLimits(
                Map.of("memory", new Quantity(size.memoryLimit()), "nvidia.com/gpu", new Quantity(size.gpus())));
        return resources;
    }

    private static Volume cache(Serving serving) {
        return serving.cache() instanceof Serving.Cache.Volume
                ? Parts.claim("cache", Names.MODEL_CACHE)
                : Parts.emptyDir("cache");
    }
}
