package io.eksllmperf.results;

import io.eksllmperf.finding.DiskWords;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The regular files below a folder by their path from it, with {@code /}. Links are not followed, and pipes, sockets and devices,
 * which have no end, never opened; each of them is named, as is a file whose name would do something to a terminal.
 */
final class FilesBelow extends SimpleFileVisitor<Path> {
    /** A sweep of twenty levels has some hundred; who names {@code /} wants to hear of it before all of it was read. */
    private static final int MOST = 100_000;

    private static final String LINK = "is a link and is not read: put the file or folder itself in its place";
    private static final String SPECIAL = "is not read: it is a pipe, a socket or a device, and no file";
    private static final String NAME =
            "is not read: its name has a backslash, or a character that cannot be shown; rename it";

    private final Path top;
    private final String shown;
    private final List<Finding> findings;
    private final Map<String, Path> files = new TreeMap<>();

    private FilesBelow(Path top, String shown, List<Finding> findings) {
        this.top = top;
        this.shown = shown;
        this.findings = findings;
    }

    /**
     * @param shown the folder as findings name it
     * @param findings takes what is not read
     */
    static Map<String, Path> of(Path top, String shown, List<Finding> findings) {
        FilesBelow visitor = new FilesBelow(top, shown, findings);
        try {
            Files.walkFileTree(top, visitor);
        } catch (IOException broken) {
            visitor.fault(top, broken);
        }
        return visitor.files;
    }

    /** Whether a name can be shown, and written again: no control or bidi character, nothing that is no text here. */
    static boolean isPlain(String name) {
        return name.codePoints()
                .noneMatch(letter -> letter == '\\'
                        || letter == 0xFFFD
                        || switch (Character.getType(letter)) {
                            case Character.CONTROL,
                                    Character.FORMAT,
                                    Character.SURROGATE,
                                    Character.LINE_SEPARATOR,
                                    Character.PARAGRAPH_SEPARATOR -> true;
                            default -> false;
                        });
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(top) || isPlain(name(folder))) {
            return FileVisitResult.CONTINUE;
        }
        findings.add(Finding.error(Rules.FORMAT, place(folder), NAME));
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            findings.add(Finding.warning(Rules.FORMAT, place(file), LINK));
        } else if (!attributes.isRegularFile()) {
            findings.add(Finding.warning(Rules.FORMAT, place(file), SPECIAL));
        } else if (!isPlain(name(file))) {
            findings.add(Finding.error(Rules.FORMAT, place(file), NAME));
        } else if (files.size() < MOST) {
            files.put(path(file), file);
        } else {
            files.clear();
            String message =
                    "there are more than " + MOST + " files in it, and none is read: name the folder of results";
            findings.add(Finding.error(Rules.FORMAT, Place.of(shown), message));
            return FileVisitResult.TERMINATE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException broken) {
        fault(file, broken);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException cut) {
        if (cut != null) {
            fault(folder, cut);
        }
        return FileVisitResult.CONTINUE;
    }

    private void fault(Path path, IOException broken) {
        findings.add(Finding.error(Rules.DISK, place(path), DiskWords.of("read", broken)));
    }

    private Place place(Path path) {
        String below = path(path);
        return Place.of(Cell.clean(below.isEmpty() ? shown : shown + "/" + below));
    }

    private String path(Path path) {
        Path below = top.relativize(path);
        return below.toString().replace(below.getFileSystem().getSeparator(), "/");
    }

    private static String name(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }
}
