package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eksllmperf.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A program in place of kubectl. What it is told to exec it really runs, on a folder that stands for the pod's /results;
 * what it is asked to get it answers from files: {@code get/<n>/<kind>.json} for poll n, the last one for ever.
 *
 * @param folder holds the program, the volume and the answers
 */
record FakeCluster(Path folder) {
    private static final Path SAMPLES = Shipped.ROOT.resolve("generator/src/test/resources/io/eksllmperf/results");

    private static final String PROGRAM = """
            #!/bin/sh
            # Each line of "faults" is for one call: a number lets so many bytes through, with "hang" before it and no
            # end; "fine" is no fault, other words are a complaint.
            here=$(dirname "$0")
            echo "$*" | head -n 1 >> "$here/calls"
            fault=
            if [ -s "$here/faults" ]; then
              fault=$(head -n 1 "$here/faults")
              tail -n +2 "$here/faults" > "$here/rest"
              mv "$here/rest" "$here/faults"
            fi
            case $fault in
              ''|fine|[0-9]*|hang*) ;;
              *) echo "$fault" >&2; exit 1;;
            esac
            while [ "$1" != exec ] && [ "$1" != get ]; do shift; done
            if [ "$1" = get ]; then
              kind=${2%%.*}
              poll=$(cat "$here/poll" 2>/dev/null || echo 0)
              if [ "$kind" = jobs ]; then
                if [ -d "$here/get/$((poll + 1))" ]; then poll=$((poll + 1)); fi
                echo "$poll" > "$here/poll"
              fi
              exec cat "$here/get/$poll/$kind.json"
            fi
            while [ "$1" != -- ]; do shift; done
            shift
            for word in "$@"; do
              shift
              case $word in /results/*) word=$here/volume${word#/results};; esac
              set -- "$@" "$word"
            done
            case $fault in
              hang*) "$@" | head -c "${fault#hang}"; exec sleep 20;;
              [0-9]*) "$@" | head -c "$fault"; echo 'error: unexpected EOF' >&2; exit 1;;
            esac
            exec "$@"
            """;

    FakeCluster {
        try {
            Files.createDirectories(folder.resolve("volume"));
            Path program = Files.writeString(folder.resolve("kubectl"), PROGRAM);
            assertThat(program.toFile().setExecutable(true)).isTrue();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String program() {
        return folder.resolve("kubectl").toString();
    }

    Path volume(String path) {
        return folder.resolve("volume").resolve(path);
    }

    void file(String path, String text) throws IOException {
        Path file = volume(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** A complete run, with large files in it. */
    void run(String experiment, String id) throws IOException {
        run(experiment, id, experiment, id);
    }

    /** A folder of a run whose record says that it is another. */
    void run(String experiment, String folder, String saysExperiment, String saysId) throws IOException {
        String record = sample("run.yaml")
                .replace("\"id\": \"seed-c0020-r1-0a1b2c3d\"", "\"id\": \"" + saysId + "\"")
                .replace("\"experiment\": \"seed\"", "\"experiment\": \"" + saysExperiment + "\"");
        String at = experiment + "/" + folder;
        file(at + "/run.yaml", record);
        file(at + "/artifacts/x_genai_perf.json", sample("samples/gp-0.0.9-seedcmd-c20.json"));
        file(at + "/tool.log", sample("samples/gp-0.0.9-seedcmd-c20.console.txt") + "\n".repeat(300_000));
        file(at + "/samples.prom", sample("samples.prom"));
    }

    private static String sample(String name) throws IOException {
        return Files.readString(SAMPLES.resolve(name), StandardCharsets.UTF_8);
    }

    /** What the next poll is told, and every one after it until another is added: {@code plan/<name>.json}. */
    void told(String name, Function<String, String> change) throws IOException {
        Path polls = folder.resolve("get");
        Files.createDirectories(polls);
        int next = Objects.requireNonNull(polls.toFile().list()).length + 1;
        String text = Files.readString(SAMPLES.resolveSibling("plan").resolve(name + ".json"), StandardCharsets.UTF_8);
        JsonNode all = new ObjectMapper().readTree(change.apply(text));
        Path poll = Files.createDirectory(polls.resolve(Integer.toString(next)));
        Files.writeString(
                poll.resolve("applications.json"), all.path("application").toString());
        for (String kind : List.of("jobs", "pods", "nodes")) {
            Files.writeString(poll.resolve(kind + ".json"), all.path(kind).toString());
        }
    }

    /** How the next calls end. */
    void failing(String... faults) throws IOException {
        Files.write(folder.resolve("faults"), List.of(faults));
    }

    /** What it was called with. */
    List<String> calls() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    /** All files below a folder by their path from it, as text of one character for each byte. */
    static Map<String, String> contents(Path top) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (!Files.exists(top)) {
            return contents;
        }
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(top.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
