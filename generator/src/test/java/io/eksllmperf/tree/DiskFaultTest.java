package io.eksllmperf.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class DiskFaultTest {
    /** The JDK's own message is the absolute path alone in most of these. */
    @Test
    void theReasonIsSaidInWords() {
        assertReason(new AccessDeniedException("/r/a"), "permission denied");
        assertReason(new NoSuchFileException("/r/a"), "no such file or folder");
        assertReason(new FileAlreadyExistsException("/r/a"), "something of that name exists");
        assertReason(new DirectoryNotEmptyException("/r/a"), "the folder is not empty");
        assertReason(new FileSystemException("/r/a", null, "Read-only file system"), "Read-only file system");
        assertReason(new IOException("No space left on device"), "No space left on device");
        assertReason(new IOException(), "IOException");
    }

    private static void assertReason(IOException cause, String reason) {
        assertThat(new DiskFault("written", "a", cause).finding("Do this.").toString())
                .isEqualTo("a: error ELP079: cannot be written: " + reason + ". Do this.");
    }
}
