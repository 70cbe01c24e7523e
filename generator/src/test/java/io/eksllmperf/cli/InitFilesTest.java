package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.eksllmperf.Shipped;
import io.eksllmperf.spec.SchemaText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code init/}: {@code arguments.txt} gives the files beside it, word for word. With {@code
 * -Dgolden.update=true} they are written anew, and the run fails all the same: somebody has to look at the change.
 */
class InitFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/eksllmperf/cli/init");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final String ARGUMENTS = "arguments.txt";

    /** Held elsewhere: by the shipped experiments, and by the golden trees of the output. */
    private static final List<String> OTHERS =
            List.of("experiments/", "schema/", "clusters/", "manifests/", "argocd/", ".eks-llm-perf-index");

    @TempDir
    private Path folder;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aNewRepositoryHasTheseFiles(String name) throws IOException {
        Path expected = GOLDEN.resolve(name);
        Map<String, String> written = ownFiles(init(Files.readAllLines(expected.resolve(ARGUMENTS))));
        if (UPDATE) {
            for (Map.Entry<String, String> file : written.entrySet()) {
                Path path = expected.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            fail(name + " was written anew: look at the change and run again without -Dgolden.update");
        }
        Map<String, String> golden = texts(expected);
        golden.remove(ARGUMENTS);

        assertThat(written).isEqualTo(golden);
    }

    @Test
    void thereAreGoldenFolders() throws IOException {
        assertThat(cases().toList()).contains("nothing-known", "all-known");
    }

    @Test
    void everyFileEndsWithOneLineFeedAndHasNoOther() throws IOException {
        ownFiles(init(List.of()))
                .forEach((path, text) -> assertThat(text)
                        .as(path)
                        .endsWith("\n")
                        .doesNotEndWith("\n\n")
                        .doesNotContain("\r", "\t", " \n")
                        .matches(whole -> whole.lines().allMatch(line -> line.length() <= 120), "lines of 120"));
    }

    @Test
    void whatIsRunMayBeRunAndNothingElse() throws IOException {
        Path root = init(List.of());

        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile).filter(InitFilesTest::executable))
                    .containsExactlyInAnyOrder(
                            root.resolve(".githooks/pre-commit"), root.resolve(".ci/build-eks-llm-perf"));
        }
    }

    @Test
    void theExperimentsAreTheShippedOnesAndTheSchemasThoseOfThisVersion() throws IOException {
        Path root = init(List.of("--repo-url", "https://git.example.com/a/b.git"));

        for (String file : List.of(Shipped.CLUSTER, Shipped.SEED, Shipped.AIPERF)) {
            assertThat(Files.readString(root.resolve(file)))
                    .isEqualTo(Files.readString(Shipped.ROOT.resolve(file))
                            .replace("$schema=../generator/src/main/resources/schema/", "$schema=../schema/")
                            .replace("https://github.com/OWNER/REPO.git", "https://git.example.com/a/b.git"));
        }
        assertThat(Files.readString(root.resolve("schema/cluster.json"))).isEqualTo(SchemaText.cluster());
        assertThat(Files.readString(root.resolve("schema/experiment.json"))).isEqualTo(SchemaText.experiment());
    }

    @Test
    void initSaysWhatIsLeftToDo() {
        Ended unknown = Ended.of("init", folder.resolve("a").toString());
        Ended known = Ended.of(
                "init",
                "--program-url=https://git.example.com/a/b.git",
                "--program-revision=" + "0123456789".repeat(4),
                folder.resolve("b").toString());

        assertThat(unknown.out())
                .contains(
                        "Once per clone: 'git config core.hooksPath .githooks' checks every commit before it is made.\n")
                .endsWith(
                        "CI does not know yet where to get the program: set EKS_LLM_PERF_REPOSITORY and"
                                + " EKS_LLM_PERF_REVISION at the top of .github/workflows/eks-llm-perf.yaml or .gitlab-ci.yml.\n");
        assertThat(known.out()).doesNotContain("CI does not know yet");
    }

    @Test
    void aFileThatIsThereIsLeftAloneAndNothingIsWrittenBesideIt() throws IOException {
        Files.writeString(folder.resolve("README.md"), "mine");
        Files.createSymbolicLink(folder.resolve("CODEOWNERS"), Path.of("nowhere"));

        Ended ended = Ended.of("init", folder.toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo("cannot make the repository: " + folder.resolve("CODEOWNERS")
                        + " is there already; init makes a new repository only\n");
        assertThat(texts(folder)).containsExactly(Map.entry("README.md", "mine"));
    }

    private Path init(List<String> arguments) {
        Path root = folder.resolve("repository");
        Ended ended = Ended.of(Stream.of(List.of("init"), arguments, List.of(root.toString()))
                .flatMap(List::stream)
                .toArray(String[]::new));
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        return root;
    }

    private static boolean executable(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static Map<String, String> ownFiles(Path root) throws IOException {
        Map<String, String> texts = texts(root);
        texts.keySet().removeIf(path -> OTHERS.stream().anyMatch(path::startsWith) || path.endsWith(".lock"));
        return texts;
    }

    private static Map<String, String> texts(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(
                        root.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
