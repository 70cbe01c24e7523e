package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final String SEED = "gpt-oss-20b-g5-8xlarge";
    private static final Path DOCUMENT =
            Shipped.ROOT.resolve("generator/src/test/resources/io/eksllmperf/results/seed/README.md");

    @TempDir
    private Path root;

    @BeforeEach
    void aRepositoryWithResults() throws IOException {
        Files.createDirectory(root.resolve("experiments"));
        for (String file : new String[] {Shipped.CLUSTER, Shipped.SEED, Shipped.AIPERF}) {
            Files.copy(Shipped.ROOT.resolve(file), root.resolve(file));
        }
        run("results", "import", DOCUMENT.toString(), "--experiment", SEED);
    }

    @Test
    void writesTheReportOnceAndTellsTheConclusions() throws IOException {
        Ended first = run("report");

        assertThat(first.code()).isZero();
        assertThat(first.out())
                .contains("wrote results/" + SEED + "/report.md\n")
                .contains("10 written, 0 removed, 0 unchanged: " + SEED + "\n")
                .contains("  Peak throughput (with a reservation): The highest throughput is 6.15 requests/s, at"
                        + " concurrency 40.\n");
        assertThat(run("report").out()).contains("0 written, 0 removed, 10 unchanged: " + SEED + "\n");
        assertThat(root.resolve("results/report.md")).doesNotExist();
    }

    @Test
    void setsExperimentsSideBySideWhereThereAreSeveral() {
        run("results", "import", DOCUMENT.toString(), "--experiment", "other");

        Ended ended = run("report");

        assertThat(ended.out()).contains("unchanged: Experiments side by side\n");
        assertThat(root.resolve("results/report.md"))
                .content()
                .contains("## Side by side\n")
                .contains("(other/other-c0020-import-162f9068)");
        assertThat(run("report", SEED).out()).doesNotContain("side by side");
    }

    @Test
    void namesAPublishedLevelThatNobodyMeasured() throws IOException {
        Files.writeString(
                root.resolve("results/" + SEED + "/published.yaml"),
                "apiVersion: eksllmperf.io/v1\nkind: Published\nsource: me\nlevels:\n"
                        + "  - {concurrency: 20, useCase: chat}\n  - {concurrency: 77, useCase: batch}\n");

        assertThat(run("report").out())
                .startsWith("results/" + SEED + "/published.yaml: warning ELP905: the use case of concurrency 77 is not"
                        + " shown: no run of that level is here\nwrote ");
        assertThat(run("report", "a\u001B[31m").err()).startsWith("results/ has nothing of the experiment 'a?[31m'; ");
    }

    /** They were told that there are no results yet, and a gate passed. */
    @Test
    void resultsThatCannotBeLookedIntoAreNotTakenForNone() throws IOException {
        Path results = root.resolve("results");
        Files.move(results, root.resolve("elsewhere"));
        Files.writeString(results, "a file");
        String said = "results: error ELP908: must be a folder, but is none: move it away\n";

        assertThat(run("report")).isEqualTo(new Ended(2, said, ""));
        assertThat(run("compare", root.resolve("elsewhere").toString())).isEqualTo(new Ended(2, "", said));
    }

    @Test
    void checkTellsWhichReportsAreOld() throws IOException {
        assertThat(run("report", "--check").code()).isEqualTo(1);
        run("report");
        assertThat(run("report", "--check")).isEqualTo(new Ended(0, "", ""));
        Path report = root.resolve("results/" + SEED + "/report.md");
        Files.writeString(report, Files.readString(report).replace("4.31", "3.41"));
        Files.writeString(report.resolveSibling("report-old.svg"), "<svg/>");

        Ended ended = run("report", "--check");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .isEqualTo("results/" + SEED
                        + "/report.md: error ELP910: is not what the results give now: run report and commit it\n"
                        + "results/" + SEED
                        + "/report-old.svg: error ELP910: belongs to no report any more: run report and commit it\n");
        assertThat(run("report").out()).contains("removed results/" + SEED + "/report-old.svg\n");
    }

    @Test
    void aRunThatCannotBeReadIsNamedInTheReport() throws IOException {
        Path folder = Files.createDirectory(root.resolve("results/" + SEED + "/notes"));
        Files.writeString(folder.resolve("notes.txt"), "nothing");

        Ended ended = run("report");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("warning ELP906: the folder has no run.yaml, so it is no run");
        assertThat(root.resolve("results/" + SEED + "/report.md")).content().contains("the folder has no run.yaml");
    }

    @Test
    void anErrorInTheExperimentsWritesNothing() throws IOException {
        Files.writeString(root.resolve(Shipped.SEED), "kind: [");

        Ended ended = run("report");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains(Shipped.SEED + ":1");
        assertThat(root.resolve("results/" + SEED + "/report.md")).doesNotExist();
    }

    @Test
    void saysWhatThereIsWhenAskedForWhatThereIsNot() {
        assertThat(run("report", "nobody"))
                .isEqualTo(new Ended(
                        2, "", "results/ has nothing of the experiment 'nobody'; it has gpt-oss-20b-g5-8xlarge\n"));
    }

    private Ended run(String... args) {
        return Ended.of(Stream.concat(Stream.of(args), Stream.of("--root", root.toString()))
                .toArray(String[]::new));
    }
}
