package io.eksllmperf.spec;

import java.util.List;
import java.util.Optional;

/**
 * One input file as YAML, before it is checked.
 *
 * @param file its path
 * @param value its content
 */
record Document(String file, Value.Entries value) {
    static final List<String> KINDS = List.of("Cluster", "Experiment");

    boolean isCluster() {
        return kind().equals("Cluster");
    }

    boolean isExperiment() {
        return kind().equals("Experiment");
    }

    String kind() {
        return text(value.get("kind"));
    }

    /** Its name; empty when it has none. */
    String name() {
        return text(value.find("metadata.name"));
    }

    private static String text(Optional<Value> value) {
        return value.filter(Value.Text.class::isInstance)
                .map(Value.Text.class::cast)
                .map(Value.Text::text)
                .orElse("");
    }
}
