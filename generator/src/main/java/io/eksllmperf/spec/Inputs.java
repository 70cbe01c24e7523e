package io.eksllmperf.spec;

import java.util.Comparator;
import java.util.List;

/**
 * All that {@code experiments/} says, linked: every experiment's cluster and server are among them.
 *
 * @param clusters sorted by name
 * @param experiments sorted by name, every combination of a matrix on its own
 */
public record Inputs(List<Cluster> clusters, List<Experiment> experiments) {
    public Inputs {
        clusters = clusters.stream().sorted(Comparator.comparing(Cluster::name)).toList();
        experiments = experiments.stream()
                .sorted(Comparator.comparing(Experiment::name))
                .toList();
    }

    public Cluster cluster(Serving serving) {
        return clusters.stream()
                .filter(cluster -> cluster.name().equals(serving.cluster()))
                .findFirst()
                .orElseThrow();
    }

    /** The experiments on one cluster, sorted by name. */
    public List<Experiment> on(Cluster cluster) {
        return experiments.stream()
                .filter(experiment -> experiment.serving().cluster().equals(cluster.name()))
                .toList();
    }

    /** The experiments that load the server which {@code owner} describes, itself among them, sorted by name. */
    public List<Experiment> loading(Experiment owner) {
        return experiments.stream()
                .filter(experiment -> experiment.serving().owner().equals(owner.name()))
                .toList();
    }
}
