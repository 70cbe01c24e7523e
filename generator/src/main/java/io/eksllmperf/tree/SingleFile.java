package io.eksllmperf.tree;

import io.eksllmperf.finding.Finding;
import java.nio.file.Path;
import java.util.Optional;

/** A file that somebody asked for, wherever it is to be. */
public final class SingleFile {
    private SingleFile() {}

    /** Writes it in the place of what is there, whole or not at all. Returns what prevented that. */
    public static Optional<Finding> write(Path file, byte[] content) {
        Path absolute = file.toAbsolutePath().normalize();
        Optional<Path> name = Optional.ofNullable(absolute.getFileName());
        Optional<Path> folder = Optional.ofNullable(absolute.getParent());
        if (name.isEmpty() || folder.isEmpty()) {
            throw new IllegalArgumentException("the root of a file system is no file");
        }
        try {
            new Root(folder.get(), Disk.REAL).write(name.get().toString(), content);
            return Optional.empty();
        } catch (DiskFault fault) {
            return Optional.of(fault.finding("Name a file in a folder that is there and may be written"));
        }
    }
}
