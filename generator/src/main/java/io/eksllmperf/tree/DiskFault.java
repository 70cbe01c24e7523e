package io.eksllmperf.tree;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The disk refused something; says what was tried on which path, and why not. */
final class DiskFault extends Exception {
    private static final long serialVersionUID = 1;

    private final String path;
    private final String message;

    DiskFault(String action, String path, IOException cause) {
        super(cause);
        this.path = path;
        this.message = "cannot be " + action + ": " + reason(cause);
    }

    /** @param consequence what is lost or not, and what to do */
    Finding finding(String consequence) {
        return Finding.error("ELP079", Place.of(path), message + ". " + consequence);
    }

    /** The JDK's messages repeat the path, as these types of them do nothing but. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "something of that name exists";
        }
        if (cause instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (cause instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
