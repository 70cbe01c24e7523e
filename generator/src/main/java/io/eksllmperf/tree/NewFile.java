package io.eksllmperf.tree;

import java.util.Objects;

/**
 * A file of a new repository.
 *
 * @param path relative to the repository, with slashes
 * @param executable whether people and Git may run it, where the file system knows of that
 */
public record NewFile(String path, String text, boolean executable) {
    public NewFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
    }

    /** A file that is only read. */
    public static NewFile of(String path, String text) {
        return new NewFile(path, text, false);
    }
}
