package io.eksllmperf.tree;

import io.eksllmperf.finding.Finding;
import java.nio.file.Path;
import java.util.Optional;

/** A file that somebody asked for, wherever it is to be. */
public final class SingleFile {
    private SingleFile() {}

    /** Writes it in the place of what is there, whole or not at all. Returns what prevented that. */
    public static Optional<Finding> write(Path file, byte[] content) {
        try {
            new Root(Path.of(""), Disk.REAL).write(file.toString(), content);
            return Optional.empty();
        } catch (DiskFault fault) {
            return Optional.of(fault.finding("Name a file in a folder that is there and may be written"));
        }
    }
}
