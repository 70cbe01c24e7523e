package io.eksllmperf.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final String ID = "seed-c0020-r1-0a1b2c3d";
    private static final Optional<String> SEED = Optional.of("seed");

    @TempDir
    Path folder;

    @Test
    void importsARunFromTheVolumeUnderItsOwnName() throws IOException {
        run("volume/seed/" + ID);
        Store store = store();

        ImportPlan plan = store.plan(folder.resolve("volume"), Optional.empty());

        assertThat(withoutFigures(plan.findings())).isEmpty();
        assertThat(plan.targets()).extracting(ImportPlan.Target::path).containsExactly("results/seed/" + ID);
        assertThat(store.write(plan, false)).isEmpty();
        assertThat(files(folder.resolve("results")))
                .containsExactly(
                        "seed/" + ID + "/artifacts/profile_export.json",
                        "seed/" + ID + "/artifacts/x_genai_perf.csv",
                        "seed/" + ID + "/artifacts/x_genai_perf.json",
                        "seed/" + ID + "/run.yaml",
                        "seed/" + ID + "/samples.prom",
                        "seed/" + ID + "/tool.log");
    }

    @Test
    void putsTheFilesOfARunTogether() throws IOException {
        run("results/seed/" + ID);

        Reading<RunFolder> runs = store().runs();
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
        run("results/seed/" + ID);
        Files.delete(folder.resolve("results/seed/" + ID + "/artifacts/profile_export.json"));

        RunFolder run = Sample.only(store().runs("seed"));

        assertThat(run.measurement().orElseThrow().figures().requestCount()).contains(704L);
    }

    @Test
    void listsUnfinishedAndFailedRunsWithTheirReasonAndReadsNeither() throws IOException {
        run("results/seed/" + ID + ".partial");
        run("results/seed/" + ID + ".failed-1");
        edit(
                "results/seed/" + ID + ".failed-1/run.yaml",
                "\"reasons\": []",
                "\"reasons\": [\"no export\", \"foreign load\"]");
        write("results/seed/a.failed-2/tool.log", "");
        write("results/seed/notes/a.txt", "");
        write("results/seed/report.md", "# Report");

        Reading<RunFolder> runs = store().runs();

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
    void importsNeitherUnfinishedNorFailedNorInvalidRuns() throws IOException {
        run("volume/seed/a.partial");
        run("volume/seed/b.failed-1");
        run("volume/seed/c");
        edit("volume/seed/c/run.yaml", "\"valid\": true", "\"valid\": false");
        edit("volume/seed/c/run.yaml", "\"reasons\": []", "\"reasons\": [\"foreign load\"]");

        ImportPlan plan = store().plan(folder.resolve("volume"), SEED);

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
        run("volume/seed/" + ID);
        write("results/seed/" + ID + "/run.yaml", "kind: Run\nid: " + ID + "\nexperiment: seed\n");
        ImportPlan plan = store().plan(folder.resolve("volume"), Optional.empty());

        assertThat(plan.targets()).extracting(ImportPlan.Target::exists).containsExactly(true);
        assertThat(Sample.texts(store().write(plan, false)))
                .containsExactly("results/seed/" + ID + ": warning ELP907: the run is there already and stays as it is;"
                        + " --force replaces it");
        assertThat(files(folder.resolve("results"))).containsExactly("seed/" + ID + "/run.yaml");
        assertThat(store().write(plan, true)).isEmpty();
        assertThat(files(folder.resolve("results"))).hasSize(6);
    }

    @Test
    void importsEveryRunOfADocument() throws IOException {
        write("seed.md", Sample.text("seed/README.md"));
        Store store = store();

        ImportPlan plan = store.plan(folder.resolve("seed.md"), SEED);

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
        assertThat(store.plan(folder.resolve("seed.md"), SEED).targets()).allMatch(ImportPlan.Target::exists);
    }

    @Test
    void asksForTheExperimentThatNoFileNames() throws IOException {
        write("c10.log", "# Concurrency 10\n" + Sample.text("seed/concurrency10.console.txt"));

        ImportPlan plan = store().plan(folder.resolve("c10.log"), Optional.empty());

        assertThat(plan.targets()).isEmpty();
        assertThat(Sample.texts(plan.findings()))
                .containsExactly(
                        "c10.log:3: error ELP907: it has no run.yaml, so nothing says to which experiment it belongs:"
                                + " name one with --experiment");
    }

    @Test
    void groupsAToolsFilesAndImportsNoRunTwice() throws IOException {
        sample("tool/m-concurrency20/profile_export_genai_perf.json", "gp-0.0.9-seedcmd-c20.json");
        sample("tool/m-concurrency20/profile_export_genai_perf.csv", "gp-0.0.9-seedcmd-c20.csv");
        sample("tool/m-concurrency20/profile_export.json", "gp-0.0.9-raw-profile_export-5requests.json");
        write("tool/m-concurrency20/plots/a.png", "png");
        write("tool/m-concurrency20/inputs.json", "{}");
        sample("tool/sweep.log", "gp-0.0.9-seedcmd-c20.console.txt");
        write("tool/notes.txt", "hm");
        write("tool/inputs.json", "{}");

        ImportPlan plan = store().plan(folder.resolve("tool"), SEED);

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
            sample("flat/" + file.getFileName(), file.getFileName().toString());
        }

        ImportPlan plan = store().plan(folder.resolve("flat"), SEED);

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
        sample("tool/x_genai_perf.csv", "gp-0.0.9-seedcmd-c20.csv");

        assertThat(Sample.texts(store().plan(folder.resolve("tool"), SEED).findings()))
                .containsExactly(
                        "tool/x_genai_perf.csv: error ELP905: nothing says at which concurrency it was measured: put"
                                + " its files into a folder whose name ends in concurrency20");
    }

    @Test
    void refusesWhatIsNotThereAndNamesThatAreNone() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        assertThat(Sample.texts(store().plan(folder.resolve("gone"), SEED).findings()))
                .containsExactly("gone: error ELP908: cannot be read: no such file or folder");
        assertThat(Sample.texts(store().plan(folder.resolve("empty"), Optional.of("../x"))
                        .findings()))
                .containsExactly(
                        "empty: error ELP907: an experiment's name is lower-case letters, digits and -, not '../x'");
        assertThat(Sample.texts(store().plan(folder.resolve("empty"), SEED).findings()))
                .containsExactly("empty: error ELP907: there is no file in it");
        assertThat(store().runs().records()).isEmpty();
    }

    @Test
    void saysWhatTheDiskRefusedAndLeavesNoHalfRun() throws IOException {
        run("volume/seed/" + ID);
        ImportPlan plan = store().plan(folder.resolve("volume"), Optional.empty());
        write("results/seed", "a file in the way");

        assertThat(Sample.texts(store().write(plan, false)))
                .containsExactly("results/seed/" + ID + ": error ELP908: cannot be written: Not a directory."
                        + " The run is not imported; repeat the import");
    }

    @Test
    void namesAFolderThatIsCalledOtherThanItsRun() throws IOException {
        write("results/seed/other/run.yaml", "kind: Run\nid: mine\nexperiment: seed\n");
        write("results/seed/broken/run.yaml", "kind: [");

        Reading<RunFolder> runs = store().runs("seed");

        assertThat(runs.records()).hasSize(1);
        assertThat(runs.records().get(0).measurement()).isEmpty();
        assertThat(Sample.texts(runs.findings()))
                .containsExactly(
                        "results/seed/broken/run.yaml:1:8: error ELP901: this is not YAML 1.2: expected the node content, but"
                                + " found '<stream end>'",
                        "results/seed/other: warning ELP906: the folder holds the run mine: give it that name");
    }

    private Store store() {
        return new Store(folder.resolve("results"));
    }

    private void run(String path) throws IOException {
        write(path + "/run.yaml", Sample.text("run.yaml"));
        write(path + "/samples.prom", Sample.text("samples.prom"));
        sample(path + "/artifacts/x_genai_perf.json", "gp-0.0.9-seedcmd-c20.json");
        sample(path + "/artifacts/x_genai_perf.csv", "gp-0.0.9-seedcmd-c20.csv");
        sample(path + "/artifacts/profile_export.json", "gp-0.0.9-raw-profile_export-5requests.json");
        sample(path + "/tool.log", "gp-0.0.9-seedcmd-c20.console.txt");
    }

    private void sample(String path, String name) throws IOException {
        write(path, Sample.text("samples/" + name));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private void edit(String path, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        write(path, text.replace(from, to));
    }

    private static List<String> files(Path root) {
        return List.copyOf(new TreeMap<>(Store.files(root, "", List.of())).keySet());
    }

    private static List<String> withoutFigures(List<Finding> findings) {
        return Sample.texts(findings).stream()
                .filter(text -> !text.contains("ELP903"))
                .toList();
    }
}
