package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Predicate;

/** What is written to and deleted from the store lies in it: links are seen, and never followed. */
final class Folders {
    private Folders() {}

    /** Why nothing is written into a folder; empty when it is one, or is not there yet. */
    static Optional<Finding> refusal(Path folder, String shown) {
        if (Files.isSymbolicLink(folder)) {
            return Optional.of(
                    refused(shown, "is a link, and nothing is written through it: put a folder in its place"));
        }
        if (exists(folder) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(refused(shown, "must be a folder, but is a file: move it away"));
        }
        return Optional.empty();
    }

    static Finding refused(String shown, String message) {
        return Finding.error(Rules.DISK, Place.of(shown), message);
    }

    /** Whether there is anything of that name, be it a link to nowhere. */
    static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes a folder with all in it, or a file, or a link but not what it leads to; nothing when it is not there. */
    static void delete(Path top) throws IOException {
        clear(top, file -> true);
    }

    /** Deletes links, such regular files as are not wanted, and folders that nothing is left in. */
    static void clear(Path top, Predicate<Path> unwanted) throws IOException {
        if (!exists(top)) {
            return;
        }
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isRegularFile() || unwanted.test(file)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException cut) throws IOException {
                if (cut != null) {
                    throw cut;
                }
                if (isEmpty(folder)) {
                    Files.delete(folder);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }
}
