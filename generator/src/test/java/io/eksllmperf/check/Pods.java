package io.eksllmperf.check;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.NodeAffinity;
import io.fabric8.kubernetes.api.model.NodeSelector;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Parts of pods that tests plant. */
final class Pods {
    static final String SERVER = Judged.SERVING + "40-deployment-llm-gpu";
    static final String PERF = Judged.SERVING + "30-deployment-triton-perf";
    static final String JOB = Judged.BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0020";

    private Pods() {}

    static Judged server(Judged judged, Consumer<PodSpec> change) {
        return judged.with(SERVER, Deployment.class, server -> change.accept(of(server)));
    }

    static Judged perf(Judged judged, Consumer<PodSpec> change) {
        return judged.with(PERF, Deployment.class, perf -> change.accept(of(perf)));
    }

    /** The Job of the first level alone. */
    static Judged job(Judged judged, Consumer<PodSpec> change) {
        return judged.with(
                JOB, Job.class, job -> change.accept(job.getSpec().getTemplate().getSpec()));
    }

    /** On load nodes of one zone. */
    static void zone(PodSpec pod, String zone) {
        pod.setNodeSelector(Map.of("instanceType", "load", "topology.kubernetes.io/zone", zone));
    }

    static PodSpec of(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec();
    }

    /** {@code key operator value value …}; each argument is one term of the required node affinity. */
    static Affinity nodes(String... terms) {
        NodeAffinity nodes = new NodeAffinity();
        nodes.setRequiredDuringSchedulingIgnoredDuringExecution(
                new NodeSelector(Stream.of(terms).map(Pods::term).toList()));
        Affinity affinity = new Affinity();
        affinity.setNodeAffinity(nodes);
        return affinity;
    }

    private static NodeSelectorTerm term(String text) {
        List<String> words = List.of(text.split(" ", -1));
        NodeSelectorRequirement requirement = new NodeSelectorRequirement();
        requirement.setKey(words.get(0));
        requirement.setOperator(words.get(1));
        requirement.setValues(words.subList(2, words.size()));
        NodeSelectorTerm term = new NodeSelectorTerm();
        term.setMatchExpressions(List.of(requirement));
        return term;
    }

    /** Pods of all namespaces with a label, by a topology key. */
    static PodAffinityTerm with(String key, String value, String topologyKey) {
        LabelSelector pods = new LabelSelector();
        pods.setMatchLabels(Map.of(key, value));
        PodAffinityTerm term = new PodAffinityTerm();
        term.setLabelSelector(pods);
        term.setNamespaceSelector(new LabelSelector());
        term.setTopologyKey(topologyKey);
        return term;
    }

    static Toleration exists(String key) {
        return toleration(key, "Exists", "", "");
    }

    static Toleration toleration(String key, String operator, String value, String effect) {
        Toleration toleration = new Toleration();
        toleration.setKey(key);
        toleration.setOperator(operator);
        toleration.setValue(value);
        toleration.setEffect(effect);
        return toleration;
    }

    static Container asking(String name, Map<String, String> requests) {
        ResourceRequirements resources = new ResourceRequirements();
        Map<String, Quantity> read = new TreeMap<>();
        requests.forEach((resource, amount) -> read.put(resource, new Quantity(amount)));
        resources.setRequests(read);
        Container container = new Container();
        container.setName(name);
        container.setImage("registry.example.com/" + name + ":1");
        container.setResources(resources);
        return container;
    }
}
