package io.eksllmperf.spec;

/**
 * One input file as YAML, before it is checked.
 *
 * @param file its path
 * @param value its content
 */
record Document(String file, Value.Entries value) {
    boolean isCluster() {
        return word("kind").equals("Cluster");
    }

    boolean isExperiment() {
        return word("kind").equals("Experiment");
    }

    private String word(String key) {
        return value.get(key)
                .filter(Value.Text.class::isInstance)
                .map(Value.Text.class::cast)
                .map(Value.Text::text)
                .orElse("");
    }
}
