package io.eksllmperf.process;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A run's folder on the results volume, {@code <experiment>/<name>}, whole: what is still being written is none.
 *
 * @param experiment the experiment's name
 * @param name the run's id; of a failed run with {@code .failed-<n>} behind it
 * @param files its files, in the order in which they are sent
 */
public record RemoteRun(String experiment, String name, List<RemoteFile> files) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern FAILED = Pattern.compile(".+\\.failed-[0-9]+");
    private static final int MOST_FILES = 10_000;
    private static final long LARGEST = 32L << 30;

    public RemoteRun {
        files = List.copyOf(files);
        if (!isName(experiment) || !isName(name) || name.endsWith(".partial")) {
            throw new IllegalArgumentException("no folder of a run: " + experiment + "/" + name);
        }
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.contains("..");
    }

    public boolean failed() {
        return FAILED.matcher(name).matches();
    }

    public long bytes() {
        return files.stream().mapToLong(RemoteFile::bytes).sum();
    }

    /** Why these files together are not to be taken. */
    static Optional<String> fault(List<RemoteFile> files) {
        if (files.size() > MOST_FILES) {
            return Optional.of("it has " + files.size() + " files, where " + MOST_FILES + " are the most");
        }
        long bytes = files.stream().mapToLong(RemoteFile::bytes).sum();
        if (bytes > LARGEST) {
            return Optional.of("it has " + bytes + " bytes, where " + LARGEST + " are the most");
        }
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return files.stream()
                .map(RemoteFile::path)
                .filter(path -> !names.add(path))
                .findFirst()
                .map(path -> "its file '" + path + "' differs from another in upper and lower case alone");
    }
}
