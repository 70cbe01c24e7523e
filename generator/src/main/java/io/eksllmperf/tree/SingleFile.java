package io.eksllmperf.tree;

import io.eksllmperf.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that somebody asked for, wherever it is to be. */
public final class SingleFile {
    private SingleFile() {}

    /**
     * Writes into what is there, a new file where there is nothing. Never another file in its place: what is named may be a link,
     * a pipe or a device, as /dev/stdout is. Returns what prevented that.
     */
    public static Optional<Finding> write(Path file, byte[] content) {
        try {
            Files.write(file, content);
            return Optional.empty();
        } catch (IOException cause) {
            DiskFault fault = new DiskFault("written", file.toString(), cause);
            return Optional.of(fault.finding("Name a file in a folder that is there and may be written"));
        }
    }
}
