package io.eksllmperf.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The versions of vLLM, from three tables that must hold the same versions in the same order, oldest first. */
final class Engines {
    private static final String FLAG_COLUMNS = "version | added | removed";

    private final Map<String, EngineFacts> facts;
    private final FlagHistory history;
    private final List<Vulnerability> vulnerabilities;

    private Engines(Map<String, EngineFacts> facts, FlagHistory history, List<Vulnerability> vulnerabilities) {
        this.facts = facts;
        this.history = history;
        this.vulnerabilities = vulnerabilities;
    }

    static Engines load() {
        List<FlagHistory.Change> changes = new ArrayList<>();
        for (Row row : Table.load("engine-flags.txt", FLAG_COLUMNS).rows()) {
            changes.add(FlagHistory.Change.from(row, "version"));
        }
        Map<String, Vulnerability> vulnerabilities =
                Table.load("vulnerabilities.txt", Vulnerability.COLUMNS).index(Vulnerability::from);
        Map<String, EngineFacts> facts =
                Table.load("engines.txt", EngineFacts.COLUMNS).index(EngineFacts::from);
        return new Engines(facts, new FlagHistory(changes), List.copyOf(vulnerabilities.values()));
    }

    List<Version> versions() {
        return history.versions();
    }

    Optional<Engine> find(String version) {
        Optional<Version> wanted = Version.parse(version);
        Optional<Version> nearest = wanted.isEmpty() ? wanted : history.nearestNotAfter(wanted.get());
        return nearest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Engine(
                        wanted.get(),
                        Objects.requireNonNull(facts.get(nearest.get().text())),
                        history,
                        vulnerabilities));
    }

    String whyNot(String version) {
        return Version.parse(version).isPresent()
                ? "vLLM " + version + " is older than " + history.oldest() + ", the oldest version in the tables: use "
                        + history.oldest() + " or newer"
                : "\"" + version + "\" is not a version of vLLM: write it like 0.27.1, without v or suffix";
    }
}
