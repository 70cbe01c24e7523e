package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The hook of a new repository, switched on in a real one, with a program that says what it was asked and what it saw. */
@Timeout(120)
class PreCommitHookTest {
    private static final String SEED = "experiments/gpt-oss-20b-g5-8xlarge.yaml";

    /** Tells its arguments but for the folder, and the experiment it finds there; ends as the file "end" beside it says. */
    private static final String PROGRAM = """
            echo "asked: $1 $2"
            sed -n 's/^ *maxModelLen:/saw:/p' "$3/experiments/gpt-oss-20b-g5-8xlarge.yaml"
            [ -f "$3/notes.md" ] && echo 'saw notes.md'
            exit "$(cat "$(dirname "$0")/end")"
            """;

    @TempDir
    private Path folder;

    private Path root;
    private Script git;

    @BeforeEach
    void aRepositoryWithTheHookSwitchedOn() throws Exception {
        Path programs = Files.createDirectories(folder.resolve("pro grams"));
        root = folder.resolve("a repository");
        assertThat(Ended.of("init", root.toString()).code()).isZero();
        git = new Script(root, programs);
        git.good("git", "init", "-q", "-b", "main");
        git.good("git", "config", "user.name", "n");
        git.good("git", "config", "user.email", "e@example.com");
        git.good("git", "add", "--all");
        git.good("git", "commit", "-q", "-m", "first");
        git.good("git", "config", "core.hooksPath", ".githooks");
        git.program("eks-llm-perf", PROGRAM);
        endWith(0);
    }

    @Test
    void whatPassesIsCommitted() throws Exception {
        stage(SEED, "maxModelLen: 100000", "maxModelLen: 50000");

        Script.End end = commit();

        assertThat(end).isEqualTo(new Script.End(0, "asked: check --root\nsaw: 50000\n"));
        assertThat(git.good("git", "log", "--format=%s")).isEqualTo("change\nfirst\n");
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void whatDoesNotPassIsNotAndTheWayOutIsTold() throws Exception {
        stage(SEED, "maxModelLen: 100000", "maxModelLen: 50000");
        endWith(1);

        Script.End end = commit();

        assertThat(end).isEqualTo(new Script.End(1, """
                asked: check --root
                saw: 50000
                pre-commit: what is staged does not pass 'eks-llm-perf check'. Put right what it names, then
                    eks-llm-perf generate
                    git add --all -- experiments clusters manifests argocd .eks-llm-perf-index
                and commit again. To commit without the check: git commit --no-verify
                """));
        assertThat(git.good("git", "log", "--format=%s")).isEqualTo("first\n");
        assertThat(leftBehind()).isEmpty();
        assertThat(git.good("git", "commit", "-q", "--no-verify", "-m", "all the same"))
                .isEmpty();
    }

    @Test
    void aCheckThatCannotRunIsNotTakenForAFinding() throws Exception {
        stage(SEED, "maxModelLen: 100000", "maxModelLen: 50000");
        endWith(2);

        assertThat(commit()).isEqualTo(new Script.End(1, """
                asked: check --root
                saw: 50000
                pre-commit: 'eks-llm-perf check' could not run (exit code 2). To commit without the check: git commit --no-verify
                """));
    }

    @Test
    void whatIsStagedIsLookedAtAndNotWhatLiesOnDisk() throws Exception {
        stage(SEED, "maxModelLen: 100000", "maxModelLen: 50000");
        Files.writeString(
                root.resolve(SEED), Files.readString(root.resolve(SEED)).replace("50000", "25000"));
        Files.writeString(root.resolve("notes.md"), "not staged");

        assertThat(commit().text()).isEqualTo("asked: check --root\nsaw: 50000\n");
        assertThat(git.good("git", "status", "--porcelain")).isEqualTo(" M " + SEED + "\n?? notes.md\n");
    }

    @Test
    void aCommitOfOneFileIsLookedAtAsItWillBe() throws Exception {
        stage(SEED, "maxModelLen: 100000", "maxModelLen: 50000");
        Files.writeString(root.resolve("manifests/notes.md"), "only this");
        git.good("git", "add", "manifests/notes.md");

        Script.End end = git.run(Map.of(), "git", "commit", "-q", "-m", "one", "manifests/notes.md");

        assertThat(end).isEqualTo(new Script.End(0, "asked: check --root\nsaw: 100000\n"));
    }

    @Test
    void whatHasNothingToDoWithTheOutputIsNotChecked() throws Exception {
        Files.writeString(root.resolve("notes.md"), "mine");
        git.good("git", "add", "notes.md");
        endWith(1);

        assertThat(commit()).isEqualTo(new Script.End(0, ""));
    }

    @Test
    void aFileThatIsTakenAwayIsAChange() throws Exception {
        git.good("git", "mv", "clusters/llm-eks-cluster.yaml", "elsewhere.yaml");
        endWith(1);

        assertThat(commit().code()).isEqualTo(1);
    }

    @Test
    void withoutTheProgramNothingIsCommittedUnchecked() throws Exception {
        stage(SEED, "maxModelLen: 100000", "maxModelLen: 50000");
        Files.delete(git.programs().resolve("eks-llm-perf"));

        assertThat(commit()).isEqualTo(new Script.End(1, """
                pre-commit: eks-llm-perf is not installed, so what is staged was not checked. README.md says how to get it; \
                to commit without the check: git commit --no-verify
                """));
    }

    @Test
    void theProgramOfTheRepositoryItselfComesFirst() throws Exception {
        stage(SEED, "maxModelLen: 100000", "maxModelLen: 50000");
        Script.executable(root.resolve("bin/eks-llm-perf"), "echo own: \"$1\"\n");

        assertThat(commit()).isEqualTo(new Script.End(0, "own: check\n"));
    }

    /** What the hook lays out for the program, given to the program itself. */
    @Test
    void aChangedExperimentPassesTogetherWithItsOutputOnly() throws Exception {
        Path seen = folder.resolve("seen");
        git.program("eks-llm-perf", "rm -rf '" + seen + "' && cp -R \"$3\" '" + seen + "' && exit 1\n");
        stage(SEED, "maxModelLen: 100000", "maxModelLen: 50000");

        commit();
        Ended alone = Ended.of("check", "--root", seen.toString());
        assertThat(Ended.of("generate", "--root", root.toString()).code()).isZero();
        commit();
        Ended onDiskOnly = Ended.of("check", "--root", seen.toString());
        git.good("git", "add", "--all", "--", "experiments", "clusters", "manifests", "argocd", ".eks-llm-perf-index");
        commit();
        Ended together = Ended.of("check", "--root", seen.toString());

        assertThat(alone.code()).isEqualTo(1);
        assertThat(alone.out())
                .contains(
                        "/serving/40-deployment-llm-gpu.yaml: error ELP070: differs from what experiments/ renders now");
        assertThat(onDiskOnly).isEqualTo(alone);
        assertThat(together.code()).as(together.out()).isZero();
    }

    private Script.End commit() throws Exception {
        return git.run(
                Map.of(
                        "TMPDIR",
                        Files.createDirectories(folder.resolve("temporary")).toString()),
                "git",
                "commit",
                "-q",
                "-m",
                "change");
    }

    private Stream<Path> leftBehind() throws IOException {
        return Files.list(folder.resolve("temporary"));
    }

    private void endWith(int code) throws IOException {
        Files.writeString(git.programs().resolve("end"), code + "\n");
    }

    private void stage(String file, String from, String to) throws Exception {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(root.resolve(file), text.replace(from, to));
        git.good("git", "add", file);
    }
}
