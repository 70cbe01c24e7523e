package io.eksllmperf.results;

import static io.eksllmperf.results.StoreFolder.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two that write into one store, and links that lead out of it. */
class StoreLockTest {
    private static final String HELD =
            ": error ELP908: cannot be written: another run of this program writes results: wait until it has ended, and"
                    + " repeat this one";

    private final StoreFolder disk;

    StoreLockTest(@TempDir Path folder) {
        disk = new StoreFolder(folder);
    }

    /** Two imports of one run wrote into one folder, and it came out with half of its files. */
    @Test
    void importsNothingWhileAnotherImportWrites() throws IOException {
        disk.run("volume/seed/" + ID);
        ImportPlan plan = disk.store().plan(disk.folder().resolve("volume"), Optional.empty());

        try (StoreLock other = StoreLock.acquire(disk.folder().resolve("results"))) {
            assertThat(other.isHeld()).isTrue();
            assertThat(Sample.texts(disk.store().write(plan, false))).containsExactly("results/seed/" + ID + HELD);
            assertThat(disk.files("results")).isEmpty();
        }
        assertThat(disk.store().write(plan, false)).isEmpty();
        assertThat(disk.files("results")).hasSize(6);
    }

    @Test
    void writesAReportOnlyAloneButFindsItUnchangedAtAnyTime() throws IOException {
        Map<String, byte[]> report = Map.of("report.md", new byte[] {'a'});
        disk.run("results/seed/" + ID);

        try (StoreLock other = StoreLock.acquire(disk.folder().resolve("results"))) {
            assertThat(other.isHeld()).isTrue();
            assertThat(Sample.texts(
                            disk.store().writeReport(StoreFolder.SEED, report).findings()))
                    .containsExactly("results/seed" + HELD);
            disk.write("results/seed/report.md", "a");
            assertThat(disk.store().writeReport(StoreFolder.SEED, report).unchanged())
                    .containsExactly("results/seed/report.md");
        }
    }

    @Test
    void importsNothingThroughALinkOrOntoAFile() throws IOException {
        disk.run("volume/seed/" + ID);
        Files.createDirectories(disk.folder().resolve("outside"));
        disk.link("results/seed", "outside");
        ImportPlan plan = disk.store().plan(disk.folder().resolve("volume"), Optional.empty());

        assertThat(Sample.texts(disk.store().write(plan, false)))
                .containsExactly("results/seed/" + ID + ": error ELP908: cannot be written: results/seed is a link, and"
                        + " nothing is written through it: put a folder in its place");
        Files.delete(disk.folder().resolve("results/seed"));
        disk.write("results/seed", "a file");
        assertThat(Sample.texts(disk.store().write(plan, true)))
                .containsExactly(
                        "results/seed/" + ID + ": error ELP908: cannot be written: results/seed must be a folder,"
                                + " but is a file: move it away");
        assertThat(disk.files("outside")).isEmpty();
    }

    @Test
    void leavesNothingOfARunThatCouldNotBeWritten() throws IOException {
        disk.run("volume/seed/" + ID);
        ImportPlan plan = disk.store().plan(disk.folder().resolve("volume"), Optional.empty());
        Files.delete(disk.folder().resolve("volume/seed/" + ID + "/tool.log"));

        assertThat(Sample.texts(disk.store().write(plan, false)))
                .containsExactly(
                        "results/seed/" + ID + ": error ELP908: cannot be written: no such file or folder. The run"
                                + " is not imported; repeat the import");
        assertThat(disk.files("results")).isEmpty();
    }
}
