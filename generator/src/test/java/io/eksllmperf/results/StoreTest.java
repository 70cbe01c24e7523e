package io.eksllmperf.results;

import static io.eksllmperf.results.StoreFolder.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store reads. */
class StoreTest {
    private final StoreFolder disk;

    StoreTest(@TempDir Path folder) {
        disk = new StoreFolder(folder);
    }

    @Test
    void putsTheFilesOfARunTogether() throws IOException {
        disk.run("results/seed/" + ID);

        Reading<RunFolder> runs = disk.store().runs();
        RunFolder run = Sample.only(runs);
        Measurement found = run.measurement().orElseThrow();

        assertThat(runs.findings()).isEmpty();
        assertThat(run.path()).isEqualTo("results/seed/" + ID);
        assertThat(run.run().id()).isEqualTo(ID);
        assertThat(run.samples().orElseThrow().count()).isEqualTo(3);
        assertThat(run.measurements())
                .extracting(Measurement::format)
                .containsExactly(Format.GENAI_PERF_JSON, Format.GENAI_PERF_CSV, Format.GENAI_PERF_RAW, Format.CONSOLE);
        assertThat(found.source()).hasToString("results/seed/" + ID + "/artifacts/x_genai_perf.json");
        assertThat(found.tool()).isEqualTo(new Tool("genai-perf", Optional.of("24.12")));
        assertThat(found.figures().requestThroughput()).contains(19.56845830435099);
        assertThat(found.figures().requestCount()).contains(5L);
        assertThat(found.errors()).isEqualTo(new Errors.Recorded(2));
        assertThat(found.asked().tokenizer()).contains("/models/tokenizer");
        assertThat(Sample.texts(run.findings()))
                .containsExactly(
                        "results/seed/" + ID + "/artifacts/x_genai_perf.json: warning ELP903: time_to_first_token"
                                + " is dropped: streaming was off, so it says nothing about single tokens");
    }

    @Test
    void takesTheCountOfRequestsFromTheRecordWhereNoFileHasIt() throws IOException {
        disk.run("results/seed/" + ID);
        Files.delete(disk.folder().resolve("results/seed/" + ID + "/artifacts/profile_export.json"));

        RunFolder run = Sample.only(disk.store().runs("seed"));

        assertThat(run.measurement().orElseThrow().figures().requestCount()).contains(704L);
    }

    @Test
    void listsUnfinishedAndFailedRunsWithTheirReasonAndReadsNeither() throws IOException {
        disk.run("results/seed/" + ID + ".partial");
        disk.run("results/seed/" + ID + ".failed-1");
        disk.edit(
                "results/seed/" + ID + ".failed-1/run.yaml",
                "\"reasons\": []",
                "\"reasons\": [\"no export\", \"foreign load\"]");
        disk.write("results/seed/a.failed-2/tool.log", "");
        disk.write("results/seed/notes/a.txt", "");
        disk.write("results/seed/report.md", "# Report");

        Reading<RunFolder> runs = disk.store().runs();

        assertThat(runs.records()).isEmpty();
        assertThat(Sample.texts(runs.findings()))
                .containsExactly(
                        "results/seed/a.failed-2: warning ELP906: the run failed and is left out: its run.yaml gives no"
                                + " reason",
                        "results/seed/notes: warning ELP906: the folder has no run.yaml, so it is no run: import its files"
                                + " with 'results import'",
                        "results/seed/" + ID
                                + ".failed-1: warning ELP906: the run failed and is left out: no export; foreign"
                                + " load",
                        "results/seed/" + ID
                                + ".partial: warning ELP906: the run is still being written, or was killed: it"
                                + " is left out");
    }

    @Test
    void namesAFolderThatIsCalledOtherThanItsRun() throws IOException {
        disk.write("results/seed/other/run.yaml", "kind: Run\nid: mine\nexperiment: seed\n");
        disk.write("results/seed/broken/run.yaml", "kind: [");

        Reading<RunFolder> runs = disk.store().runs("seed");

        assertThat(runs.records()).hasSize(1);
        assertThat(runs.records().get(0).measurement()).isEmpty();
        assertThat(Sample.texts(runs.findings()))
                .containsExactly(
                        "results/seed/broken/run.yaml:1:8: error ELP901: this is not YAML 1.2: expected the node content, but"
                                + " found '<stream end>'",
                        "results/seed/other: warning ELP906: the folder holds the run mine: give it that name");
    }

