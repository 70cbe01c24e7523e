package io.eksllmperf.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same with a process of its own, really killed. */
class KilledProcessTest {
    private static final int FILES = 300;

    @TempDir
    private Path scratch;

    /** Writes one render after another, each with other files and other contents, until it is killed. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] arguments) {
            Tree tree = Tree.at(Path.of(arguments[0]), Folder.OWNED);
            for (int round = 0; round < 100_000; round++) {
                Changes changes = tree.write(render(round), false);
                if (changes.failed()) {
                    throw new IllegalStateException(changes.findings().toString());
                }
                System.out.println("written");
            }
        }
    }

    @Test
    void aProcessKilledAtAnyTimeLeavesATreeThatTheNextRunRepairs() throws Exception {
        Folder folder = new Folder(Files.createDirectory(scratch.resolve("killed")));
        Folder clean = new Folder(Files.createDirectory(scratch.resolve("clean")));
        clean.tree().write(render(1), false);
        for (int delay : new int[] {0, 7, 19, 43, 88, 131}) {
            Process process = start(folder);
            try {
                assertThat(process.getInputStream().read())
                        .as("it has written once")
                        .isEqualTo('w');
                Thread.sleep(delay);
            } finally {
                process.destroyForcibly();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
            Changes changes = folder.tree().write(render(1), false);
            assertThat(changes.findings()).isEmpty();
            assertThat(folder.content()).isEqualTo(clean.content());
        }
    }

    @Test
    void anotherProcessIsKeptOutAlsoAfterASecondTryInThisOne() throws Exception {
        Folder folder = new Folder(Files.createDirectory(scratch.resolve("locked")));
        try (Lock lock = Lock.acquire(folder.root().resolve(Lock.FILE)).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(folder.tree().write(render(0), false).findings())
                    .extracting(Finding::rule)
                    .containsExactly("ELP078");
            Process process = start(folder);
            try {
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                        .contains("error ELP078");
                assertThat(process.exitValue()).isEqualTo(1);
            } finally {
                process.destroyForcibly();
            }
        }
        assertThat(folder.content()).isEmpty();
    }

    private static Process start(Folder folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        folder.root().toString())
                .start();
    }

    private static List<OutputFile> render(int round) {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            if (i % 7 != round % 7) {
                files.add("manifests/c/" + (i + round % 3) / 10 + "/" + i + ".yaml");
                files.add("content " + i * (round % 5) + "\n");
            }
        }
        return Folder.render(files.toArray(String[]::new));
    }
}
