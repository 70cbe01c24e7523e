package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eksllmperf.Shipped;
import io.eksllmperf.spec.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a real repository with the shipped experiments, generated and committed. */
@Timeout(120)
class DiffCommandTest {
    private static final String SERVER =
            "manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/40-deployment-llm-gpu.yaml";

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void committed() throws Exception {
        root = folder.resolve("repository");
        for (InputFile file : Shipped.experiments().files()) {
            write(file.path(), file.text());
        }
        git("init", "-q", "-b", "main");
        generate();
        commit("base");
    }

    @Test
    void noChangeSaysSo() throws Exception {
        assertThat(diff("--exit-code")).isEqualTo(new Ended(0, "No change: the output is the same.\n", ""));
    }

    @Test
    void aChangedKeyIsNamedBesideWhatItDoes() throws Exception {
        change(Shipped.SEED, "maxModelLen: 100000", "maxModelLen: 90000");

        Ended ended = diff();

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains(
                        "estarts 1 server",
                        "23 runs again (about ",
                        " between HEAD (" + id("HEAD") + ") and the working tree.")
                .contains("  gpt-oss-20b-g5-8xlarge: 5 levels, 5 runs again: about ")
                .contains("  gpt-oss-20b-g5-8xlarge-aiperf: 6 levels, 18 runs again: about ")
                .contains("  llm-eks-cluster/gpt-oss-20b-g5-8xlarge: answers again within about ")
                .contains("because of experiments/gpt-oss-20b-g5-8xlarge.yaml spec.serving.maxModelLen: 100000 → 90000")
                .contains(SERVER);
        assertThat(diff("--exit-code").code()).isEqualTo(1);
        assertThat(git("status", "--porcelain")).isEqualTo(" M " + Shipped.SEED + "\n");
    }

