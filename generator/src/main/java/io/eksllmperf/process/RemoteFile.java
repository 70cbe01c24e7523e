package io.eksllmperf.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A file on the results volume.
 *
 * @param path from the run's folder, with {@code /} between its parts: nothing that could lead out of a folder, on any system
 * @param bytes how long it is
 */
public record RemoteFile(String path, long bytes) {
    private static final int DEEPEST = 8;
    private static final int LONGEST_NAME = 200;
    private static final long LARGEST = 8L << 30;

    public RemoteFile {
        fault(path, bytes).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    /** Why a file is not to be taken; the volume is written by many, so its names are not trusted. */
    static Optional<String> fault(String path, long bytes) {
        String named = "its file '" + Words.plain(path) + "' ";
        List<String> parts = List.of(path.split("/", -1));
        if (!parts.stream().allMatch(RemoteFile::isName)) {
            return Optional.of(named + "has a name that not every system can keep inside a folder");
        }
        if (parts.size() > DEEPEST) {
            return Optional.of(named + "lies more than " + DEEPEST + " folders deep");
        }
        return bytes < 0 || bytes > LARGEST
                ? Optional.of(named + "is said to have " + bytes + " bytes, where " + LARGEST + " are the most")
                : Optional.empty();
    }

    /** No way up or to a root, no drive, no character that steers a terminal, no half of a character. */
    private static boolean isName(String name) {
        return !name.isBlank()
                && !name.equals(".")
                && !name.equals("..")
                && name.equals(name.strip())
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
                && StandardCharsets.UTF_8.newEncoder().canEncode(name)
                && name.chars().noneMatch(c -> Character.isISOControl(c) || "\\:*?\"<>|".indexOf(c) >= 0);
    }
}
