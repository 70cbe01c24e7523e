package io.eksllmperf.results;

import io.eksllmperf.finding.DiskWords;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import io.eksllmperf.yaml.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what is to be imported, so that {@link ImportPlanner} can say where it goes. */
final class ImportReader {
    private ImportReader() {}

    static ImportPlan plan(Path source, Declared declared, Store store) {
        Optional<String> experiment = declared.experiment();
        List<Finding> findings = new ArrayList<>();
        String name = source.getFileName() == null ? "." : source.getFileName().toString();
        if (!Files.exists(source)) {
            findings.add(Finding.error(Rules.DISK, Place.of(name), "cannot be read: no such file or folder"));
            return new ImportPlan(List.of(), findings);
        }
        if (experiment.isPresent() && !Store.isName(experiment.get())) {
            String message = "an experiment's name is lower-case letters, digits and -, not '"
                    + Cell.shown(experiment.get()) + "'";
            findings.add(Finding.error(Rules.IMPORT, Place.of(name), message));
            return new ImportPlan(List.of(), findings);
        }
        Map<String, Path> paths = paths(source, name, findings);
        leaveOutUnfinished(paths, findings);
        List<ImportPlanner.Source> sources = new ArrayList<>();
        RecordsBeside records = RecordsBeside.of(paths);
        paths.forEach((path, file) -> sources.add(source(path, file, records.known(path), findings)));
        List<ResultFile> files =
                sources.stream().map(ImportPlanner.Source::file).toList();
        files.stream()
                .filter(file -> !records.isSpareLog(file, files))
                .forEach(file -> findings.addAll(file.findings()));
        if (sources.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.error(Rules.IMPORT, Place.of(name), "there is no file in it"));
        }
        return new ImportPlanner(declared, store::has, findings).plan(sources);
    }

    private static Map<String, Path> paths(Path source, String name, List<Finding> findings) {
        Map<String, Path> paths = new TreeMap<>();
        if (!FilesBelow.isPlain(name)) {
            String message = "its name has a backslash, or a character that cannot be shown: rename it";
            findings.add(Finding.error(Rules.FORMAT, Place.of(Cell.clean(name)), message));
        } else if (Files.isDirectory(source)) {
            FilesBelow.of(source, name, findings).forEach((path, file) -> paths.put(name + "/" + path, file));
        } else if (Files.isRegularFile(source)) {
            paths.put(name, source);
        } else {
            // Its content is read more than once, and a device's never ends.
            String message =
                    "cannot be read: it is a pipe, a socket or a device; save what comes from it as a file first";
            findings.add(Finding.error(Rules.DISK, Place.of(name), message));
        }
        return paths;
    }

    private static void leaveOutUnfinished(Map<String, Path> paths, List<Finding> findings) {
        TreeSet<String> folders = new TreeSet<>();
        paths.entrySet().removeIf(entry -> {
            String path = entry.getKey();
            Path file = entry.getValue();
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                Path parent = file.getParent();
                file = parent == null ? file : parent;
                String folder = path.substring(0, slash);
                if (Store.isPartial(folder) || Store.isFailed(folder)) {
                    if (folders.add(folder)) {
                        findings.add(Store.unfinished(folder, file));
                    }
                    return true;
                }
            }
            return false;
        });
    }

    private static ImportPlanner.Source source(String path, Path file, Asked known, List<Finding> findings) {
        ResultFile read = ResultFileReader.read(path, file, known);
        String hash = "";
        try {
            hash = hash(file);
        } catch (IOException broken) {
            findings.add(Finding.error(Rules.DISK, Place.of(path), DiskWords.of("read", broken)));
        }
        return new ImportPlanner.Source(read, file, hash);
    }

    /** Of a file of any size. */
    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ContentHash.of(in).hex();
        }
    }
}
