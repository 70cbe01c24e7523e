package io.eksllmperf.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A program in place of kubectl that really runs what it is told to exec, here, where a folder stands for the pod's volume.
 *
 * @param folder holds the program, the volume, and how the next calls are to fail
 */
record FakePod(Path folder) {
    private static final String PROGRAM = """
            #!/bin/sh
            # Each line of "faults" is for one call: a number lets so many bytes through, another word is a complaint.
            here=$(dirname "$0")
            echo call >> "$here/calls"
            while [ "$1" != -- ]; do shift; done
            shift
            if [ -s "$here/faults" ]; then
              fault=$(head -n 1 "$here/faults")
              tail -n +2 "$here/faults" > "$here/rest"
              mv "$here/rest" "$here/faults"
              case $fault in
                quiet*) "$@" | head -c "${fault#quiet}"; exit 0;;
                flip) "$@" | tr A B; exit 0;;
                [0-9]*) "$@" | head -c "$fault"; echo 'error: unexpected EOF' >&2; exit 1;;
                *) echo "$fault" >&2; exit 1;;
              esac
            fi
            exec "$@"
            """;

    FakePod {
        try {
            Path program = Files.writeString(folder.resolve("kubectl"), PROGRAM);
            assertThat(program.toFile().setExecutable(true)).isTrue();
            Files.createDirectories(folder.resolve("volume/e1"));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    RemoteResults results() {
        Kubectl kubectl = new Kubectl(folder.resolve("kubectl").toString(), Optional.empty(), Optional.empty());
        Target target = new Target("llm", "deployment/triton-perf", "triton-perf");
        return new RemoteResults(kubectl, target, folder.resolve("volume").toString());
    }

    Path run(String name) {
        return folder.resolve("volume/e1").resolve(name);
    }

    Path file(String path, byte[] bytes) throws IOException {
        Path file = run(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    void complete(String name) throws IOException {
        file(name + "/run.yaml", "{}\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** How the next calls end. */
    void failing(String... faults) throws IOException {
        Files.write(folder.resolve("faults"), List.of(faults));
    }

    int calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls")).size();
    }

    RemoteRun listed(String name) {
        return results().list("e1").found().orElseThrow().runs().stream()
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
