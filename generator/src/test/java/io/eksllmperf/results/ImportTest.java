package io.eksllmperf.results;

import static io.eksllmperf.results.StoreFolder.ID;
import static io.eksllmperf.results.StoreFolder.SEED;
import static io.eksllmperf.results.StoreFolder.withoutFigures;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store takes in. */
class ImportTest {
    private final StoreFolder disk;

    ImportTest(@TempDir Path folder) {
        disk = new StoreFolder(folder);
    }

    @Test
    void importsARunFromTheVolumeUnderItsOwnName() throws IOException {
        disk.run("volume/seed/" + ID);
        Store store = disk.store();

        ImportPlan plan = store.plan(disk.folder().resolve("volume"), Optional.empty());

        assertThat(withoutFigures(plan.findings())).isEmpty();
        assertThat(plan.targets()).extracting(ImportPlan.Target::path).containsExactly("results/seed/" + ID);
        assertThat(store.write(plan, false)).isEmpty();
        assertThat(disk.files("results"))
                .containsExactly(
                        "seed/" + ID + "/artifacts/profile_export.json",
                        "seed/" + ID + "/artifacts/x_genai_perf.csv",
                        "seed/" + ID + "/artifacts/x_genai_perf.json",
                        "seed/" + ID + "/run.yaml",
                        "seed/" + ID + "/samples.prom",
                        "seed/" + ID + "/tool.log");
    }

    @Test
    void importsNeitherUnfinishedNorFailedNorInvalidRuns() throws IOException {
        disk.run("volume/seed/a.partial");
        disk.run("volume/seed/b.failed-1");
        disk.run("volume/seed/c");
        disk.edit("volume/seed/c/run.yaml", "\"valid\": true", "\"valid\": false");
        disk.edit("volume/seed/c/run.yaml", "\"reasons\": []", "\"reasons\": [\"foreign load\"]");

        ImportPlan plan = disk.store().plan(disk.folder().resolve("volume"), SEED);

        assertThat(plan.targets()).isEmpty();
        assertThat(withoutFigures(plan.findings()))
                .containsExactly(
                        "volume/seed/a.partial: warning ELP906: the run is still being written, or was killed: it is left"
                                + " out",
                        "volume/seed/b.failed-1: warning ELP906: the run failed and is left out: its run.yaml gives no reason",
                        "volume/seed/c/run.yaml: warning ELP907: the run is not valid and is left out: foreign load");
    }

    @Test
    void overwritesNothingUnlessForced() throws IOException {
        disk.run("volume/seed/" + ID);
        disk.write("results/seed/" + ID + "/run.yaml", "kind: Run\nid: " + ID + "\nexperiment: seed\n");
        ImportPlan plan = disk.store().plan(disk.folder().resolve("volume"), Optional.empty());

        assertThat(plan.targets()).extracting(ImportPlan.Target::exists).containsExactly(true);
        assertThat(Sample.texts(disk.store().write(plan, false)))
                .containsExactly("results/seed/" + ID + ": warning ELP907: the run is there already and stays as it is;"
                        + " --force replaces it");
        assertThat(disk.files("results")).containsExactly("seed/" + ID + "/run.yaml");
        assertThat(disk.store().write(plan, true)).isEmpty();
        assertThat(disk.files("results")).hasSize(6);
    }

    @Test
    void importsEveryRunOfADocument() throws IOException {
        disk.write("seed.md", Sample.text("seed/README.md"));
        Store store = disk.store();

        ImportPlan plan = store.plan(disk.folder().resolve("seed.md"), SEED);

        assertThat(plan.findings()).isEmpty();
        assertThat(plan.targets())
                .extracting(target -> target.concurrency().orElseThrow())
                .containsExactly(10, 20, 40, 80, 120, 200);
        assertThat(store.write(plan, false)).isEmpty();
        Reading<RunFolder> runs = store.runs("seed");
        assertThat(runs.findings()).isEmpty();
        assertThat(runs.records())
                .extracting(run -> run.measurement()
                        .orElseThrow()
                        .figures()
                        .requestThroughput()
                        .orElseThrow())
                .containsExactly(1.91, 4.42, 6.15, 6.58, 7.80, 6.14);
        assertThat(runs.records().get(0).run().verdict().valid()).isEmpty();
        assertThat(runs.records().get(0).run().facts()).containsEntry("imported.from", "seed.md");
        assertThat(store.plan(disk.folder().resolve("seed.md"), SEED).targets()).allMatch(ImportPlan.Target::exists);
    }

    @Test
    void asksForTheExperimentThatNoFileNames() throws IOException {
        disk.write("c10.log", "# Concurrency 10\n" + Sample.text("seed/concurrency10.console.txt"));

        ImportPlan plan = disk.store().plan(disk.folder().resolve("c10.log"), Optional.empty());

        assertThat(plan.targets()).isEmpty();
        assertThat(Sample.texts(plan.findings()))
                .containsExactly(
                        "c10.log:3: error ELP907: it has no run.yaml, so nothing says to which experiment it belongs:"
                                + " name one with --experiment");
    }

