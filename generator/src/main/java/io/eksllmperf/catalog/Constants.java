package io.eksllmperf.catalog;

import java.util.Map;

/** A table of named numbers, with a unit beside each. */
final class Constants {
    private final Map<String, Double> values;

    private Constants(Map<String, Double> values) {
        this.values = values;
    }

    static Constants of(Table table) {
        return new Constants(table.index(row -> row.number("value")));
    }

    double get(String name) {
        if (!values.containsKey(name)) {
            throw new IllegalStateException("no constant " + name + " in the table");
        }
        return values.get(name);
    }
}
