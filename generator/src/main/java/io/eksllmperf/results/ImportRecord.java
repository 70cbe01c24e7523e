package io.eksllmperf.results;

import io.eksllmperf.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code run.yaml} of a run that was imported from a load tool's files: there is nobody's verdict in it.
 *
 * @param id the same content has the same id, so that a second import of it is known for what it is
 */
record ImportRecord(
        String apiVersion,
        String kind,
        String id,
        String experiment,
        Level level,
        RecordedTool tool,
        Imported imported,
        Map<String, Object> inputs) {

    record Level(int concurrency) {}

    record RecordedTool(String name, Optional<String> version) {}

    record Imported(String from, String format) {}

    static ImportRecord of(Declared declared, Measurement best, int concurrency, String hash) {
        String experiment = declared.experiment().orElseThrow();
        String id =
                experiment + "-" + String.format(Locale.ROOT, "c%04d", concurrency) + "-import-" + hash.substring(0, 8);
        return new ImportRecord(
                "eksllmperf.io/v1",
                "Run",
                id,
                experiment,
                new Level(concurrency),
                new RecordedTool(best.tool().name(), best.tool().version().or(declared::toolVersion)),
                new Imported(best.source().file(), best.format().toString()),
                declared.nested());
    }

    String yaml() {
        return new String(Yaml.file("", this), StandardCharsets.UTF_8);
    }
}