    @Test
    void groupsAToolsFilesAndImportsNoRunTwice() throws IOException {
        disk.sample("tool/m-concurrency20/profile_export_genai_perf.json", "gp-0.0.9-seedcmd-c20.json");
        disk.sample("tool/m-concurrency20/profile_export_genai_perf.csv", "gp-0.0.9-seedcmd-c20.csv");
        disk.sample("tool/m-concurrency20/profile_export.json", "gp-0.0.9-raw-profile_export-5requests.json");
        disk.write("tool/m-concurrency20/plots/a.png", "png");
        disk.write("tool/m-concurrency20/inputs.json", "{}");
        disk.sample("tool/sweep.log", "gp-0.0.9-seedcmd-c20.console.txt");
        disk.write("tool/notes.txt", "hm");
        disk.write("tool/inputs.json", "{}");

        ImportPlan plan = disk.store().plan(disk.folder().resolve("tool"), SEED);

        assertThat(plan.targets()).hasSize(1);
        assertThat(plan.targets().get(0).id())
                .startsWith("seed-c0020-import-")
                .hasSize("seed-c0020-import-".length() + 8);
        assertThat(plan.targets().get(0).files())
                .containsOnlyKeys(
                        "inputs.json",
                        "plots/a.png",
                        "profile_export.json",
                        "profile_export_genai_perf.csv",
                        "profile_export_genai_perf.json",
                        "run.yaml");
        assertThat(withoutFigures(plan.findings()))
                .containsExactly(
                        "tool/inputs.json: warning ELP907: the file is left out: a load tool writes it beside its results,"
                                + " and there are none",
                        "tool/notes.txt: error ELP902: no load tool that is known here writes such a file",
                        "tool/sweep.log:5: warning ELP907: the table is the run of"
                                + " tool/m-concurrency20/profile_export_genai_perf.json, and is not imported twice");
    }

    @Test
    void tellsRunsOfOneFolderApartByTheBeginningOfTheirNames() throws IOException {
        for (Path file : Sample.files("samples")) {
            disk.sample("flat/" + file.getFileName(), file.getFileName().toString());
        }

        ImportPlan plan = disk.store().plan(disk.folder().resolve("flat"), SEED);

        assertThat(plan.targets())
                .extracting(target -> target.id().replaceAll("-[0-9a-f]{8}$", ""))
                .containsExactly(
                        "seed-c0004-import",
                        "seed-c0004-import",
                        "seed-c0008-import",
                        "seed-c0008-import",
                        "seed-c0008-import",
                        "seed-c0008-import",
                        "seed-c0020-import",
                        "seed-c0020-import");
    }

    @Test
    void asksForTheConcurrencyThatNoFileNames() throws IOException {
        disk.sample("tool/x_genai_perf.csv", "gp-0.0.9-seedcmd-c20.csv");

        assertThat(Sample.texts(
                        disk.store().plan(disk.folder().resolve("tool"), SEED).findings()))
                .containsExactly(
                        "tool/x_genai_perf.csv: error ELP905: nothing says at which concurrency it was measured: put"
                                + " its files into a folder whose name ends in concurrency20");
    }

    @Test
    void refusesWhatIsNotThereAndNamesThatAreNone() throws IOException {
        Files.createDirectory(disk.folder().resolve("empty"));

        assertThat(Sample.texts(
                        disk.store().plan(disk.folder().resolve("gone"), SEED).findings()))
                .containsExactly("gone: error ELP908: cannot be read: no such file or folder");
        assertThat(Sample.texts(disk.store()
                        .plan(disk.folder().resolve("empty"), Optional.of("../x"))
                        .findings()))
                .containsExactly(
                        "empty: error ELP907: an experiment's name is lower-case letters, digits and -, not '../x'");
        assertThat(Sample.texts(
                        disk.store().plan(disk.folder().resolve("empty"), SEED).findings()))
                .containsExactly("empty: error ELP907: there is no file in it");
        assertThat(disk.store().runs().records()).isEmpty();
    }

    @Test
    void saysWhatTheDiskRefusedAndLeavesNoHalfRun() throws IOException {
        disk.run("volume/seed/" + ID);
        ImportPlan plan = disk.store().plan(disk.folder().resolve("volume"), Optional.empty());
        disk.write("results/seed", "a file in the way");

        assertThat(Sample.texts(disk.store().write(plan, false)))
                .containsExactly("results/seed/" + ID + ": error ELP908: cannot be written: results/seed must"
                        + " be a folder, but is a file: move it away");
    }
}
