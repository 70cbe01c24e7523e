package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs commands in a folder, with nothing of the developer's Git: neither settings nor the repository whose hook may be
 * running the tests.
 *
 * @param folder where they run
 * @param programs a folder that stands first on the PATH
 */
record Script(Path folder, Path programs) {
    /** How it ended: its exit code and all it printed. */
    record End(int code, String text) {}

    /** A command that has to end well. */
    String good(String... command) throws IOException, InterruptedException {
        End end = run(Map.of(), command);
        assertThat(end.code()).as(end.text()).isZero();
        return end.text();
    }

    End run(Map<String, String> variables, String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(programs, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("EKS_LLM_PERF"));
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("PATH", programs + ":/usr/bin:/bin");
        environment.put("LC_ALL", "C");
        environment.putAll(variables);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new End(process.exitValue(), Files.readString(said));
    }

    /** A program of this name on the PATH. */
    void program(String name, String text) throws IOException {
        executable(programs.resolve(name), text);
    }

    static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
