package io.eksllmperf.catalog;

import java.util.Optional;

/** One row of the table of load tools; {@code image} holds {@code {version}} where the version goes. */
record LoadToolFacts(
        String tool,
        Version version,
        Version packageVersion,
        String image,
        boolean measuresWindows,
        double imageGb,
        int uid,
        Optional<String> home,
        Optional<String> note) {
    static final String COLUMNS = "tool | version | package version | image | measures | image GB | uid | home | note";

    static LoadToolFacts from(Row row) {
        return new LoadToolFacts(
                row.text("tool"),
                row.version("version"),
                row.version("package version"),
                row.text("image"),
                row.either("measures", "windows", "count"),
                row.number("image GB"),
                row.whole("uid"),
                row.optional("home"),
                row.optional("note"));
    }
}
