package io.eksllmperf.spec;

import io.eksllmperf.catalog.Nearest;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.spec.InputParser.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ties documents together: experiments to their cluster and server, and finds what stands twice. */
final class Linker {
    /** A run takes minutes: a thousand of them are days, and a typing error. */
    private static final int MOST_RUNS = 1000;

    private final List<Finding> findings;
    private final Missing missing;

    Linker(List<Finding> findings, Missing missing) {
        this.findings = findings;
        this.missing = missing;
    }

    Parsed link(List<Source> clusterSources, List<Source> experimentSources) {
        Map<String, Source> clusters = byName(clusterSources, "cluster");
        Map<String, Source> experiments = byName(experimentSources, "experiment");
        Map<String, Serving> servings = new HashMap<>();
        experiments.forEach((name, source) -> {
            if (ExperimentParser.from(source).isEmpty()) {
                servings.put(name, ExperimentParser.serving(source));
            }
        });
        List<Experiment> linked = new ArrayList<>();
        experiments.forEach((name, source) -> servingOf(name, source, servings, experiments)
                .filter(serving -> hasCluster(serving, source, clusters))
                .ifPresent(serving -> linked.add(ExperimentParser.experiment(source, serving))));
        Inputs inputs = new Inputs(
                clusters.values().stream().map(ClusterParser::cluster).toList(), linked);
        inputs.experiments().forEach(this::levelsTwice);
        inputs.experiments().forEach(this::tooManyRuns);
        namespacesTwice(inputs);
        return new Parsed(inputs, findings);
    }

    private Map<String, Source> byName(List<Source> sources, String what) {
        Map<String, Source> named = new HashMap<>();
        for (Source source : sources) {
            String name = ExperimentParser.name(source);
            Source first = named.putIfAbsent(name, source);
            if (first != null) {
                String message = "the " + what + " \"" + name + "\" is described twice: also at "
                        + first.at("metadata.name") + "; give one of them another name";
                findings.add(Finding.error("ELP010", source.at("metadata.name"), message));
            }
        }
        return named;
    }

    private Optional<Serving> servingOf(
            String name, Source source, Map<String, Serving> servings, Map<String, Source> experiments) {
        Optional<String> from = ExperimentParser.from(source);
        if (from.isEmpty()) {
            return Optional.ofNullable(servings.get(name));
        }
        Optional<Serving> serving = Optional.ofNullable(servings.get(from.get()));
        Optional<Source> named = Optional.ofNullable(experiments.get(from.get()));
        if (serving.isEmpty() && (named.isPresent() || !missing.explains(from.get()))) {
            String why = named.map(other -> withoutServer(from.get().equals(name), other))
                    .orElseGet(() -> " does not exist" + nearest(from.get(), servings.keySet()));
            String message = "serving.from: the experiment \"" + from.get() + "\"" + why;
            findings.add(Finding.error("ELP012", source.at("spec.serving.from"), message));
        }
        return serving;
    }

    private static String withoutServer(boolean itself, Source named) {
        String from = ExperimentParser.from(named).orElseThrow();
        String why = itself ? " is this one" : " has no server of its own but takes that of \"" + from + "\"";
        return why + "; name one that describes a server";
    }

    private boolean hasCluster(Serving serving, Source source, Map<String, Source> clusters) {
        boolean known = clusters.containsKey(serving.cluster());
        if (!known && serving.owner().equals(ExperimentParser.name(source)) && !missing.explains(serving.cluster())) {
            String message = "the cluster \"" + serving.cluster() + "\" does not exist"
                    + nearest(serving.cluster(), clusters.keySet());
            findings.add(Finding.error("ELP011", source.at("spec.cluster"), message));
        }
        return known;
    }

    /** The nearest name, or those that begin with it: a matrix leaves nothing of its own name. */
    private static String nearest(String name, Set<String> names) {
        List<String> longer = names.stream()
                .filter(known -> known.startsWith(name + "-"))
                .sorted()
                .toList();
        if (!longer.isEmpty()) {
            return "; did you mean " + String.join(" or ", longer) + "?";
        }
        List<String> all = names.stream().sorted().toList();
        return Nearest.to(name, names)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse(all.isEmpty() ? "; there is none" : "; known are: " + String.join(", ", all));
    }

    private void levelsTwice(Experiment experiment) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (Load.Level level : experiment.load().levels()) {
            Integer first = seen.putIfAbsent(level.concurrency(), level.position());
            if (first != null) {
                String message = "concurrency " + level.concurrency() + " stands twice (also levels[" + first
                        + "]); to measure a level again use load.repeats";
                String path = "spec.load.levels[" + level.position() + "]";
                findings.add(Finding.error("ELP013", experiment.source().at(path), message));
            }
        }
    }

    private void tooManyRuns(Experiment experiment) {
        int levels = experiment.load().levels().size();
        int runs = levels * experiment.load().repeats();
        if (runs > MOST_RUNS) {
            String message = "the sweep has " + runs + " runs (" + levels + " levels x "
                    + experiment.load().repeats() + " repeats); at most " + MOST_RUNS
                    + " are allowed: measure fewer levels, or split the experiment";
            findings.add(Finding.error("ELP017", experiment.source().at("spec.load.levels"), message));
        }
    }

    private void namespacesTwice(Inputs inputs) {
        Map<String, Experiment> seen = new HashMap<>();
        for (Experiment experiment : inputs.experiments()) {
            Serving serving = experiment.serving();
            if (experiment.ownsServing()) {
                Experiment first = seen.putIfAbsent(serving.cluster() + "/" + serving.namespace(), experiment);
                if (first != null) {
                    String message = "the namespace \"" + serving.namespace() + "\" of cluster " + serving.cluster()
                            + " already holds the server of " + first.name()
                            + "; a server needs a namespace of its own, or load that one with serving: {from: "
                            + first.name() + "}";
                    findings.add(Finding.error("ELP014", experiment.source().at("spec.namespace"), message));
                }
            }
        }
    }
}
