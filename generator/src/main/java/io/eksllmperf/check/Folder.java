package io.eksllmperf.check;

import io.eksllmperf.render.Labels;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;

/**
 * One folder of the output.
 *
 * @param path its path
 * @param items what is in it, sorted by path
 * @param jobs the Jobs among them
 * @param loads Jobs whose pods send load: by their role, or by the label that the exclusion looks for
 * @param pools the pools of nodes among them
 */
record Folder(String path, List<Item> items, List<Item> jobs, List<Item> loads, List<Pool> pools) {
    private static final String LEVEL = "level";

    static Folder of(String path, List<Item> items) {
        List<Item> jobs = new ArrayList<>();
        List<Item> loads = new ArrayList<>();
        List<Pool> pools = new ArrayList<>();
        for (Item item : items) {
            Pool.of(item).ifPresent(pools::add);
            if (item.resource() instanceof Job) {
                jobs.add(item);
                boolean isLevel = LEVEL.equals(item.labels().get(Labels.ROLE));
                if (isLevel || item.podLabels().containsKey(Labels.LOADS)) {
                    loads.add(item);
                }
            }
        }
        return new Folder(path, List.copyOf(items), jobs, loads, pools);
    }
}
