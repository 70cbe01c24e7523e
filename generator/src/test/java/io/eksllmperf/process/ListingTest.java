package io.eksllmperf.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eksllmperf.process.Answer.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ListingTest {
    @TempDir
    Path folder;

    private FakePod pod;

    @BeforeEach
    void pod() {
        pod = new FakePod(folder);
    }

    private Listing list() {
        return pod.results().list("e1").found().orElseThrow();
    }

    private static Answer<Listing> read(String... lines) {
        return ListingReader.read("e1", String.join("\n", lines) + "\n");
    }

    @Test
    void completeAndFailedRunsAreListedWithTheirFiles() throws IOException {
        pod.file("c0020-r1-ab/run.yaml", new byte[3]);
        pod.file("c0020-r1-ab/plots/a b \u00fc.html", new byte[0]);
        pod.file("c0040-r1-cd.failed-1/run.yaml", new byte[5]);

        assertThat(list())
                .isEqualTo(new Listing(
                        List.of(new RemoteRun(
                                "e1",
                                "c0020-r1-ab",
                                List.of(new RemoteFile("plots/a b \u00fc.html", 0), new RemoteFile("run.yaml", 3)))),
                        List.of(new RemoteRun("e1", "c0040-r1-cd.failed-1", List.of(new RemoteFile("run.yaml", 5)))),
                        List.of()));
        assertThat(pod.calls()).isEqualTo(1);
    }

    @Test
    void anExperimentThatNeverRanHasNothing() {
        assertThat(pod.results().list("e2").found()).contains(new Listing(List.of(), List.of(), List.of()));
    }

    @Test
    void whatIsStillBeingWrittenIsNamedAndNoRun() throws IOException {
        pod.file("c0020-r1-ab.partial/run.yaml", new byte[3]);

        assertThat(list())
                .isEqualTo(new Listing(
                        List.of(),
                        List.of(),
                        List.of("c0020-r1-ab.partial is still being written, or was killed, and is left there")));
        assertThatThrownBy(() -> new RemoteRun("e1", "c0020-r1-ab.partial", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no folder of a run: e1/c0020-r1-ab.partial");
    }

    @Test
    void aFolderWithoutRecordIsNoRun() throws IOException {
        pod.file("mine/notes", new byte[3]);
        Files.writeString(pod.run("loose"), "x");

        assertThat(list().remarks()).containsExactly("mine is left there: it has no run.yaml, so it is no run");
    }

    @Test
    void linksAreNeitherFollowedNorListed() throws IOException {
        pod.complete("r1");
        Files.createSymbolicLink(pod.run("r1/outside"), Path.of("../../../kubectl"));
        Files.createSymbolicLink(pod.run("r1/up"), Path.of("../.."));
        Files.createSymbolicLink(pod.run("r2"), pod.run("r1"));

        assertThat(list())
                .isEqualTo(new Listing(
                        List.of(new RemoteRun("e1", "r1", List.of(new RemoteFile("run.yaml", 3)))),
                        List.of(),
                        List.of("r1: 2 of its entries are links or no files, and are left there")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "a\\b", "CON?", " lead", "bell\u0007"})
    void aRunWithAFileNameThatIsNotSafeEverywhereIsLeftThere(String name) throws IOException {
        pod.complete("r1");
        pod.file("r1/" + name, new byte[1]);

        assertThat(list().runs()).isEmpty();
        assertThat(list().remarks())
                .containsExactly("r1 is left there: its file '" + name.replace('\u0007', ' ')
                        + "' has a name that not every system can keep inside a folder");
    }

    @Test
    void aNameThatIsNoTextIsLeftThere() throws IOException, InterruptedException {
        pod.complete("r1");
        String script = "import sys; open(sys.argv[1].encode() + b'/r1/\\xff', 'w')";
        Process process =
                new ProcessBuilder("python3", "-c", script, pod.run("").toString()).start();
        assertThat(process.waitFor()).isZero();

        assertThat(list().runs()).isEmpty();
        assertThat(list().remarks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc/passwd", "a/../../x", "a//b", "", ".", "a/./b", "C:x"})
    void aPathThatLeavesItsFolderIsNeverTaken(String path) {
        String line = "{\"name\": \"r1\", \"files\": [[\"" + path + "\", 1]], \"others\": 0}";

        assertThat(read(line, "{\"folders\": 1}").found().orElseThrow())
                .isEqualTo(new Listing(
                        List.of(),
                        List.of(),
                        List.of("r1 is left there: its file '" + path
                                + "' has a name that not every system can keep inside a folder")));
        assertThatThrownBy(() -> new RemoteFile(path, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/b/c/d/e/f/g/h/i | 1 | lies more than 8 folders deep",
                "a | -1 | is said to have -1 bytes, where 8589934592 are the most",
                "a | 99999999999 | is said to have 99999999999 bytes, where 8589934592 are the most"
            })
    void depthAndSizeAreBounded(String path, String bytes, String fault) {
        String line = "{\"name\": \"r1\", \"files\": [[\"" + path + "\", " + bytes + "]]}";

        assertThat(read(line, "{\"folders\": 1}").found().orElseThrow().remarks())
                .containsExactly("r1 is left there: its file '" + path + "' " + fault);
    }

    @Test
    void namesThatOnlyCaseTellsApartAreNotTaken() throws IOException {
        pod.complete("r1");
        pod.file("r1/a.csv", new byte[1]);
        pod.file("r1/A.csv", new byte[1]);

        assertThat(list().remarks())
                .containsExactly(
                        "r1 is left there: its file 'a.csv' differs from another in upper and lower case alone");
    }

    @Test
    void tooManyFilesAreNotTaken() {
        String files = "[\"f\",1],".repeat(10_000) + "[\"f\",1]";

        assertThat(read("{\"name\": \"r1\", \"files\": [" + files + "]}", "{\"folders\": 1}")
                        .found()
                        .orElseThrow()
                        .remarks())
                .containsExactly("r1 is left there: it has 10001 files, where 10000 are the most");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../e2", "A B", "-n", ""})
    void aFolderThatIsNamedUnlikeARunIsLeftThere(String name) {
        assertThat(read("{\"name\": \"" + name + "\", \"files\": []}", "{\"folders\": 1}")
                        .found()
                        .orElseThrow()
                        .remarks())
                .containsExactly("'" + name + "' is no name of a run, and is left there");
    }

    @Test
    void aListThatLostItsEndIsNoList() throws IOException {
        pod.complete("r1");
        pod.complete("r2");
        Answer<Listing> cutOff =
                Answer.failed(Trouble.UNUSABLE, "the list of what e1 has on the results volume was cut off: try again");

        pod.failing("quiet62");
        assertThat(pod.results().list("e1")).isEqualTo(cutOff);
        pod.failing("quiet0");
        assertThat(pod.results().list("e1")).isEqualTo(cutOff);
        assertThat(read("{\"folders\": 1}")).isEqualTo(cutOff);
        assertThat(read("[]", "{\"folders\": 1}")).isEqualTo(cutOff);
        assertThat(ListingReader.read("e1", "")).isEqualTo(cutOff);
    }

    @Test
    void whatKubectlComplainsOfIsPassedOn() throws IOException {
        pod.failing("Error from server (NotFound): deployments.apps \"triton-perf\" not found");

        assertThat(pod.results().list("e1"))
                .isEqualTo(Answer.failed(Trouble.NOT_FOUND, "deployments.apps \"triton-perf\" not found"));
    }

    @Test
    void whatTheScriptCannotReadIsOneSentence() throws IOException {
        Files.createDirectories(pod.run("r1"));
        RemoteResults results = pod.results();
        RemoteRun gone = new RemoteRun("e1", "gone", List.of(new RemoteFile("run.yaml", 3)));
        Receiver receiver = new FolderReceiver(folder.resolve("in"));

        assertThat(results.fetch(gone, receiver, progress -> {}))
                .isEqualTo(Answer.failed(
                        Trouble.OTHER,
                        "gone is not complete: kubectl failed: " + pod.run("gone") + "/: No such file or directory"));
    }

    @Test
    void anExperimentThatIsNoNameIsNotAsked() {
        assertThatThrownBy(() -> pod.results().list("../x")).hasMessage("no name of an experiment: ../x");
        assertThat(folder.resolve("calls")).doesNotExist();
    }

    @Test
    void theScriptIsShortAsciiAndNarrow() throws IOException {
        String script =
                new String(RemoteResults.class.getResourceAsStream("volume.py").readAllBytes(), StandardCharsets.UTF_8);

        // It travels in the address of a request, where a proxy may allow 8 KiB.
        assertThat(java.net.URLEncoder.encode(script, StandardCharsets.UTF_8)).hasSizeLessThan(6_000);
        assertThat(script).matches("(?s)[\\x20-\\x7e\n]*\n");
        assertThat(script.lines()).allMatch(line -> line.length() <= 120);
    }
}
