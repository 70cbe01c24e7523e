package io.eksllmperf.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Only one process at a time writes into a store: two would take each other's half-written files for their own. The system
 * drops the lock when the process ends, however it ends; the file stays, since deleting it would let two lock two files of one
 * name.
 */
final class StoreLock implements AutoCloseable {
    /** Not in Git. */
    static final String FILE = ".eks-llm-perf.lock";

    static final String HELD =
            "another run of this program writes results: wait until it has ended, and repeat this one";

    private final FileChannel channel;
    private final boolean held;

    private StoreLock(FileChannel channel) throws IOException {
        this.channel = channel;
        this.held = lock(channel);
    }

    /** Tries once. The folder is made where it is not there. */
    @SuppressWarnings("resource") // closed with what is handed out
    static StoreLock acquire(Path root) throws IOException {
        Files.createDirectories(root);
        return new StoreLock(FileChannel.open(
                root.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException thisProcess) {
            return false;
        }
    }

    /** Whether it was got; not when another process, or another thread of this one, has it. */
    boolean isHeld() {
        return held;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
