package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as a user types them: exit code, what is printed, and what is on disk afterwards. */
class CommandLineTest {
    private static final String DEPLOYMENT =
            "manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/40-deployment-llm-gpu.yaml";
    private static final String SEED = "experiments/gpt-oss-20b-g5-8xlarge.yaml";

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void aNewRepository() {
        root = folder.resolve("repository");
        assertThat(run("init", root.toString()).code()).isZero();
    }

    @Test
    void aNewRepositoryPassesCheckAtOnceAndGeneratesNothingNew() throws IOException {
        assertThat(atRoot("check").code()).isZero();
        assertThat(atRoot("generate").out()).endsWith(" unchanged.\n").contains("0 written, 0 removed, ");
        assertThat(Files.readString(root.resolve(SEED)))
                .startsWith("# yaml-language-server: $schema=../schema/experiment.json\n");
        assertThat(root.resolve("schema/experiment.json")).isRegularFile();
    }

    @Test
    void initTouchesNothingWhereARepositoryIs() throws IOException {
        Files.writeString(root.resolve(SEED), "mine");

        Ended ended = run("init", root.toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("is there already; init makes a new repository only");
        assertThat(Files.readString(root.resolve(SEED))).isEqualTo("mine");
    }

    @Test
    void initWritesTheGitUrlIntoTheCluster() throws IOException {
        Path other = folder.resolve("other");

        assertThat(run("init", "--repo-url", "https://git.example.com/a.git", other.toString())
                        .code())
                .isZero();

        assertThat(Files.readString(other.resolve("experiments/llm-eks-cluster.yaml")))
                .contains("repoURL: https://git.example.com/a.git");
    }

    @Test
    void oneChangedValueIsASmallDiffAndCheckTellsOfItBefore() throws IOException {
        replace(SEED, "maxModelLen: 100000", "maxModelLen: 50000");

        Ended check = atRoot("check");
        Ended generate = atRoot("generate");

        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out())
                .contains(
                        DEPLOYMENT
                                + ": error ELP070: differs from what experiments/ renders now: run generate and commit the result\n");
        assertThat(generate.code()).isZero();
        assertThat(generate.out()).contains("wrote " + DEPLOYMENT + "\n");
        assertThat(atRoot("check").code()).isZero();
    }

    @Test
    void anErrorInTheInputWritesNothingAndSaysWhere() throws IOException {
        String before = Files.readString(root.resolve(DEPLOYMENT));
        replace(SEED, "maxModelLen: 100000", "maxModelLength: 50000");

        Ended ended = atRoot("generate");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains(
                        SEED
                                + ":15:5: error ELP005: unknown key \"maxModelLength\" in spec.serving; did you mean \"maxModelLen\"?")
                .endsWith("Nothing was written.\n");
        assertThat(Files.readString(root.resolve(DEPLOYMENT))).isEqualTo(before);
    }

    @Test
    void checkTellsTheFourKindsOfDriftApart() throws IOException {
        Files.writeString(root.resolve(DEPLOYMENT), "edited: by hand\n");
        Files.delete(root.resolve("clusters/llm-eks-cluster.yaml"));
        Files.writeString(root.resolve("manifests/notes.txt"), "mine");
        Files.delete(root.resolve("experiments/gpt-oss-20b-g5-8xlarge-aiperf.yaml"));

        Ended ended = atRoot("check");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains(DEPLOYMENT + ": error ELP070: was edited by hand")
                .contains("clusters/llm-eks-cluster.yaml: error ELP071: is rendered but not on disk")
                .contains("-aiperf-r1-c0010.yaml: error ELP072: is no longer rendered")
                .contains("manifests/notes.txt: warning ELP073:");
    }

    @Test
    void findingsAreToldAsJson() throws IOException {
        replace(SEED, "replicas: 1", "replicas: 2");

        Ended ended = atRoot("check", "--format", "json");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .isEqualTo("[\n {\"rule\": \"ELP007\", \"level\": \"error\", \"file\": \"" + SEED
                        + "\", \"line\": 11, \"column\": 15, \"message\": \"spec.serving.replicas must be a whole number"
                        + " from 0 to 1, not the number 2\"}\n]\n");
    }

    @Test
    void findingsAreToldAsAnnotationsForGithub() throws IOException {
        replace(SEED, "replicas: 1", "replicas: 2");

        assertThat(atRoot("check", "--format", "github").out())
                .isEqualTo(
                        "::error file=" + SEED + ",line=11,col=15,title=ELP007::spec.serving.replicas must be a whole"
                                + " number from 0 to 1, not the number 2\n");
    }

