package io.eksllmperf.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder with a store in {@code results}, and with what a test puts beside it. */
record StoreFolder(Path folder) {
    static final String ID = "seed-c0020-r1-0a1b2c3d";
    static final Optional<String> SEED = Optional.of("seed");

    Store store() {
        return new Store(folder.resolve("results"));
    }

    /** The folder of a run as the results volume has it. */
    void run(String path) throws IOException {
        write(path + "/run.yaml", Sample.text("run.yaml"));
        write(path + "/samples.prom", Sample.text("samples.prom"));
        sample(path + "/artifacts/x_genai_perf.json", "gp-0.0.9-seedcmd-c20.json");
        sample(path + "/artifacts/x_genai_perf.csv", "gp-0.0.9-seedcmd-c20.csv");
        sample(path + "/artifacts/profile_export.json", "gp-0.0.9-raw-profile_export-5requests.json");
        sample(path + "/tool.log", "gp-0.0.9-seedcmd-c20.console.txt");
    }

    void sample(String path, String name) throws IOException {
        write(path, Sample.text("samples/" + name));
    }

    void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    String text(String path) throws IOException {
        return Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
    }

    void edit(String path, String from, String to) throws IOException {
        assertThat(text(path)).contains(from);
        write(path, text(path).replace(from, to));
    }

    void link(String path, String target) throws IOException {
        Path link = folder.resolve(path);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, folder.resolve(target));
    }

    /** All files below, by name, but the lock. */
    List<String> files(String path) {
        return FilesBelow.of(folder.resolve(path), path, new ArrayList<>()).keySet().stream()
                .filter(name -> !name.endsWith(StoreLock.FILE))
                .toList();
    }

    static List<String> withoutFigures(List<Finding> findings) {
        return Sample.texts(findings).stream()
                .filter(text -> !text.contains("ELP903"))
                .toList();
    }
}
