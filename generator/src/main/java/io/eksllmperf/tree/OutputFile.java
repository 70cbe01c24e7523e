package io.eksllmperf.tree;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One file of the output. Two are equal when path and bytes are.
 *
 * @param path relative to the repository's root, {@code /} between segments; only what Linux, macOS and Windows can all
 *     hold (Microsoft, "Naming Files, Paths, and Namespaces", 2024-08-28), so that a checkout is the same everywhere
 * @param content the file's bytes; copied on the way in and on the way out
 */
@SuppressWarnings("ArrayRecordComponent") // copied, and compared by content
public record OutputFile(String path, byte[] content) {
    /** How the names of the generator's own files start: index, lock and half-written files. */
    static final String RESERVED = ".eks-llm-perf";

    private static final String UNSAFE = "\\<>:\"|?*";
    private static final Set<String> DEVICES = Set.of(
            "CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
            "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

    public OutputFile {
        Optional<String> fault = fault(path);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("the output path '" + path + "' " + fault.get());
        }
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** The bytes themselves, for readers in this package that do not change them. */
    byte[] bytes() {
        return content;
    }

    /** What is wrong with a path, as the end of a sentence; empty when nothing is. */
    static Optional<String> fault(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || c > '~' || UNSAFE.indexOf(c) >= 0) {
                return Optional.of("holds a character that not every file system takes, at " + (i + 1)
                        + ": use printable ASCII without " + UNSAFE);
            }
        }
        for (int start = 0; start <= path.length(); ) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            Optional<String> fault = segmentFault(path.substring(start, end));
            if (fault.isPresent()) {
                return fault;
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private static Optional<String> segmentFault(String segment) {
        if (segment.isEmpty()) {
            return Optional.of("has an empty segment: it must be relative, without '//' and without '/' at its end");
        }
        if (segment.endsWith(".") || segment.endsWith(" ")) {
            return Optional.of("has the segment '" + segment + "': none may end in a dot or a space");
        }
        if (segment.startsWith(RESERVED)) {
            return Optional.of(
                    "has the segment '" + segment + "': " + RESERVED + "* is kept for the index and the lock");
        }
        int dot = segment.indexOf('.');
        int stem = dot < 0 ? segment.length() : dot;
        if ((stem == 3 || stem == 4)
                && DEVICES.contains(segment.substring(0, stem).toUpperCase(Locale.ROOT))) {
            return Optional.of("has the segment '" + segment + "': Windows takes it for a device");
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutputFile that && path.equals(that.path) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Arrays.hashCode(content);
    }

    /** Path and size: the bytes would fill a screen. */
    @Override
    public String toString() {
        return path + " (" + content.length + " bytes)";
    }
}
