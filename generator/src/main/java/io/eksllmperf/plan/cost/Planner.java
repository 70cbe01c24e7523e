package io.eksllmperf.plan.cost;

import io.eksllmperf.catalog.Price;
import io.eksllmperf.plan.SweepJobs;
import io.eksllmperf.plan.cost.RunPlan.State;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.results.Run;
import io.eksllmperf.spec.Load.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes plans: of everything, or of one sweep. */
public final class Planner {
    private final Basis basis;
    private final SweepJobs jobs;
    private final Map<String, List<ResolvedLoad>> byServer = new HashMap<>();

    public Planner(Basis basis) {
        this.basis = basis;
        this.jobs = SweepJobs.of(basis.contents());
        for (ResolvedLoad load : basis.contents().loads()) {
            byServer.computeIfAbsent(load.server().serving().owner(), owner -> new ArrayList<>())
                    .add(load);
        }
    }

    /** The plan of all that is rendered. */
    public Plan plan() {
        List<SweepPlan> sweeps =
                basis.contents().loads().stream().map(this::sweep).toList();
        List<ServerPlan> servers =
                sweeps.stream().map(SweepPlan::server).distinct().toList();
        List<ClusterPlan> clusters = basis.inputs().clusters().stream()
                .map(cluster -> new ClusterPlanner(basis, cluster).plan(servers))
                .toList();
        return new Plan(basis.date(), clusters, servers, sweeps, sources());
    }

    /** The plan of one sweep, with its server's. */
    public SweepPlan sweep(ResolvedLoad load) {
        ServerPlan server = new ServerPlanner(basis, sweepsOf(load)).plan();
        List<Run> measured = basis.experience().runs(load.experiment().name());
        List<LevelPlan> levels = levels(load, server, measured);
        int repeats = load.spec().repeats();
        SweepPlan free = new SweepPlan(load.experiment().name(), server, repeats, levels, Optional.empty());
        return new SweepPlan(
                free.experiment(),
                server,
                repeats,
                levels,
                load.experiment().policy().budgetUsd().map(usd -> new SweepPlan.Budget(usd, cost(free))));
    }

    /** Where all runs are made nobody needs the server for them. */
    private static Usd cost(SweepPlan sweep) {
        return sweep.toDo() == 0 ? Usd.ZERO : sweep.usd().plus(sweep.server().usd());
    }

    private List<ResolvedLoad> sweepsOf(ResolvedLoad load) {
        return byServer.getOrDefault(load.server().serving().owner(), List.of(load));
    }

    private List<LevelPlan> levels(ResolvedLoad load, ServerPlan server, List<Run> measured) {
        Set<String> done = new HashSet<>();
        measured.stream().filter(MeasuredTime::isValid).forEach(run -> done.add(run.id()));
        MeasuredTime times = new MeasuredTime(load, measured);
        List<SweepJobs.Run> runs = jobs.runs(load);
        List<LevelPlan> levels = new ArrayList<>();
        for (Level level : load.spec().levels()) {
            RunTime time = time(load, level, times);
            Usd usd = server.nodes().usdPerHour().forSeconds(time.seconds());
            List<RunPlan> repeats = new ArrayList<>();
            for (SweepJobs.Run run : runs) {
                if (run.level().equals(level)) {
                    String job = run.job().getMetadata().getName();
                    repeats.add(new RunPlan(job, run.repeat(), state(done.contains(job), server), time, usd));
                }
            }
            levels.add(new LevelPlan(level.concurrency(), time, repeats));
        }
        return levels;
    }

    private static RunTime time(ResolvedLoad load, Level level, MeasuredTime times) {
        int cooldown = (int) load.spec().cooldown().toSeconds();
        return times.toolSeconds(level)
                .map(seconds -> RunTime.measured(cooldown, seconds))
                .orElseGet(() -> RunTime.modelled(cooldown, load.expectedTime(level)));
    }

    private static State state(boolean done, ServerPlan server) {
        if (done) {
            return State.DONE;
        }
        return server.parked() ? State.PARKED : State.TO_DO;
    }

    private List<Plan.PriceSource> sources() {
        List<Plan.PriceSource> sources = new ArrayList<>();
        basis.contents().loads().stream()
                .findFirst()
                .flatMap(load -> basis.catalog().onDemand(load.node(), Price.REGION))
                .ifPresent(price -> sources.add(source("nodes, on demand, " + Price.REGION, price)));
        basis.catalog()
                .price("nat-gateway-hour")
                .ifPresent(price -> sources.add(source("NAT gateways and volumes, " + Price.REGION, price)));
        basis.inputs().clusters().stream()
                .flatMap(cluster ->
                        basis.catalog().eksVersion(cluster.kubernetesVersion().text()).stream())
                .findFirst()
                .flatMap(eks -> basis.catalog().controlPlane(eks, eks.since()))
                .ifPresent(price -> sources.add(source("control planes", price)));
        return sources;
    }

    private static Plan.PriceSource source(String what, Price price) {
        return new Plan.PriceSource(what, price.date(), price.source());
    }
}
