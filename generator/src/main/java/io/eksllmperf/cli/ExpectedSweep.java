package io.eksllmperf.cli;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.catalog.StartTime;
import io.eksllmperf.plan.Expected;
import io.eksllmperf.plan.SweepJobs;
import io.eksllmperf.plan.cost.NodeRate;
import io.eksllmperf.render.Repository.Contents;
import io.eksllmperf.render.ResolvedLoad;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A sweep as it is rendered now: its Jobs by their names, and how long each may take. */
final class ExpectedSweep {
    private final ResolvedLoad load;
    private final SweepJobs jobs;

    private ExpectedSweep(ResolvedLoad load, SweepJobs jobs) {
        this.load = load;
        this.jobs = jobs;
    }

    static Expected of(ResolvedLoad load, Contents contents) {
        return new ExpectedSweep(load, SweepJobs.of(contents)).expected();
    }

    private Expected expected() {
        StartTime start = load.server().start();
        Optional<Expected.Step> ready =
                jobs.ready(load).map(job -> step(job, start.expectedSeconds(), start.readyDeadlineSeconds()));
        return new Expected(load.experiment().name(), ready, runs(), prices());
    }

    private List<Expected.Run> runs() {
        return jobs.runs(load).stream().map(this::run).toList();
    }

    private Expected.Run run(SweepJobs.Run run) {
        Expected.Step step = step(run.job(), load.expectedSeconds(run.level()), load.deadlineSeconds(run.level()));
        return new Expected.Run(step, run.level().concurrency(), run.repeat());
    }

    /** An override may have set another deadline. */
    private static Expected.Step step(Job job, int expectedSeconds, int limitSeconds) {
        Long set = job.getSpec().getTemplate().getSpec().getActiveDeadlineSeconds();
        return new Expected.Step(
                job.getMetadata().getName(),
                Duration.ofSeconds(expectedSeconds),
                Duration.ofSeconds(Objects.requireNonNullElse(set, (long) limitSeconds)));
    }

    private Map<String, BigDecimal> prices() {
        NodeRate rate = NodeRate.of(
                Catalog.shipped(),
                load.server().node().type(),
                load.server().serving().nodes().capacityType(),
                load.server().cluster().region());
        return rate.price()
                .map(price -> Map.of(rate.instanceType(), price.usd()))
                .orElse(Map.of());
    }
}
