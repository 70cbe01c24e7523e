package io.eksllmperf.bench;

import io.eksllmperf.render.manifests.BenchModules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A load pod's file system below one folder: modules, script, results volume and work folder. */
record Pod(Path root) {
    static final String RUN_ID = "oss20-c0020-r1-1a2b3c4d";

    /** A script's end: its exit code and all that it and its children printed. */
    record Ended(int code, String output) {}

    /** Puts the modules and the script's ConfigMap in place and runs the script to its end. */
    Ended run(Map<String, String> configMap) {
        Process process = start(configMap);
        try {
            if (!process.waitFor(25, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the script did not end: " + output());
            }
        } catch (InterruptedException fault) {
            process.destroyForcibly();
            throw new IllegalStateException(fault);
        }
        return new Ended(process.exitValue(), output());
    }

    Process start(Map<String, String> configMap) {
        String script = configMap.keySet().iterator().next();
        write("opt/level", configMap);
        return python(List.of(
                "-S", "-W", "error", root.resolve("opt/level").resolve(script).toString()));
    }

    Process python(List<String> arguments) {
        write("opt/bench", BenchModules.files());
        List<String> command =
                Stream.concat(Stream.of("python3"), arguments.stream()).toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(root.resolve("output.txt").toFile()).directory(root.toFile());
        builder.environment()
                .putAll(Map.of(
                        "RUN_ID", RUN_ID,
                        "REPEAT", "1",
                        "NODE_NAME", "ip-10-0-1-2.ec2.internal",
                        "BENCH_DIR", root.resolve("opt/bench").toString(),
                        "PYTHONPATH", root.resolve("opt/bench").toString(),
                        "RESULTS_DIR", root.resolve("results").toString(),
                        "WORK_DIR", root.resolve("work").toString()));
        try {
            return builder.start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    String output() {
        return text(root.resolve("output.txt"));
    }

    /** A folder of the experiment on the results volume. */
    Path results(String folder) {
        return root.resolve("results").resolve(Runs.EXPERIMENT).resolve(folder);
    }

    /** The names in the experiment's folder, sorted. */
    List<String> published() {
        try (Stream<Path> paths = Files.list(results(""))) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** run.yaml of a folder, read as YAML. */
    @SuppressWarnings("unchecked")
    Map<String, Object> runYaml(String folder) {
        LoadSettings settings = LoadSettings.builder().build();
        return (Map<String, Object>)
                new Load(settings).loadFromString(text(results(folder).resolve("run.yaml")));
    }

    static String text(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void write(String folder, Map<String, String> files) {
        try {
            Path target = Files.createDirectories(root.resolve(folder));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(target.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
