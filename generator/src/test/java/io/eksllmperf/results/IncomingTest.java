package io.eksllmperf.results;

import static io.eksllmperf.results.StoreFolder.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where runs lie on their way from the cluster. */
class IncomingTest {
    private final StoreFolder disk;

    IncomingTest(@TempDir Path folder) {
        disk = new StoreFolder(folder);
    }

    @Test
    void takesRunsInByWayOfAFolderThatIsNoExperiment() throws IOException {
        Path incoming = Sample.only(disk.store().incoming("seed"));
        disk.run(disk.folder().relativize(incoming) + "/" + ID);

        assertThat(incoming).isEqualTo(disk.folder().resolve("results/.incoming/seed"));
        assertThat(disk.store().experiments()).isEmpty();
        assertThat(disk.store().runs()).isEqualTo(new Reading<RunFolder>(List.of(), List.of()));

        ImportPlan plan = disk.store().plan(incoming, Optional.empty());
        assertThat(disk.store().write(plan, false)).isEmpty();
        assertThat(disk.store().discardIncoming("seed")).isEmpty();

        assertThat(disk.store().has("seed", ID)).isTrue();
        assertThat(disk.folder().resolve("results/.incoming")).doesNotExist();
    }

    @Test
    void keepsWhatAnEarlierCopyLeftSoThatItGoesOn() throws IOException {
        disk.write("results/.incoming/seed/" + ID + "/tool.log", "half of i");
        disk.write("results/.incoming/other/a", "kept");

        Arriving arriving =
                new Arriving(Sample.only(disk.store().incoming("seed")).resolve(ID));

        assertThat(arriving.have("tool.log")).isEqualTo(9);
        assertThat(arriving.have("run.yaml")).isZero();
        try (OutputStream rest = arriving.append("tool.log", 8)) {
            rest.write("it".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(disk.text("results/.incoming/seed/" + ID + "/tool.log")).isEqualTo("half of it");
        assertThat(arriving.sha256("tool.log"))
                .isEqualTo("79fc9ae17531330efc8af533faae64e2d1c7bc44edf22e4723ae19da32dc8d82");
        assertThat(disk.files("results")).containsExactly(".incoming/other/a", ".incoming/seed/" + ID + "/tool.log");
    }

    @Test
    void keepsOfARunOnlyWhatItHas() throws IOException {
        disk.write("results/.incoming/seed/" + ID + "/run.yaml", "kept");
        disk.write("results/.incoming/seed/" + ID + "/a/b", "gone");
        disk.write("results/.incoming/seed/" + ID + "/c/d", "kept");
        disk.write("results/.incoming/seed/" + ID + "/c/e", "gone");
        Arriving arriving =
                new Arriving(Sample.only(disk.store().incoming("seed")).resolve(ID));

        arriving.keepOnly(Set.of("run.yaml", "c/d", "later"));

        assertThat(disk.files("results/.incoming/seed/" + ID)).containsExactly("c/d", "run.yaml");
        assertThat(arriving.folder().resolve("a")).doesNotExist();
        arriving.discard();
        assertThat(arriving.folder()).doesNotExist();
        arriving.keepOnly(Set.of());
        assertThat(arriving.folder()).doesNotExist();
    }

    @Test
    void aFileOfARunNeverLeavesItsFolder() throws IOException {
        Arriving arriving =
                new Arriving(Sample.only(disk.store().incoming("seed")).resolve(ID));

        for (String name : List.of("../a", "a/../../b", "/etc/passwd", "", ".")) {
            assertThatThrownBy(() -> arriving.append(name, 0)).isInstanceOf(IllegalArgumentException.class);
        }
        disk.link("results/.incoming/seed/" + ID + "/a", "outside");
        assertThatThrownBy(() -> arriving.append("a", 0)).isInstanceOf(IOException.class);
        assertThat(disk.folder().resolve("outside")).doesNotExist();
    }

    @Test
    void keepsWhatIsOnItsWayForOthers() throws IOException {
        disk.write("results/.incoming/seed/a", "");
        disk.write("results/.incoming/other/a", "");

        assertThat(disk.store().discardIncoming("seed")).isEmpty();
        assertThat(disk.store().discardIncoming("seed")).isEmpty();
        assertThat(disk.files("results")).containsExactly(".incoming/other/a");
    }

    @Test
    void deletesLinksButNotWhatTheyLeadTo() throws IOException {
        disk.write("outside/a", "theirs");
        disk.link("results/.incoming/seed/folder", "outside");
        disk.link("results/.incoming/seed/file", "outside/a");
        disk.link("results/.incoming/seed/nowhere", "gone");
        disk.link("results/.incoming/linked", "outside");

        assertThat(disk.store().discardIncoming("seed")).isEmpty();
        assertThat(Sample.only(disk.store().incoming("linked"))).isEmptyDirectory();
        assertThat(disk.store().discardIncoming("linked")).isEmpty();
        assertThat(disk.folder().resolve("results/.incoming")).doesNotExist();
        assertThat(disk.files("outside")).containsExactly("a");
    }

    @Test
    void goesThroughNoLink() throws IOException {
        disk.write("outside/seed/a", "theirs");
        disk.link("results/.incoming", "outside");
        disk.link("elsewhere/results", "outside");
        disk.write("file/results/.incoming", "a file in the way");
        String said = " is a link, and nothing is written through it: put a folder in its place";

        assertThat(Sample.texts(disk.store().incoming("seed").findings()))
                .containsExactly("results/.incoming: error ELP908:" + said);
        assertThat(Sample.texts(disk.store().discardIncoming("seed")))
                .containsExactly("results/.incoming: error ELP908:" + said);
        assertThat(Sample.texts(new Store(disk.folder().resolve("elsewhere/results")).discardIncoming("seed")))
                .containsExactly("results: error ELP908:" + said);
        assertThat(Sample.texts(new Store(disk.folder().resolve("file/results"))
                        .incoming("seed")
                        .findings()))
                .containsExactly("results/.incoming: error ELP908: must be a folder, but is a file: move it away");
        assertThat(disk.files("outside")).containsExactly("seed/a");
    }

    @Test
    void refusesNamesThatLeadElsewhere() throws IOException {
        disk.write("results/seed/a", "kept");

        for (String name : List.of("..", "../seed", "", ".", "seed/a")) {
            assertThatThrownBy(() -> disk.store().incoming(name)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> disk.store().discardIncoming(name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(disk.files("results")).containsExactly("seed/a");
        assertThat(Files.exists(disk.folder().resolve("results/.incoming"))).isFalse();
    }
}
