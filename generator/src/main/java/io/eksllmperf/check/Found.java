package io.eksllmperf.check;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Experiment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes down what one rule finds. */
final class Found {
    private final Rule rule;
    private final Facts facts;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Seen> inOutput = new LinkedHashMap<>();

    Found(Rule rule, Facts facts) {
        this.rule = rule;
        this.facts = facts;
    }

    /** A fault of a resource, and how many more of the same input file have the same. */
    private record Seen(Item item, String message, int more) {
        Seen again() {
            return new Seen(item, message, more + 1);
        }
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

    /**
     * At the input file that a resource comes from, naming the output; at the output where several files made it. One line
     * of input makes many Jobs: what is said of all of them is said once.
     */
    void at(Item item, String message) {
        List<String> from = item.file().from();
        if (from.size() == 1) {
            inOutput.merge(from.get(0) + "\n" + message, new Seen(item, message, 0), (first, other) -> first.again());
        } else {
            at(Place.of(item.path()), item.title() + " " + message);
        }
    }

    List<Finding> all() {
        for (Seen seen : inOutput.values()) {
            String more = seen.more() == 0
                    ? ""
                    : " (and " + seen.more() + (seen.more() == 1 ? " more file)" : " more files)");
            Item item = seen.item();
            at(Place.of(item.file().from().get(0)), item.path() + ": " + item.title() + " " + seen.message() + more);
        }
        inOutput.clear();
        return findings;
    }
}