    @Test
    void readsNoRecordThatWouldTakeMinutes() throws IOException {
        disk.write("results/seed/a/run.yaml", "kind: Run\nx: " + "v".repeat(5_000_000));
        disk.write("results/seed/b/run.yaml", "a: &a [x]\nb: [*a, *a]\n");

        assertThat(Sample.texts(disk.store().runs("seed").findings()))
                .containsExactly(
                        "results/seed/a/run.yaml: error ELP900: the file is larger than 4 MiB, and no record or report in"
                                + " YAML is",
                        "results/seed/b/run.yaml: error ELP901: an alias (*name) of a list or a mapping is not followed:"
                                + " write out what it stands for");
    }

    /** It passed for a repeat, and its spread of 0 for a steady figure. */
    @Test
    void countsARunOnceWhoseFolderWasCopied() throws IOException {
        disk.run("results/seed/" + ID);
        disk.run("results/seed/a-copy");
        disk.write("results/seed/x/run.yaml", "kind: Run\nid: x\nexperiment: other\n");

        Reading<RunFolder> runs = disk.store().runs("seed");

        assertThat(runs.records()).extracting(RunFolder::path).containsExactly("results/seed/" + ID, "results/seed/x");
        assertThat(Sample.texts(runs.findings()))
                .containsExactly(
                        "results/seed/a-copy: warning ELP906: the folder is a copy of results/seed/" + ID
                                + " and is left" + " out: remove it, or give its run an id of its own",
                        "results/seed/x: warning ELP906: the run is of the experiment other: move it to results/other");
    }

    @Test
    void saysWhatIsNoConcurrency() throws IOException {
        for (String wrong : List.of("-1", "0", "1000001", "20.5", "twenty", "[1]")) {
            String shown = wrong.startsWith("[") ? "a list or a mapping" : "'" + wrong + "'";
            disk.write(
                    "results/seed/r/run.yaml",
                    "kind: Run\nid: r\nexperiment: seed\nlevel: {concurrency: " + wrong + "}\n");

            Reading<RunFolder> runs = disk.store().runs("seed");

            assertThat(runs.records())
                    .extracting(run -> run.run().level().concurrency())
                    .containsExactly(Optional.empty());
            assertThat(Sample.texts(runs.findings()))
                    .containsExactly(
                            "results/seed/r/run.yaml: error ELP906: level.concurrency must be a whole number from"
                                    + " 1 to 1000000, but is " + shown);
        }
    }

    @Test
    void namesTheExperimentsThatHoldARunOrWhatWasPublished() throws IOException {
        for (String run : List.of("seed/b", "seed/a", "aiperf/r", ".incoming/seed/r", ".hidden/r")) {
            disk.write(
                    "results/" + run + "/run.yaml", "kind: Run\nid: " + run.replace('/', '-') + "\nexperiment: seed\n");
        }
        disk.write("results/other/published.yaml", "source: somebody\n");
        disk.write("results/unfinished/a.partial/run.yaml", "kind: Run\n");
        disk.write("results/failed/a.failed-1/run.yaml", "kind: Run\n");
        disk.write("results/notes/a/b.txt", "");
        disk.write("results/report.md", "# Report");

        assertThat(disk.store().experiments()).containsExactly("aiperf", "other", "seed");
        assertThat(new Store(disk.folder().resolve("gone")).experiments()).isEmpty();
    }

    @Test
    void readsNoRunBelowAFolderWhoseNameBeginsWithADot() throws IOException {
        disk.run("results/.incoming/seed/" + ID);
        disk.run("results/seed/.git/" + ID);
        disk.run("outside/" + ID);

        assertThat(disk.store().runs()).isEqualTo(new Reading<RunFolder>(List.of(), List.of()));
        for (String experiment : List.of(".incoming", ".incoming/seed", "../outside", "..", "")) {
            assertThat(disk.store().runs(experiment)).isEqualTo(new Reading<RunFolder>(List.of(), List.of()));
        }
    }

    @Test
    void knowsWhichRunsItHas() throws IOException {
        disk.run("results/seed/" + ID);

        assertThat(disk.store().has("seed", ID)).isTrue();
        assertThat(disk.store().has("seed", "other")).isFalse();
        assertThat(disk.store().has("other", ID)).isFalse();
        assertThat(disk.store().has("seed", "..")).isFalse();
        assertThat(disk.store().has(".", "seed")).isFalse();
    }
}
