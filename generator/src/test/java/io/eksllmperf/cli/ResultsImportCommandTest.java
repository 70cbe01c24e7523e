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

class ResultsImportCommandTest {
    private static final Path SEED =
            Shipped.ROOT.resolve("generator/src/test/resources/io/eksllmperf/results/seed/README.md");
    private static final String AT_20 = "results/a/a-c0020-import-162f9068";

    @TempDir
    private Path root;

    @BeforeEach
    void aRepository() throws IOException {
        Files.createDirectory(root.resolve("experiments"));
    }

    @Test
    void importsEveryRunOfADocument() throws IOException {
        Ended ended = run(SEED.toString(), "--experiment", "a");

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("imported " + AT_20 + " (concurrency 20)\n")
                .endsWith("6 runs imported.\n");
        assertThat(root.resolve(AT_20).resolve("tool.log")).content().contains("4,305.56");
        assertThat(root.resolve(AT_20).resolve("run.yaml")).content().contains("from: README.md");
    }

    @Test
    void keepsWhatTheFilesDoNotSay() {
        run(
                SEED.toString(),
                "--experiment",
                "a",
                "--set",
                "serving.instanceType=g5.8xlarge",
                "--set",
                "tool.version=24.12");

        assertThat(root.resolve(AT_20).resolve("run.yaml"))
                .content()
                .contains("tool:\n  name: genai-perf\n  version: \"24.12\"\n")
                .endsWith("inputs:\n  serving:\n    instanceType: g5.8xlarge\n");
    }

    @Test
    void leavesRunsAloneThatAreThere() throws IOException {
        run(SEED.toString(), "--experiment", "a");
        Files.writeString(root.resolve(AT_20).resolve("tool.log"), "mine");

        Ended again = run(SEED.toString(), "--experiment", "a");

        assertThat(again.code()).isZero();
        assertThat(again.out())
                .contains(
                        AT_20 + ": warning ELP907: the run is there already and stays as it is; --force replaces it\n")
                .endsWith("0 runs imported.\n");
        assertThat(root.resolve(AT_20).resolve("tool.log")).hasContent("mine");
        assertThat(run(SEED.toString(), "--experiment", "a", "--force").out()).endsWith("6 runs imported.\n");
        assertThat(root.resolve(AT_20).resolve("tool.log")).content().contains("4,305.56");
    }

    @Test
    void writesNothingWhenItIsOnlyAsked() {
        Ended ended = run(SEED.toString(), "--experiment", "a", "--dry-run");

        assertThat(ended.out())
                .contains("would import " + AT_20 + " (concurrency 20)\n")
                .endsWith("6 runs would be imported.\n");
        assertThat(root.resolve("results")).doesNotExist();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(run(SEED.toString()).out())
                .contains(
                        "it has no run.yaml, so nothing says to which experiment it belongs: name one with --experiment");
        assertThat(run("nowhere", "--experiment", "a"))
                .isEqualTo(new Ended(
                        2, "nowhere: error ELP908: cannot be read: no such file or folder\n0 runs imported.\n", ""));
        assertThat(run(SEED.toString(), "--set", "a..b=1").err())
                .startsWith("--set wants a path such as serving.instanceType, not 'a..b'\n");
        for (String wrong : new String[] {"../x", "A", "", "x.partial", "a\u001B[31m", "a".repeat(64)}) {
            assertThat(run(SEED.toString(), "--experiment=" + wrong))
                    .isEqualTo(new Ended(
                            2,
                            "",
                            "--experiment wants at most 63 lower-case letters, digits and -, not '"
                                    + wrong.replace('\u001B', '?') + "'\nTry 'eks-llm-perf results import --help'.\n"));
        }
        assertThat(Ended.of("results").err()).startsWith("say what to do: ");
    }

    private Ended run(String... args) {
        return Ended.of(Stream.concat(Stream.of("results", "import", "--root", root.toString()), Stream.of(args))
                .toArray(String[]::new));
    }
}
