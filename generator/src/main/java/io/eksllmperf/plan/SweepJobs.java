package io.eksllmperf.plan;

import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.Rendered;
import io.eksllmperf.render.Repository.Contents;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.spec.Load.Level;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Jobs that are rendered of each sweep. Their names end with a hash, so they are found by what stands before it. */
public final class SweepJobs {
    private final Map<String, List<Job>> byFolder;

    private SweepJobs(Map<String, List<Job>> byFolder) {
        this.byFolder = byFolder;
    }

    /**
     * A run and its Job.
     *
     * @param repeat from 1
     */
    public record Run(Job job, Level level, int repeat) {}

    public static SweepJobs of(Contents contents) {
        Map<String, List<Job>> byFolder = new HashMap<>();
        for (Rendered file : contents.files()) {
            if (file.resource() instanceof Job job) {
                String folder = file.path().substring(0, file.path().lastIndexOf('/'));
                byFolder.computeIfAbsent(folder, path -> new ArrayList<>()).add(job);
            }
        }
        return new SweepJobs(byFolder);
    }

    /** The Job that waits for the sweep's server. */
    public Optional<Job> ready(ResolvedLoad load) {
        return jobs(load).stream()
                .filter(job -> "ready".equals(job.getMetadata().getLabels().get(Labels.ROLE)))
                .findFirst();
    }

    /** All levels of a repeat before the next repeat, as {@link io.eksllmperf.render.Waves#run} orders them. */
    public List<Run> runs(ResolvedLoad load) {
        List<Job> jobs = own(load);
        List<Run> runs = new ArrayList<>();
        for (int repeat = 1; repeat <= load.spec().repeats(); repeat++) {
            for (Level level : load.spec().levels()) {
                String start = Names.run(load.experiment(), level.concurrency(), repeat) + "-";
                runs.add(new Run(named(start, jobs), level, repeat));
            }
        }
        return runs;
    }

    private List<Job> jobs(ResolvedLoad load) {
        return byFolder.getOrDefault(load.server().names().benchFolder(), List.of());
    }

    /** Without those of other experiments on the same server, one of whose names may begin with this one's. */
    private List<Job> own(ResolvedLoad load) {
        String experiment = load.experiment().name();
        return jobs(load).stream()
                .filter(job -> experiment.equals(job.getMetadata().getLabels().get(Labels.EXPERIMENT)))
                .toList();
    }

    private static Job named(String start, List<Job> jobs) {
        return jobs.stream()
                .filter(job -> job.getMetadata().getName().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Job is rendered for " + start));
    }
}
