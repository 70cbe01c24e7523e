package io.eksllmperf.render.manifests;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.spec.Serving;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.NodeAffinity;
import io.fabric8.kubernetes.api.model.NodeSelector;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.PodAffinity;
import io.fabric8.kubernetes.api.model.PodAntiAffinity;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where load pods run, and what keeps two of them apart. */
final class LoadPod {
    /** Taint of the load nodes. */
    static final String TAINT = "eksllmperf.io/load";

    static final Map<String, String> NODES = Map.of("instanceType", "load");
    static final String REGION = "topology.kubernetes.io/region";

    private LoadPod() {}

    /** On triton-perf's node, on a node that has a region, and nowhere in that region beside another load pod. */
    static Affinity affinity(Serving serving) {
        PodAffinity together = new PodAffinity();
        together.setRequiredDuringSchedulingIgnoredDuringExecution(
                List.of(Parts.pods(TritonPerf.selector(serving), "kubernetes.io/hostname")));
        Affinity affinity = exclusion(serving);
        affinity.setPodAffinity(together);
        return affinity;
    }

    /**
     * The whole region is one domain, so the scheduler never runs two load pods of a server, whoever applies them. A node
     * without the label would pass the filter and let all of them run at once: so the label is asked for as well.
     */
    private static Affinity exclusion(Serving serving) {
        PodAntiAffinity apart = new PodAntiAffinity();
        apart.setRequiredDuringSchedulingIgnoredDuringExecution(
                List.of(Parts.pods(Map.of(Labels.LOADS, serving.owner()), REGION)));
        NodeSelectorRequirement hasRegion = new NodeSelectorRequirement();
        hasRegion.setKey(REGION);
        hasRegion.setOperator("Exists");
        NodeSelectorTerm term = new NodeSelectorTerm();
        term.setMatchExpressions(List.of(hasRegion));
        NodeAffinity nodes = new NodeAffinity();
        nodes.setRequiredDuringSchedulingIgnoredDuringExecution(new NodeSelector(List.of(term)));
        Affinity affinity = new Affinity();
        affinity.setNodeAffinity(nodes);
        affinity.setPodAntiAffinity(apart);
        return affinity;
    }

    /** What every pod of the load tool needs where only /tmp and /work can be written. */
    static List<EnvVar> environment(ResolvedLoad load) {
        List<EnvVar> env = new ArrayList<>();
        env.add(Parts.env("AWS_REGION", load.server().cluster().region()));
        // Without a terminal the console table would be cut at 80 columns, and its figures with it.
        env.add(Parts.env("COLUMNS", "200"));
        env.add(Parts.env("HF_HOME", "/tmp/huggingface"));
        env.add(Parts.env("HOME", "/tmp"));
        env.add(Parts.env("PYTHONDONTWRITEBYTECODE", "1"));
        load.server()
                .serving()
                .huggingFaceToken()
                .ifPresent(token -> env.add(Parts.envFromSecret("HF_TOKEN", token.secretName(), token.key())));
        return env;
    }

    /** All CPUs of the load node that others leave, half of its memory: the client must not be the bottleneck. */
    static ResourceRequirements resources(ResolvedLoad load) {
        String memory = Math.max(2, load.node().allocatable().memoryMib() / 2048) + "Gi";
        ResourceRequirements resources = new ResourceRequirements();
        resources.setRequests(
                Map.of("cpu", new Quantity(Integer.toString(load.cpus())), "memory", new Quantity(memory)));
        resources.setLimits(Map.of("memory", new Quantity(memory)));
        return resources;
    }
}
