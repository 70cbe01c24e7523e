package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final String DOCUMENT = "generator/src/test/resources/io/eksllmperf/results/seed/README.md";

    @TempDir
    private Path folder;

    private Path base;
    private Path head;

    @BeforeEach
    void twoRepositories() throws IOException {
        base = repository("base", Files.readString(Shipped.ROOT.resolve(DOCUMENT)));
        head = repository(
                "head", Files.readString(Shipped.ROOT.resolve(DOCUMENT)).replace("│     4.42 │", "│     4.32 │"));
    }

    @Test
    void theSameResultsAreNoRegression() {
        Ended ended = compare(base, base.toString(), base.toString());

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("concurrency 80").contains("Little's ratio is 0.79");
    }

    /** An unset variable compared the repository with itself, and a name with a slip in it nothing with nothing: both passed. */
    @Test
    void noGateIsPassedByNamingNothing() {
        for (String side : List.of("", " ", "^HEAD", "\u001B[31m", "a\nb")) {
            assertThat(compare(base, side))
                    .isEqualTo(new Ended(
                            2,
                            "",
                            "'" + side.replace('\u001B', '?').replace('\n', '?')
                                    + "' is neither a folder nor a revision" + " of Git: name the one or the other\n"));
        }
        assertThat(compare(base, base.toString(), head.toString(), "--experiment", "nope"))
                .isEqualTo(
                        new Ended(
                                2,
                                "",
                                "neither side has results of the experiment 'nope': --experiment names a folder of results/\n"));
        assertThat(compare(base, base.toString(), "--single-run-threshold", "-5")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aChangeInsideTheThresholdPasses() {
        assertThat(compare(base, base.toString(), head.toString()).code()).isZero();
    }

    @Test
    void aRegressionEndsWith1() {
        Ended ended =
                compare(base, base.toString(), head.toString(), "--threshold", "1", "--single-run-threshold", "2");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("worse");
    }

    @Test
    void strictAsksForARepeat() {
        assertThat(compare(base, base.toString(), head.toString(), "--threshold", "1", "--strict")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void comparesWithARevisionOfGit() throws Exception {
        git("init", "-q");
        git("add", "-A");
        git("-c", "user.name=n", "-c", "user.email=e@example.com", "commit", "-q", "-m", "base");
        Path log = head.resolve("results/a");
        Ended same = compare(head, "HEAD");
        assertThat(same.code()).as(same.err()).isZero();
        assertThat(same.out()).contains("concurrency 80");

        try (Stream<Path> runs = Files.list(log)) {
            Path at20 = runs.filter(run -> run.toString().contains("c0020"))
                    .findFirst()
                    .orElseThrow();
            Path table = at20.resolve("tool.log");
            Files.writeString(
                    table,
                    Files.readString(table).replace("4,305.56", "5,105.56").replace("4.32 │", "3.70 │"));
        }
        Ended worse = compare(head, "HEAD");

        assertThat(worse.code()).as(worse.out()).isEqualTo(1);
        assertThat(compare(head, "HEAD", "--format", "markdown").out()).startsWith("**Regression: ");
        assertThat(compare(head, "HEAD", "--format", "json").out()).startsWith("{");
    }

    @Test
    void saysWhatIsNeitherFolderNorRevision() {
        Ended ended = compare(base, "nothing");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("nothing is no folder, and ");
        assertThat(compare(base, base.toString(), "--threshold", "-1").code()).isEqualTo(2);
    }

    private Ended compare(Path root, String... args) {
        return Ended.of(Stream.concat(Stream.of("compare", "--root", root.toString()), Stream.of(args))
                .toArray(String[]::new));
    }

    private Path repository(String name, String document) throws IOException {
        Path root = folder.resolve(name);
        Files.createDirectories(root.resolve("experiments"));
        Path file = Files.writeString(folder.resolve(name + ".md"), document);
        Ended ended = Ended.of("results", "import", file.toString(), "--experiment", "a", "--root", root.toString());
        assertThat(ended.code()).isZero();
        return root;
    }

    private void git(String... args) throws Exception {
        List<String> command = Stream.concat(Stream.of("git", "-C", head.toString()), Stream.of(args))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isZero();
    }
}
