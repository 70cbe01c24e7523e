package io.eksllmperf.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each {@code run.yaml} of a folder says of the files beside and below it: a load tool's file does not always say itself
 * whether answers were streamed.
 *
 * @param byFolder the folders that hold one, as paths from the folder that was read
 */
record RecordsBeside(Map<String, Asked> byFolder) {
    private static final String RECORD = "run.yaml";

    static RecordsBeside of(Map<String, Path> paths) {
        Map<String, Asked> byFolder = new TreeMap<>();
        paths.forEach((path, file) -> {
            if (path.equals(RECORD) || path.endsWith("/" + RECORD)) {
                ResultFileReader.read(path, file, Asked.NOTHING)
                        .run()
                        .ifPresent(run -> byFolder.put(parent(path), RunFolder.known(run)));
            }
        });
        return new RecordsBeside(byFolder);
    }

    Asked known(String path) {
        return folder(path).map(byFolder::get).orElse(Asked.NOTHING);
    }

    /** A log without a table tells nothing, and that is no fault where the tool's export lies in the same run. */
    boolean isSpareLog(ResultFile file, List<ResultFile> all) {
        Optional<String> run = folder(file.path());
        return file.format() == Format.CONSOLE
                && run.isPresent()
                && all.stream()
                        .filter(other -> other.format() != Format.CONSOLE)
                        .filter(other -> !other.measurements().isEmpty())
                        .anyMatch(other -> folder(other.path()).equals(run));
    }

    /** The nearest folder with a record. */
    private Optional<String> folder(String path) {
        for (String folder = parent(path); ; folder = parent(folder)) {
            if (byFolder.containsKey(folder)) {
                return Optional.of(folder);
            }
            if (folder.isEmpty()) {
                return Optional.empty();
            }
        }
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
