package io.eksllmperf.cli;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.catalog.StartTime;
import io.eksllmperf.plan.Expected;
import io.eksllmperf.render.Labels;
import io.eksllmperf.render.Names;
import io.eksllmperf.render.Rendered;
import io.eksllmperf.render.Repository.Contents;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.spec.Load.Level;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A sweep as it is rendered now: its Jobs by their names, and how long each may take. */
final class ExpectedSweep {
    private static final String ON_DEMAND = "on-demand";

    private final ResolvedLoad load;
    private final List<Job> jobs;

    private ExpectedSweep(ResolvedLoad load, List<Job> jobs) {
        this.load = load;
        this.jobs = jobs;
    }

    static Expected of(ResolvedLoad load, Contents contents) {
        String folder = load.server().names().benchFolder() + "/";
        List<Job> jobs = contents.files().stream()
                .filter(file -> file.path().startsWith(folder))
                .map(Rendered::resource)
                .filter(Job.class::isInstance)
                .map(Job.class::cast)
                .toList();
        return new ExpectedSweep(load, jobs).expected();
    }

    private Expected expected() {
        StartTime start = load.server().start();
        Optional<Expected.Step> ready = jobs.stream()
                .filter(job -> "ready".equals(job.getMetadata().getLabels().get(Labels.ROLE)))
                .findFirst()
                .map(job -> step(job, start.expectedSeconds(), start.readyDeadlineSeconds()));
        return new Expected(load.experiment().name(), ready, runs(), prices());
    }

    /** All levels of a repeat before the next repeat, as {@link io.eksllmperf.render.Waves#run} orders them. */
    private List<Expected.Run> runs() {
        List<Expected.Run> runs = new ArrayList<>();
        for (int repeat = 1; repeat <= load.spec().repeats(); repeat++) {
            for (Level level : load.spec().levels()) {
                Job job = job(Names.run(load.experiment(), level.concurrency(), repeat) + "-");
                Expected.Step step = step(job, load.expectedSeconds(level), load.deadlineSeconds(level));
                runs.add(new Expected.Run(step, level.concurrency(), repeat));
            }
        }
        return runs;
    }

    /** The run's Job: behind its name stands only a hash. */
    private Job job(String start) {
        String experiment = load.experiment().name();
        return jobs.stream()
                .filter(job -> experiment.equals(job.getMetadata().getLabels().get(Labels.EXPERIMENT)))
                .filter(job -> job.getMetadata().getName().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Job is rendered for " + start));
    }

    /** An override may have set another deadline. */
    private static Expected.Step step(Job job, int expectedSeconds, int limitSeconds) {
        Long set = job.getSpec().getTemplate().getSpec().getActiveDeadlineSeconds();
        return new Expected.Step(
                job.getMetadata().getName(),
                Duration.ofSeconds(expectedSeconds),
                Duration.ofSeconds(Objects.requireNonNullElse(set, (long) limitSeconds)));
    }

    /** What is not on demand has no list price. */
    private Map<String, BigDecimal> prices() {
        InstanceType type = load.server().node().type();
        boolean listed = load.server().serving().nodes().capacityType().equals(ON_DEMAND);
        return listed
                ? Catalog.shipped()
                        .onDemand(type, load.server().cluster().region())
                        .map(price -> Map.of(type.name(), price.usd()))
                        .orElse(Map.of())
                : Map.of();
    }
}
