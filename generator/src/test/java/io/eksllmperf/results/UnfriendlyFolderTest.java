package io.eksllmperf.results;

import static io.eksllmperf.results.StoreFolder.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Things in a folder that are no files, or should not be called as they are. */
@Timeout(60)
class UnfriendlyFolderTest {
    private final StoreFolder disk;

    UnfriendlyFolderTest(@TempDir Path folder) {
        disk = new StoreFolder(folder);
    }

    @Test
    void namesLinksAndSocketsInAFolderAndReadsTheRest() throws IOException {
        disk.sample("in/concurrency20/x_genai_perf.json", "gp-0.0.9-seedcmd-c20.json");
        disk.write("other/y_genai_perf.json", "{}");
        disk.link("in/concurrency40/y_genai_perf.json", "other/y_genai_perf.json");
        disk.link("in/concurrency80", "other");

        Path socket = disk.folder().resolve("in/s");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            ImportPlan plan = disk.store().plan(disk.folder().resolve("in"), SEED);

            assertThat(plan.targets()).hasSize(1);
            assertThat(StoreFolder.withoutFigures(plan.findings()))
                    .containsExactly(
                            "in/concurrency40/y_genai_perf.json: warning ELP902: is a link and is not read: put the file or"
                                    + " folder itself in its place",
                            "in/concurrency80: warning ELP902: is a link and is not read: put the file or folder itself in"
                                    + " its place",
                            "in/s: warning ELP902: is not read: it is a pipe, a socket or a device, and no file");
            assertThat(problems(socket))
                    .containsExactly("s: error ELP908: cannot be read: it is a pipe, a socket or a device; save what"
                            + " comes from it as a file first");
        }
    }

    /** It has no end: whoever reads on waits for ever. */
    @Test
    void doesNotReadADevice() {
        assertThat(problems(Path.of("/dev/zero"))).hasSize(1);
    }

    @Test
    void passesNoEscapeCodeOfANameOnToATerminal() throws IOException {
        disk.sample("in/a\u001B[31mb_genai_perf.json", "gp-0.0.9-seedcmd-c20.json");
        disk.sample("in/c\nd/x_genai_perf.json", "gp-0.0.9-seedcmd-c20.json");
        disk.sample("in/e\\f_genai_perf.json", "gp-0.0.9-seedcmd-c20.json");

        assertThat(problems(disk.folder().resolve("in")))
                .containsExactly(
                        "in/a?[31mb_genai_perf.json: error ELP902: is not read: its name has a backslash, or a character"
                                + " that cannot be shown; rename it",
                        "in/c?d: error ELP902: is not read: its name has a backslash, or a character that cannot be"
                                + " shown; rename it",
                        "in/e\\f_genai_perf.json: error ELP902: is not read: its name has a backslash, or a character"
                                + " that cannot be shown; rename it");
        assertThat(problems(disk.folder().resolve("in/c\nd")))
                .containsExactly("c?d: error ELP902: its name has a backslash, or a character that cannot be shown:"
                        + " rename it");
    }

    private List<String> problems(Path source) {
        ImportPlan plan = disk.store().plan(source, SEED);
        assertThat(plan.targets()).isEmpty();
        return Sample.texts(plan.findings());
    }
}
