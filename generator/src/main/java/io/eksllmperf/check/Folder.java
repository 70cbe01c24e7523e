package io.eksllmperf.check;

import io.eksllmperf.render.Labels;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;

/**
 * One folder of the output.
 *
 * @param path its path
 * @param items what is in it, sorted by path
 * @param pools the pools of nodes among them
 */
record Folder(String path, List<Item> items, List<Pool> pools) {
    Folder(String path, List<Item> items) {
        this(
                path,
                List.copyOf(items),
                items.stream().flatMap(item -> Pool.of(item).stream()).toList());
    }

    boolean hasJobs() {
        return items.stream().anyMatch(item -> item.resource() instanceof Job);
    }

    List<Item> jobs() {
        return items.stream().filter(item -> item.resource() instanceof Job).toList();
    }

    /** Jobs whose pods send load: by their role, or by the label that the exclusion looks for. */
    List<Item> loads() {
        return jobs().stream()
                .filter(job -> "level".equals(job.labels().get(Labels.ROLE))
                        || podLabels(job).containsKey(Labels.LOADS))
                .toList();
    }

    static Map<String, String> podLabels(Item item) {
        return item.pods()
                .map(PodTemplateSpec::getMetadata)
                .map(ObjectMeta::getLabels)
                .orElse(Map.of());
    }
}
