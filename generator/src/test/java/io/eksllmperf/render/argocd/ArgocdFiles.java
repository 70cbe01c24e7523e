package io.eksllmperf.render.argocd;

import io.eksllmperf.Shipped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A whole rendered repository, read back as Argo CD reads it.
 *
 * @param all path to document
 */
record ArgocdFiles(Map<String, Map<String, Object>> all) {
    static final String CLUSTER = "llm-eks-cluster";
    static final String FOLDER = "argocd/" + CLUSTER + "/";
    static final String EXPERIMENT = "gpt-oss-20b-g5-8xlarge";

    static ArgocdFiles of(Shipped experiments) {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        experiments.render().forEach((path, text) -> all.put(path, parse(text)));
        return new ArgocdFiles(all);
    }

    /** Every way in which the folder can differ: Argo CD's place, node provisioner, AMI, monitoring, number of servers. */
    static Map<String, Shipped> variants() {
        Shipped shipped = Shipped.experiments();
        return new TreeMap<>(Map.of(
                "as shipped", shipped,
                "auto mode", autoMode(shipped),
                "auto mode, remote", remote(autoMode(shipped)),
                "bottlerocket", bottlerocket(shipped),
                "own cluster by name", ownByName(shipped),
                "remote", remote(shipped),
                "service monitors", monitored(shipped),
                "two servers", twoServers(shipped),
                "two servers, remote", twoServers(remote(shipped))));
    }

    static Shipped remote(Shipped shipped) {
        return shipped.with(Shipped.CLUSTER, "{server: https://kubernetes.default.svc}", "{name: measured}");
    }

    static Shipped ownByName(Shipped shipped) {
        return shipped.with(Shipped.CLUSTER, "{server: https://kubernetes.default.svc}", "{name: in-cluster}");
    }

    static Shipped autoMode(Shipped shipped) {
        return shipped.with(Shipped.CLUSTER, "nodeProvisioner: karpenter", "nodeProvisioner: eks-auto-mode");
    }

    static Shipped bottlerocket(Shipped shipped) {
        return shipped.with(Shipped.CLUSTER, "al2023@v20260818", "bottlerocket@v1.54.0");
    }

    static Shipped monitored(Shipped shipped) {
        return shipped.with(Shipped.CLUSTER, "{serviceMonitor: false}", "{serviceMonitor: true}");
    }

    /** A second server on another GPU node, in a namespace of its own. */
    static Shipped twoServers(Shipped shipped) {
        String second = shipped.files().stream()
                .filter(file -> file.path().equals(Shipped.SEED))
                .findFirst()
                .orElseThrow()
                .text()
                .replace("name: " + EXPERIMENT, "name: second")
                .replace("namespace: llm", "namespace: second-llm")
                .replace("instanceType: g5.8xlarge", "instanceType: g5.12xlarge");
        return shipped.and("experiments/second.yaml", second);
    }

    /** The folder's own file, by its path without folder and ending. */
    Map<String, Object> file(String name) {
        Map<String, Object> file = all.get(FOLDER + name + ".yaml");
        if (file == null) {
            throw new IllegalArgumentException("no file " + name + " among " + all.keySet());
        }
        return file;
    }

    List<Map<String, Object>> ofKind(String kind) {
        return all.entrySet().stream()
                .filter(file -> file.getKey().startsWith(FOLDER))
                .map(Map.Entry::getValue)
                .filter(resource -> kind.equals(resource.get("kind")))
                .toList();
    }

    /** Names of the files in a folder of {@code argocd/<cluster>}, without ending. */
    List<String> names(String folder) {
        String start = FOLDER + folder + "/";
        return all.keySet().stream()
                .filter(path -> path.startsWith(start))
                .map(path -> path.substring(start.length(), path.length() - ".yaml".length()))
                .toList();
    }

    static String name(Map<String, Object> resource) {
        return (String) at(resource, "metadata", "name");
    }

    static Map<String, Object> annotations(Map<String, Object> resource) {
        return map(resource, "metadata", "annotations");
    }

    /** The value at a path of keys; null when there is none. */
    static Object at(Map<String, Object> resource, String... keys) {
        Object value = resource;
        for (String key : keys) {
            value = value instanceof Map<?, ?> here ? here.get(key) : null;
        }
        return value;
    }

    /** The map at a path of keys; empty when there is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> resource, String... keys) {
        return at(resource, keys) instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
    }

    /** The list at a path of keys; empty when there is none. */
    @SuppressWarnings("unchecked")
    static <T> List<T> list(Map<String, Object> resource, String... keys) {
        return at(resource, keys) instanceof List<?> found ? (List<T>) found : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parse(String text) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }
}
