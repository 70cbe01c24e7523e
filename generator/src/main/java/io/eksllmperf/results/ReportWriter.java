package io.eksllmperf.results;

import io.eksllmperf.finding.DiskWords;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the files of a report into one folder. By their names they are known again, so what an earlier report left and this one
 * no longer has is removed. Each file is written beside its place and then moved into it: nobody reads half a report.
 */
final class ReportWriter {
    private static final Pattern NAME = Pattern.compile("report(-[a-z0-9-]+)?\\.(md|html|json|csv|svg)");
    /** Not in Git, as all half-written files of this program. */
    private static final String TEMPORARY = ".eks-llm-perf-write.tmp";

    private final Path folder;
    private final String shown;
    private final SortedMap<String, byte[]> files;
    private final List<String> written = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param shown the folder as findings name it */
    ReportWriter(Path folder, String shown, Map<String, byte[]> files) {
        this.folder = folder;
        this.shown = shown;
        this.files = new TreeMap<>(files);
        for (String name : files.keySet()) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "a report's file is called report.md or report-latency.svg, not " + name);
            }
        }
    }

    /** Writes while nobody else does. Who finds everything as it should be needs no leave to write. */
    ReportChanges writeAlone(Path root) {
        if (new ReportWriter(folder, shown, files).compare().isEmpty()) {
            List<String> all = files.keySet().stream().map(this::path).toList();
            return new ReportChanges(List.of(), List.of(), all, List.of());
        }
        try (StoreLock lock = StoreLock.acquire(root)) {
            return lock.isHeld() ? write() : refused("cannot be written: " + StoreLock.HELD);
        } catch (IOException broken) {
            return refused(DiskWords.of("written", broken) + ". No report is written; repeat it");
        }
    }

    private ReportChanges refused(String message) {
        return ReportChanges.none(List.of(Finding.error(Rules.DISK, Place.of(shown), message)));
    }

    /** Where anything in the way is refused, nothing is written at all. */
    ReportChanges write() {
        files.keySet().forEach(this::refuseWhatIsNoFile);
        if (findings.isEmpty() && replaceAll()) {
            removeStale();
        }
        return new ReportChanges(written, removed, unchanged, findings);
    }

    /** What would have to be written or removed; nothing is. */
    List<Finding> compare() {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            try {
                if (!isThere(file.getKey(), file.getValue())) {
                    findings.add(other(file.getKey(), "is not what the results give now: run report and commit it"));
                }
            } catch (IOException broken) {
                findings.add(Finding.error(Rules.DISK, Place.of(path(file.getKey())), DiskWords.of("read", broken)));
            }
        }
        stale().forEach(name -> findings.add(other(name, "belongs to no report any more: run report and commit it")));
        return findings;
    }

    private Finding other(String name, String message) {
        return Finding.error(Rules.REPORT, Place.of(path(name)), message);
    }

    private boolean isThere(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        return isFile(file) && Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
    }

    private void refuseWhatIsNoFile(String name) {
        Path file = folder.resolve(name);
        if (Files.isSymbolicLink(file)) {
            String message = "is a link, and nothing is written through it: remove it";
            findings.add(Folders.refused(path(name), message));
        } else if (Folders.exists(file) && !isFile(file)) {
            findings.add(Folders.refused(path(name), "must be a file, but is a folder: move it away"));
        }
    }

    private boolean replaceAll() {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            try {
                replace(file.getKey(), file.getValue());
            } catch (IOException broken) {
                fault(file.getKey(), "written", broken);
                return false;
            }
        }
        return true;
    }

    private void replace(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        if (isThere(name, content)) {
            unchanged.add(path(name));
            return;
        }
        Files.createDirectories(folder);
        Path temporary = folder.resolve(TEMPORARY);
        Files.deleteIfExists(temporary);
        try {
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        written.add(path(name));
    }

    private void removeStale() {
        for (String name : stale()) {
            Path file = folder.resolve(name);
            if (!isFile(file)) {
                String message = "has the name of a report's file but is none, and stays: remove it";
                findings.add(Finding.warning(Rules.DISK, Place.of(path(name)), message));
                continue;
            }
            try {
                Files.delete(file);
                removed.add(path(name));
            } catch (IOException broken) {
                fault(name, "removed", broken);
            }
        }
    }

    private List<String> stale() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches() && !files.containsKey(name))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            findings.add(Finding.error(Rules.DISK, Place.of(shown), DiskWords.of("listed", broken)));
            return List.of();
        }
    }

    private void fault(String name, String action, IOException broken) {
        String message = DiskWords.of(action, broken) + ". The report is not complete; write it again";
        findings.add(Finding.error(Rules.DISK, Place.of(path(name)), message));
    }

    private String path(String name) {
        return shown + "/" + name;
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
