package io.eksllmperf.tree;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second run out for as long as it is open. The system drops the lock when the process ends, however it ends;
 * the file stays behind, empty, since deleting it would let two runs lock two files of one name.
 */
final class Lock implements AutoCloseable {
    static final String FILE = OutputFile.RESERVED + ".lock";

    /**
     * What this JVM holds. Closing any channel of a file drops all of a POSIX process's locks on it, so that a second
     * try within one JVM, which opens and closes one, would quietly give the first one's lock away.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final FileChannel channel;

    private Lock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /** Empty when another run, of this process or another, holds it. */
    static Optional<Lock> acquire(Path file) throws IOException {
        Path key = Objects.requireNonNull(file.toAbsolutePath().getParent())
                .toRealPath()
                .resolve(file.getFileName());
        if (!HELD.add(key)) {
            return Optional.empty();
        }
        boolean held = false;
        try {
            Lock lock = new Lock(key, open(file));
            held = lock.isHeld();
            if (!held) {
                lock.channel.close();
                return Optional.empty();
            }
            return Optional.of(lock);
        } finally {
            if (!held) {
                HELD.remove(key);
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean isHeld() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this class, loaded a second time in one JVM
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            return; // still held, as far as anyone can tell: until this process ends
        }
        HELD.remove(key);
    }
}
