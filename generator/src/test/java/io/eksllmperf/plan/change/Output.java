package io.eksllmperf.plan.change;

import io.eksllmperf.Shipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The shipped output with edits of its text: what another version of the generator, or a person, would have committed.
 *
 * @param texts path to text
 */
record Output(Map<String, String> texts) {
    private static final Map<String, String> SHIPPED = Shipped.experiments().render();

    static final String SERVING = "manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/";
    static final String BENCH = "manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/";
    static final String PLATFORM = "manifests/llm-eks-cluster/platform/";
    static final String ARGOCD = "argocd/llm-eks-cluster/";
    static final String SERVER = SERVING + "40-deployment-llm-gpu.yaml";
    static final String CLIENT = SERVING + "30-deployment-triton-perf.yaml";
    static final String CLAIM = SERVING + "20-persistentvolumeclaim-results.yaml";
    static final String LEVEL = BENCH + "50-job-gpt-oss-20b-g5-8xlarge-r1-c0020.yaml";
    static final String SCRIPT = BENCH + "11-configmap-ready.yaml";
    static final String POOL = PLATFORM + "30-nodepool-gpu-g5-8xlarge.yaml";
    static final String NODE_CLASS = PLATFORM + "20-ec2nodeclass-gpu-g5-8xlarge.yaml";
    static final String RESULTS_CLASS = PLATFORM + "11-storageclass-gp3-results.yaml";
    static final String CLUSTER = "clusters/llm-eks-cluster.yaml";

    static Output shipped() {
        return new Output(SHIPPED);
    }

    /** The same with each place of a text replaced; it must be there. */
    Output with(String path, String from, String to) {
        String text = text(path);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("'" + from + "' is not in " + path);
        }
        Map<String, String> edited = new TreeMap<>(texts);
        edited.put(path, text.replace(from, to));
        return new Output(edited);
    }

    Output without(String path) {
        Map<String, String> fewer = new TreeMap<>(texts);
        if (fewer.remove(path) == null) {
            throw new IllegalArgumentException("there is no " + path);
        }
        return new Output(fewer);
    }

    Output and(String path, String text) {
        Map<String, String> more = new TreeMap<>(texts);
        more.put(path, text);
        return new Output(more);
    }

    String text(String path) {
        return Optional.ofNullable(texts.get(path))
                .orElseThrow(() -> new IllegalArgumentException("there is no " + path));
    }

    Manifests read() {
        return Manifests.read(texts);
    }

    List<Change> changesTo(Output after) {
        return Changes.between(read().byPath(), after.read().byPath());
    }

    /** {@code path: before -> after} of every field that differs. */
    List<String> fieldsTo(Output after) {
        List<String> fields = new ArrayList<>();
        for (Change change : changesTo(after)) {
            change.differences()
                    .forEach(field ->
                            fields.add(field.path() + ": " + field.before().orElse("none") + " -> "
                                    + field.after().orElse("none")));
        }
        return fields;
    }

    List<Outcome> outcomesTo(Output after) {
        return Consequences.of(changesTo(after), read().byPath(), after.read().byPath());
    }

    /** {@code EFFECT sentence} of every consequence. */
    List<String> saysOf(Output after) {
        List<String> said = new ArrayList<>();
        for (Outcome outcome : outcomesTo(after)) {
            outcome.consequences().forEach(one -> said.add(one.effect() + " " + one.sentence()));
        }
        return said;
    }
}
