package io.eksllmperf.tree;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The repository's top folder: relative paths in, bytes out, and every failure with its path. */
final class Root {
    /** One name for all half-written files will do: a run holds the lock and writes one file after another. */
    static final String TEMPORARY = OutputFile.RESERVED + "-write.tmp";

    private final Path folder;
    private final Disk disk;

    Root(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    static boolean isTemporary(String path) {
        return path.substring(path.lastIndexOf('/') + 1).equals(TEMPORARY);
    }

    boolean isFolder() {
        return Files.isDirectory(folder);
    }

    /** The folder's own path. */
    @Override
    public String toString() {
        return folder.toString();
    }

    /** What a path is. */
    enum Node {
        FILE,
        FOLDER,
        /** A symbolic link, whatever it points to, or a pipe, socket or device. */
        OTHER
    }

    /** All paths at and below these; those that do not exist are left out. */
    Map<String, Node> walk(Collection<String> tops) throws DiskFault {
        Map<String, Node> nodes = new HashMap<>();
        for (String top : tops) {
            NodeVisitor visitor = new NodeVisitor(nodes);
            try {
                disk.walk(folder.resolve(top), visitor);
            } catch (IOException e) {
                throw new DiskFault("listed", visitor.failed.isEmpty() ? top : visitor.failed, e);
            }
        }
        return nodes;
    }

    byte[] read(String path) throws DiskFault {
        try {
            return disk.read(folder.resolve(path));
        } catch (IOException e) {
            throw new DiskFault("read", path, e);
        }
    }

    void createFolder(String path) throws DiskFault {
        try {
            disk.createFolder(folder.resolve(path));
        } catch (IOException e) {
            throw new DiskFault("created", path, e);
        }
    }

    /** Writes a file: whole or not at all, in a folder that is there. */
    void write(String path, byte[] content) throws DiskFault {
        Path target = folder.resolve(path);
        Path temporary = target.resolveSibling(TEMPORARY);
        try {
            disk.create(temporary, content);
            disk.replace(target, temporary);
        } catch (IOException e) {
            throw new DiskFault("written", path, withoutTemporary(temporary, e));
        }
    }

    private IOException withoutTemporary(Path temporary, IOException cause) {
        try {
            disk.delete(temporary);
        } catch (IOException e) {
            cause.addSuppressed(e); // the next run removes it
        }
        return cause;
    }

    void delete(String path) throws DiskFault {
        try {
            disk.delete(folder.resolve(path));
        } catch (IOException e) {
            throw new DiskFault("removed", path, e);
        }
    }

    /** False when the folder holds something and stays. */
    boolean deleteIfEmpty(String path) throws DiskFault {
        try {
            disk.delete(folder.resolve(path));
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        } catch (IOException e) {
            throw new DiskFault("removed", path, e);
        }
    }

    Optional<Lock> lock() throws DiskFault {
        try {
            return disk.lock(folder.resolve(Lock.FILE));
        } catch (IOException e) {
            throw new DiskFault("locked", Lock.FILE, e);
        }
    }

    /**
     * Notes what each path is; keeps its own idea of where it is, since asking each path for that costs as much again.
     */
    private static final class NodeVisitor extends SimpleFileVisitor<Path> {
        private final Map<String, Node> nodes;
        private String prefix = "";
        private String failed = "";

        NodeVisitor(Map<String, Node> nodes) {
            this.nodes = nodes;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            String name = prefix + path.getFileName();
            nodes.put(name, Node.FOLDER);
            prefix = name + "/";
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            nodes.put(prefix + path.getFileName(), attributes.isRegularFile() ? Node.FILE : Node.OTHER);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path path, IOException cut) throws IOException {
            if (cut != null) {
                failed = prefix.substring(0, prefix.length() - 1);
                throw cut;
            }
            prefix = prefix.substring(0, prefix.lastIndexOf('/', prefix.length() - 2) + 1);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException cause) throws IOException {
            if (cause instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            failed = prefix + path.getFileName();
            throw cause;
        }
    }
}
