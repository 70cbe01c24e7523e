package io.eksllmperf.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An empty folder outside the repository, for what is read once: gone when it is closed, with all in it.
 *
 * @param folder where it is
 */
public record Scratch(Path folder) implements AutoCloseable {
    /** @throws IOException where the system gives no temporary folder */
    public static Scratch make() throws IOException {
        return new Scratch(Files.createTempDirectory("eks-llm-perf-"));
    }

    /** Links in it are removed, never followed. */
    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
