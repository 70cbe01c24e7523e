package io.eksllmperf;

import io.eksllmperf.plan.cost.Experience;
import io.eksllmperf.results.Run;
import io.eksllmperf.results.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code results/} has, read when it is first asked for, and once. */
public final class StoredExperience implements Experience {
    private final Store store;
    private final Map<String, List<Run>> read = new HashMap<>();

    public StoredExperience(Store store) {
        this.store = store;
    }

    @Override
    public List<Run> runs(String experiment) {
        return read.computeIfAbsent(experiment, store::records);
    }
}