    /** As --output /dev/stdout, which must not become a file. */
    @Test
    void aLinkIsWrittenThroughAndStaysALink() throws Exception {
        change(Shipped.AIPERF, "seed: 42", "seed: 43");
        Path file = folder.resolve("report.md");
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), file);
        Files.writeString(folder.resolve(".eks-llm-perf-write.tmp"), "left by a run that was killed");

        assertThat(diff("--output", link.toString()).code()).isZero();

        assertThat(link).isSymbolicLink();
        assertThat(file).content().contains("spec.load.seed");
    }

    @Test
    void whatTheBaseHasNoResourceForIsNotKnown() throws Exception {
        write(SERVER, ": : [\n");
        commit("garbage");

        assertThat(diff().out())
                .startsWith("What happens to 1 object is not known.\n")
                .contains("so it was not compared.\n")
                .contains(
                        "\n  What the base has there is no resource, so what the cluster has, and what happens to it, is not"
                                + " known.\n")
                .doesNotContain("aunches");
    }

    /** Rule ELP065: no level runs, whatever asks for it. */
    @Test
    void nothingIsMeasuredOnAParkedServer() throws Exception {
        change(Shipped.SEED, "replicas: 1", "replicas: 0");
        change(Shipped.SEED, "seed: 0", "seed: 1");

        assertThat(diff().out())
                .startsWith("Releases 1 node, creates 5 objects, 5 runs that wait for a parked server.\n")
                .contains("  gpt-oss-20b-g5-8xlarge: 5 runs that wait for a parked server: costs nothing\n")
                .contains("\nwaits for a parked server: llm-eks-cluster/gpt-oss-20b-g5-8xlarge, sweep"
                        + " gpt-oss-20b-g5-8xlarge\n")
                .contains(
                        "in Git. But its server is parked (replicas: 0): nothing is measured, the sweep fails when its"
                                + " Job has waited long enough, and a Job that failed runs again only under another name (runId)\n")
                .doesNotContain("$", "runs again:");
        JsonNode json = new ObjectMapper().readTree(diff("--format", "json").out());
        assertThat(json.at("/sweeps/0/runsParked").asInt()).isEqualTo(5);
        assertThat(json.at("/totals").has("runs_again")).isFalse();
    }

    @Test
    void whatOthersCommittedToTheBaseSinceIsNoPartOfIt() throws Exception {
        String parted = id("HEAD");
        git("checkout", "-q", "-b", "feature");
        change(Shipped.AIPERF, "seed: 42", "seed: 43");
        generate();
        commit("feature");
        git("checkout", "-q", "main");
        change(Shipped.SEED, "maxModelLen: 100000", "maxModelLen: 90000");
        generate();
        commit("others");
        git("checkout", "-q", "feature");

        Ended ended = diff("--base", "main");

        assertThat(ended.out())
                .contains("between the merge base of main (" + parted + ") and the working tree.")
                .contains("spec.load.seed: 42 → 43")
                .doesNotContain("estarts 1 server", "maxModelLen");
        assertThat(diff("--base", "main", "--head", "feature").out())
                .contains("between the merge base of main (" + parted + ") and feature (" + id("feature") + ").");
    }

    @Test
    void aHeadThatIsARevisionIsRenderedFromItsOwnInput() throws Exception {
        change(Shipped.AIPERF, "seed: 42", "seed: 43");
        commit("input without output");
        change(Shipped.AIPERF, "seed: 43", "seed: 44");

        assertThat(diff("--base", "HEAD~1", "--head", "HEAD").out()).contains("spec.load.seed: 42 → 43");
    }

    /** CI names commits by their whole id. */
    @Test
    void aCommitIsNamedOnce() throws Exception {
        change(Shipped.AIPERF, "seed: 42", "seed: 43");

        assertThat(diff("--base", git("rev-parse", "HEAD").strip()).out())
                .contains(" differ between commit " + id("HEAD") + " and the working tree.");
    }

    @Test
    void linesThatNeverMetAreComparedAsTheyAre() throws Exception {
        git("checkout", "-q", "--orphan", "other");
        commit("alone");
        change(Shipped.AIPERF, "seed: 42", "seed: 43");

        assertThat(diff("--base", "main").out())
                .contains(
                        "note: this clone has no commit that is in both main and the head, so the base is main itself, and"
                                + " what only it has seems to be taken back; fetch the whole history where the clone is shallow (git"
                                + " fetch --unshallow; fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab).")
                .contains("between main (" + id("main") + ") and the working tree.");
    }

    @Test
    void aShallowCloneSaysWhatToFetch() throws Exception {
        change(Shipped.AIPERF, "seed: 42", "seed: 43");
        generate();
        commit("second");
        Path clone = folder.resolve("clone");
        git("clone", "-q", "--depth", "1", "file://" + root, clone.toString());

        Ended ended = Ended.of("diff", "--root", clone.toString(), "--base", "HEAD~1");

        assertThat(ended)
                .isEqualTo(
                        new Ended(
                                2,
                                "",
                                "'HEAD~1' is no revision that the repository of " + clone
                                        + " has: name a branch, a tag or a commit, and fetch it first where the clone is shallow\n"));
    }

    @Test
    void aBaseThatIsNotThereIsOneSentence() throws Exception {
        assertThat(diff("--base", "nope").err())
                .isEqualTo("'nope' is no revision that the repository of " + root
                        + " has: name a branch, a tag or a commit, and fetch it first where the clone is shallow\n");
        assertThat(diff("--base", "nope").code()).isEqualTo(2);
        assertThat(diff("--base", "--output=x").code()).isEqualTo(2);
        assertThat(diff("--base", "").code()).isEqualTo(2);
    }

    @Test
    void withoutARepositoryOfGitThereIsNothingToCompareWith() throws Exception {
        Path plain = folder.resolve("plain");
        Files.createDirectories(plain.resolve("experiments"));

        Ended ended = Ended.of("diff", "--root", plain.toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("there is no Git repository here: ");
    }

    @Test
    void withoutACommitThereIsNothingToCompareWith() throws Exception {
        Path unborn = folder.resolve("unborn");
        Files.createDirectories(unborn.resolve("experiments"));
        git("init", "-q", unborn.toString());

        assertThat(Ended.of("diff", "--root", unborn.toString()))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "the repository of " + unborn
                                + " has no commit yet, so there is nothing to compare with: commit"
                                + " first, or name another revision with --base\n"));
    }

    @Test
    void aBaseWithInputAndWithoutOutputIsRefused() throws Exception {
        git("rm", "-q", "-r", "--cached", "manifests", "argocd", "clusters", ".eks-llm-perf-index");
        git("-c", "user.name=n", "-c", "user.email=e@example.com", "commit", "-q", "-m", "without output");

        Ended ended = diff();

        assertThat(ended)
                .isEqualTo(new Ended(
                        2,
                        "",
                        "HEAD (" + id("HEAD") + ") has experiments/ but no generated files with their index: run"
                                + " 'eks-llm-perf generate' there and commit what it writes, or name another revision with"
                                + " --base\n"));
    }

    /** The first pull request of a repository, too, is to be told what it brings. */
    @Test
    void aBaseWithoutInputAndOutputMakesEverythingNew() throws Exception {
        git("checkout", "-q", "--orphan", "empty");
        git("rm", "-q", "-r", "--cached", ".");
        git("-c", "user.name=n", "-c", "user.email=e@example.com", "commit", "-q", "--allow-empty", "-m", "empty");

        Ended ended = diff();

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("note: HEAD (" + id("HEAD")
                        + ") has neither experiments/ nor generated files, so everything is new.")
                .contains("23 new runs")
                .contains("experiments/gpt-oss-20b-g5-8xlarge.yaml: added: Experiment gpt-oss-20b-g5-8xlarge");
    }

    @Test
    void whatARuleForbidsIsToldOfAllTheSame() throws Exception {
        change(Shipped.SEED, "  runId: \"1\"", "  budget: {usd: 1}\n  runId: \"2\"");

        Ended ended = diff();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("5 runs again");
        assertThat(ended.err()).contains("error ELP082").doesNotContain("Nothing was compared");
    }

    @Test
    void anInputWithErrorsIsNotCompared() throws Exception {
        change(Shipped.SEED, "maxModelLen: 100000", "maxModelLength: 100000");

        Ended ended = diff("--format", "json");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("unknown key \"maxModelLength\" in spec.serving; did you mean \"maxModelLen\"?")
                .endsWith("Nothing was compared: the input of the head has errors.\n");
    }

    @Test
    void foreignFilesOfTheBaseAreNotRemoved() throws Exception {
        write("manifests/llm-eks-cluster/by-hand.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: mine}\n");
        commit("by hand");

        assertThat(diff().out()).isEqualTo("No change: the output is the same.\n");
    }

    @Test
    void whatIsCommittedAndNotOfThisVersionIsTheGenerators() throws Exception {
        change(SERVER, "replicas: 1", "replicas: 2");
        commit("another version");

        assertThat(diff().out())
                .contains("1 file differs between")
                .contains(
                        "because of the generator itself: the base was rendered by another version of it, or edited by hand")
                .contains("    spec.replicas: 2 → 1");
    }

    @Test
    void markdownIsACommentAndTheFileHasAllOfIt() throws Exception {
        change(Shipped.SEED, "runId: \"1\"", "runId: \"2\"");
        Path whole = folder.resolve("diff.md");

        Ended ended = diff("--format", "markdown", "--output", whole.toString());

        assertThat(ended.out()).startsWith("<!-- eks-llm-perf diff -->\n**").contains("5 runs again (about ");
        assertThat(whole)
                .content(StandardCharsets.UTF_8)
                .startsWith("<!-- eks-llm-perf diff -->\n**")
                .contains("`spec.runId`");
        assertThat(diff("--format", "markdown", "--output", whole.toString()).out())
                .isEqualTo(ended.out());
    }

    @Test
    void aFileThatCannotBeWrittenIsOneSentence() throws Exception {
        Path file = folder.resolve("none/diff.md");

        assertThat(diff("--output", file.toString()))
                .isEqualTo(new Ended(
                        2,
                        "",
                        file
                                + ": error ELP079: cannot be written: no such file or folder. Name a file in a folder that is"
                                + " there and may be written\n"));
    }

    @Test
    void jsonIsForPrograms() throws Exception {
        change(Shipped.SEED, "runId: \"1\"", "runId: \"2\"");

        JsonNode report = new ObjectMapper().readTree(diff("--format", "json").out());

        assertThat(report.get("keys").toString())
                .isEqualTo(
                        "[{\"file\":\"experiments/gpt-oss-20b-g5-8xlarge.yaml\",\"key\":\"spec.runId\",\"before\":\"1\","
                                + "\"after\":\"2\",\"moves\":true}]");
        assertThat(report.get("totals").get("runs_again").asInt()).isEqualTo(5);
    }

    private Ended diff(String... args) {
        return Ended.of(Stream.concat(Stream.of("diff", "--root", root.toString()), Stream.of(args))
                .toArray(String[]::new));
    }

    private void generate() {
        assertThat(Ended.of("generate", "--root", root.toString()).code()).isZero();
    }

    private void change(String path, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(path));
        assertThat(text).contains(from);
        write(path, text.replace(from, to));
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit(String message) throws Exception {
        git("add", "-A");
        git("-c", "user.name=n", "-c", "user.email=e@example.com", "commit", "-q", "-m", message);
    }

    private String id(String revision) throws Exception {
        return git("rev-parse", revision).substring(0, 12);
    }

    private String git(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString(), "-c", "commit.gpgsign=false"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
        builder.environment().keySet().removeAll(List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"));
        Process process = builder.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
