package io.eksllmperf.check;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Experiment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes down what one rule finds. */
final class Found {
    private final Rule rule;
    private final Facts facts;
    private final List<Finding> findings;

    Found(Rule rule, Facts facts, List<Finding> findings) {
        this.rule = rule;
        this.facts = facts;
        this.findings = findings;
    }

    Catalog catalog() {
        return facts.catalog();
    }

    Optional<LocalDate> today() {
        return facts.today();
    }

    void at(Place place, String message) {
        findings.add(new Finding(rule.id(), rule.level(), place, message));
    }

    /** @param path input path such as {@code spec.load.levels[1]} */
    void at(Experiment experiment, String path, String message) {
        at(experiment.source().at(path), message);
    }

    void at(Cluster cluster, String path, String message) {
        at(cluster.source().at(path), message);
    }

    /** At the input file that a resource comes from, naming the output; at the output where several files made it. */
    void at(Item item, String message) {
        List<String> from = item.file().from();
        String what = item.title() + " " + message;
        if (from.size() == 1) {
            at(Place.of(from.get(0)), item.path() + ": " + what);
        } else {
            at(Place.of(item.path()), what);
        }
    }
}