    @Test
    void explainNamesTheClassAndTheKeysThatMoveAFile() {
        Ended ended = atRoot("explain", DEPLOYMENT);

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .startsWith(DEPLOYMENT + "\n  rendered by io.eksllmperf.render.manifests.ServingDeployment\n  from "
                        + SEED + "\n")
                .contains("  moved by\n    " + SEED + "\n")
                .contains("      spec.serving.maxModelLen\n")
                .doesNotContain("      spec.load.levels[0].prompts\n");
    }

    @Test
    void explainSaysSoWhenAFileIsNotGenerated() {
        Ended ended = atRoot("explain", "manifests/none.yaml");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith(
                        "manifests/none.yaml is not generated; name a file below clusters/, manifests/ or argocd/\n");
    }

    @Test
    void explainSaysWhatARuleIsAbout() {
        assertThat(run("explain", "ELP025").out())
                .isEqualTo("ELP025 (error): No attention backend for model, GPU and version\nAttention sinks need"
                        + " FlashAttention 3 or Triton: gpt-oss on Ampere starts from 0.10.1 on (vllm-project/vllm#22290,"
                        + " #22331).\nIt cannot be waived.\n");
        assertThat(run("explain", "ELP999").code()).isEqualTo(2);
        assertThat(run("explain", "ELP999").err()).startsWith("there is no rule ELP999; ");
    }

    @Test
    void theCommittedPageOfRulesIsTheOneThatTheRulesGive() throws IOException {
        assertThat(run("explain", "rules").out()).isEqualTo(Files.readString(Path.of("RULES.md")));
    }

    @Test
    void strictMakesWarningsErrors() throws IOException {
        Files.writeString(root.resolve("manifests/notes.txt"), "mine");

        assertThat(atRoot("check").code()).isZero();
        assertThat(atRoot("check", "--strict").code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "generat", "generate --rot x", "check --format yaml", "schema", "schema job", "explain"})
    void aWrongCommandLineIsToldInOneOrTwoLines(String line) {
        Ended ended = run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("Try 'eks-llm-perf")
                .doesNotContain("\tat ")
                .hasLineCount(ended.err().contains("Did you") || ended.err().contains("Possible") ? 3 : 2);
    }

    @Test
    void aRootThatIsNoRepositoryIsTold() {
        Ended ended = run("generate", "--root", folder.toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo(folder + " has no experiments folder; --root names the repository's top folder,"
                        + " 'eks-llm-perf init DIR' makes a new one\n");
    }

    @Test
    void schemaPrintsWhatIsCommitted() throws IOException {
        assertThat(run("schema", "experiment").out())
                .isEqualTo(Files.readString(Path.of("src/main/resources/schema/experiment.json")));
        assertThat(run("schema", "cluster").out())
                .isEqualTo(Files.readString(Path.of("src/main/resources/schema/cluster.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"instances", "gpus", "models", "engines", "tools", "eks"})
    void catalogPrintsATableOfWhatIsKnown(String topic) {
        Ended ended = run("catalog", topic);

        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines().count()).isGreaterThan(3);
        assertThat(ended.out().lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void helpAndVersionAreFine() {
        assertThat(run("--help").code()).isZero();
        assertThat(run("--help").out()).contains("Exit codes: 0 fine, 1 findings or drift, 2 usage");
        assertThat(run("generate", "--help").out()).contains("--root=DIR");
        assertThat(run("--version").out()).startsWith("eks-llm-perf ");
    }

    @Test
    void nothingButTheOutputFoldersAndTheIndexIsWritten() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "experiments",
                            "schema",
                            "clusters",
                            "manifests",
                            "argocd",
                            "CODEOWNERS",
                            "README.md",
                            ".ci",
                            ".gitattributes",
                            ".githooks",
                            ".github",
                            ".gitignore",
                            ".gitlab-ci.yml",
                            ".eks-llm-perf-index",
                            ".eks-llm-perf.lock");
        }
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(root.resolve(file), text.replace(from, to));
    }

    private Ended atRoot(String... args) {
        return run(Stream.concat(Stream.of(args), Stream.of("--root", root.toString()))
                .toArray(String[]::new));
    }

    private static Ended run(String... args) {
        return Ended.of(args);
    }
}
