package io.eksllmperf.plan.cost;

import io.eksllmperf.plan.RunEstimate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What it takes to run what is rendered.
 *
 * @param date the day that prices which depend on one are asked for
 * @param clusters sorted by name
 * @param servers each sorted by cluster and name
 * @param sweeps sorted by server and experiment: the order in which they run
 * @param sources where the prices are from
 */
public record Plan(
        Optional<LocalDate> date,
        List<ClusterPlan> clusters,
        List<ServerPlan> servers,
        List<SweepPlan> sweeps,
        List<PriceSource> sources) {
    public Plan {
        clusters = List.copyOf(clusters);
        servers = List.copyOf(servers);
        sweeps = List.copyOf(sweeps);
        sources = List.copyOf(sources);
    }

    /**
     * Where prices are from.
     *
     * @param what which prices
     * @param date the day they were read
     * @param source where
     */
    public record PriceSource(String what, LocalDate date, String source) {}

    /** The plan of some experiments: their sweeps, their servers, their clusters with all that is on them. */
    public Plan only(Collection<String> experiments) {
        List<SweepPlan> kept = sweeps.stream()
                .filter(sweep -> experiments.contains(sweep.experiment()))
                .toList();
        List<ServerPlan> theirs =
                kept.stream().map(SweepPlan::server).distinct().toList();
        List<String> names = theirs.stream().map(ServerPlan::cluster).toList();
        return new Plan(
                date,
                clusters.stream()
                        .filter(cluster -> names.contains(cluster.name()))
                        .toList(),
                theirs,
                kept,
                sources);
    }

    /** Every run by the name of its Job. */
    public Map<String, RunEstimate> runs() {
        Map<String, RunEstimate> runs = new TreeMap<>();
        for (SweepPlan sweep : sweeps) {
            sweep.runs().forEach(run -> runs.put(run.job(), run.estimate()));
        }
        return Collections.unmodifiableMap(runs);
    }

    public int toDo() {
        return sweeps.stream().mapToInt(SweepPlan::toDo).sum();
    }

    /** Of all runs that are still to be made, one after another. */
    public long seconds() {
        return sweeps.stream().mapToLong(SweepPlan::seconds).sum();
    }

    public BigDecimal gpuHours() {
        return sweeps.stream().map(SweepPlan::gpuHours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Usd usdOfStarts() {
        return Usd.sum(servers.stream().map(ServerPlan::usd).toList());
    }

    public Usd usdOfRuns() {
        return Usd.sum(sweeps.stream().map(SweepPlan::usd).toList());
    }

    public Usd usd() {
        return usdOfStarts().plus(usdOfRuns());
    }
}
