package io.eksllmperf.check;

import io.eksllmperf.render.Labels;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;

/**
 * One folder of the output.
 *
 * @param path its path
 * @param items what is in it, sorted by path
 */
record Folder(String path, List<Item> items) {
    Folder {
        items = List.copyOf(items);
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
                .flatMap(pods -> java.util.Optional.ofNullable(pods.getMetadata()))
                .flatMap(metadata -> java.util.Optional.ofNullable(metadata.getLabels()))
                .orElse(Map.of());
    }
}
