package io.eksllmperf.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report leaves on the disk. */
class ReportFilesTest {
    private static final Optional<String> SEED = Optional.of("seed");
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    private final StoreFolder disk;

    ReportFilesTest(@TempDir Path folder) {
        disk = new StoreFolder(folder);
    }

    @Test
    void writesBesideTheRunsItTellsOf() throws IOException {
        ReportChanges changes = write(SEED, "report.md", "# Seed", "report-latency-p99.svg", "<svg/>");

        assertThat(changes)
                .isEqualTo(new ReportChanges(
                        List.of("results/seed/report-latency-p99.svg", "results/seed/report.md"),
                        List.of(),
                        List.of(),
                        List.of()));
        assertThat(changes.failed()).isFalse();
        assertThat(disk.text("results/seed/report.md")).isEqualTo("# Seed");
        assertThat(disk.files("results")).containsExactly("seed/report-latency-p99.svg", "seed/report.md");
    }

    @Test
    void writesTheReportOfAllExperimentsAboveThem() throws IOException {
        assertThat(write(Optional.empty(), "report.html", "<html>").written()).containsExactly("results/report.html");
        assertThat(disk.text("results/report.html")).isEqualTo("<html>");
    }

    @Test
    void touchesNoFileThatIsAsItShouldBe() throws IOException {
        write(SEED, "report.md", "# Seed", "report.csv", "a,b", "report.json", "{}");
        for (String name : List.of("report.md", "report.csv", "report.json")) {
            Files.setLastModifiedTime(disk.folder().resolve("results/seed/" + name), LONG_AGO);
        }

        ReportChanges changes = write(SEED, "report.md", "# Seed", "report.csv", "a,c", "report.json", "{ }");

        assertThat(changes.unchanged()).containsExactly("results/seed/report.md");
        assertThat(changes.written()).containsExactly("results/seed/report.csv", "results/seed/report.json");
        assertThat(Files.getLastModifiedTime(disk.folder().resolve("results/seed/report.md")))
                .isEqualTo(LONG_AGO);
        assertThat(disk.text("results/seed/report.csv")).isEqualTo("a,c");
    }

    @Test
    void removesWhatAnEarlierReportLeftAndNothingElse() throws IOException {
        write(SEED, "report.md", "# Seed", "report-a.svg", "<svg/>", "report-b.svg", "<svg/>");
        List<String> others =
                List.of("published.yaml", "report", "report.md.txt", "report.yaml", "my-report.md", "report_a.md");
        for (String name : others) {
            disk.write("results/seed/" + name, "kept");
        }
        disk.write("results/report.md", "kept");

        ReportChanges changes = write(SEED, "report.md", "# Seed", "report-b.svg", "<svg/>");

        assertThat(changes.removed()).containsExactly("results/seed/report-a.svg");
        assertThat(disk.files("results/seed"))
                .containsAll(others)
                .contains("report.md", "report-b.svg")
                .hasSize(8);
        assertThat(write(SEED).removed()).containsExactly("results/seed/report-b.svg", "results/seed/report.md");
        assertThat(disk.text("results/report.md")).isEqualTo("kept");
    }

    @Test
    void makesNoFolderForNoReport() {
        assertThat(write(SEED)).isEqualTo(new ReportChanges(List.of(), List.of(), List.of(), List.of()));
        assertThat(disk.folder().resolve("results")).doesNotExist();
    }

    @Test
    void refusesNamesThatAreNoReports() {
        for (String name :
                List.of("run.yaml", "report.txt", "report-A.svg", "../report.md", "report-.md/x", "report-.md\n")) {
            assertThatThrownBy(() -> write(SEED, name, "x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a report's file is called report.md or report-latency.svg, not " + name);
        }
        for (String name : List.of("..", "", ".incoming", "a/b", "a\\b", "a\0b")) {
            assertThatThrownBy(() -> write(Optional.of(name), "report.md", "x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an experiment's name is the name of one folder, not " + name);
        }
        assertThat(disk.folder()).isEmptyDirectory();
    }

    @Test
    void writesThroughNoLinkAndThenNothingAtAll() throws IOException {
        disk.write("outside/report.md", "theirs");
        disk.link("results/seed/report.md", "outside/report.md");
        Files.createDirectories(disk.folder().resolve("results/seed/report.csv"));
        disk.link("results/linked", "outside");
        disk.link("elsewhere/results", "outside");

        ReportChanges changes = write(SEED, "report.csv", "a", "report.html", "b", "report.md", "c");

        assertThat(changes.failed()).isTrue();
        assertThat(changes.written()).isEmpty();
        assertThat(Sample.texts(changes.findings()))
                .containsExactly(
                        "results/seed/report.csv: error ELP908: must be a file, but is a folder: move it away",
                        "results/seed/report.md: error ELP908: is a link, and nothing is written through it: remove it");
        assertThat(Sample.texts(write(Optional.of("linked"), "report.md", "x").findings()))
                .containsExactly(
                        "results/linked: error ELP908: is a link, and nothing is written through it: put a folder"
                                + " in its place");
        for (Optional<String> experiment : List.of(SEED, Optional.<String>empty())) {
            ReportChanges refused = new Store(disk.folder().resolve("elsewhere/results"))
                    .writeReport(experiment, files("report.md", "x"));
            assertThat(Sample.texts(refused.findings()))
                    .containsExactly(
                            "results: error ELP908: is a link, and nothing is written through it: put a folder in"
                                    + " its place");
        }
        assertThat(disk.files("outside")).containsExactly("report.md");
        assertThat(disk.text("outside/report.md")).isEqualTo("theirs");
        assertThat(disk.files("results")).isEmpty();
    }

    @Test
    void leavesWhatOnlyHasTheNameOfAnOldReport() throws IOException {
        disk.write("outside/report.md", "theirs");
        disk.link("results/seed/report-old.md", "outside/report.md");

        ReportChanges changes = write(SEED, "report.md", "x");

        assertThat(changes.failed()).isFalse();
        assertThat(changes.written()).containsExactly("results/seed/report.md");
        assertThat(Sample.texts(changes.findings()))
                .containsExactly(
                        "results/seed/report-old.md: warning ELP908: has the name of a report's file but is none,"
                                + " and stays: remove it");
        assertThat(disk.text("outside/report.md")).isEqualTo("theirs");
    }

    @Test
    void saysWhatTheDiskRefusedAndRemovesNothing() throws IOException {
        disk.write("results/seed/.eks-llm-perf-write.tmp/a", "in the way");
        disk.write("results/seed/report-old.md", "old");
        disk.write("results/file", "a file in the way");

        assertThat(Sample.texts(write(SEED, "report.md", "x").findings()))
                .containsExactly("results/seed/report.md: error ELP908: cannot be written: the folder is not empty. The"
                        + " report is not complete; write it again");
        assertThat(disk.text("results/seed/report-old.md")).isEqualTo("old");
        assertThat(Sample.texts(write(Optional.of("file"), "report.md", "x").findings()))
                .containsExactly("results/file: error ELP908: must be a folder, but is a file: move it away");
    }

    @Test
    void takesTheHalfWrittenFileOfAKilledRunAway() throws IOException {
        disk.write("results/seed/.eks-llm-perf-write.tmp", "half");

        assertThat(write(SEED, "report.md", "x").findings()).isEmpty();
        assertThat(disk.files("results")).containsExactly("seed/report.md");
    }

    private ReportChanges write(Optional<String> experiment, String... namesAndTexts) {
        return disk.store().writeReport(experiment, files(namesAndTexts));
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
