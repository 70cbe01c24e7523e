package io.eksllmperf.tree;

import java.io.IOException;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Every single thing this package asks of a file system: the seam at which tests stop, fill and break the disk. */
interface Disk {
    Disk REAL = new Real();

    /** Visits a file, or a folder and all below it; links are seen, never followed. */
    void walk(Path top, FileVisitor<Path> visitor) throws IOException;

    byte[] read(Path file) throws IOException;

    void createFolder(Path folder) throws IOException;

    /** Creates a file that must not be there yet. */
    void create(Path file, byte[] content) throws IOException;

    /** Puts one file in the place of another of the same folder, at once. */
    void replace(Path target, Path by) throws IOException;

    /** Deletes a file or an empty folder. */
    void delete(Path path) throws IOException;

    /** Empty when another run holds the lock. */
    Optional<Lock> lock(Path file) throws IOException;

    /** The file system itself. */
    final class Real implements Disk {
        private Real() {}

        @Override
        public void walk(Path top, FileVisitor<Path> visitor) throws IOException {
            Files.walkFileTree(top, visitor);
        }

        @Override
        public byte[] read(Path file) throws IOException {
            return Files.readAllBytes(file);
        }

        @Override
        public void createFolder(Path folder) throws IOException {
            Files.createDirectory(folder);
        }

        @Override
        public void create(Path file, byte[] content) throws IOException {
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @Override
        public void replace(Path target, Path by) throws IOException {
            Files.move(by, target, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void delete(Path path) throws IOException {
            Files.delete(path);
        }

        @Override
        public Optional<Lock> lock(Path file) throws IOException {
            return Lock.acquire(file);
        }
    }
}
