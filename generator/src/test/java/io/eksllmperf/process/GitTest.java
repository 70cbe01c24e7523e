package io.eksllmperf.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eksllmperf.process.Answer.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a real repository: two commits, a dirty index and a dirty work tree. */
@Timeout(60)
class GitTest {
    @TempDir
    Path top;

    @TempDir
    Path scratch;

    private Path root;
    private Git git;

    @BeforeEach
    void repository() throws IOException {
        root = top.resolve("a repository");
        Files.createDirectories(root.resolve("results/e1/r1"));
        Files.createDirectories(root.resolve("experiments"));
        run("git", "init", "-q", "-b", "main", root.toString());
        Files.writeString(root.resolve("results/e1/r1/run.yaml"), "first\n");
        Files.write(root.resolve("results/e1/r1/b\u00fcro \"x\".bin"), new byte[] {0, 13, 10, 13, -1});
        Files.writeString(root.resolve("experiments/a.yaml"), "a: 1\n");
        commit("first");
        run("git", "-C", root.toString(), "tag", "v1");
        Files.writeString(root.resolve("results/e1/r1/run.yaml"), "second\n");
        Files.writeString(root.resolve("results/e1/new"), "new\n");
        Files.createSymbolicLink(root.resolve("results/e1/link"), Path.of("../../experiments/a.yaml"));
        commit("second");
        Files.writeString(root.resolve("results/e1/r1/run.yaml"), "staged\n");
        run("git", "-C", root.toString(), "add", ".");
        Files.writeString(root.resolve("results/e1/r1/run.yaml"), "dirty\n");
        Files.writeString(root.resolve("untracked"), "mine\n");
        git = new Git(root);
    }

    @Test
    void aRevisionIsResolvedToItsCommit() {
        assertThat(git.resolve("HEAD").found())
                .isPresent()
                .isEqualTo(git.resolve("main").found());
        assertThat(git.resolve("v1").found()).isEqualTo(git.resolve("HEAD~1").found());
        assertThat(git.resolve("v1").found()).isPresent();
        assertThat(git.resolve("results").found()).isEmpty();
    }

    @Test
    void filesAreThoseOfTheCommitByteForByte() throws IOException {
        assertThat(git.files(commitOf("v1"), List.of("results"), scratch))
                .isEqualTo(Answer.of(scratch.resolve("files")));

        assertThat(contents(scratch.resolve("files")))
                .containsOnlyKeys("results/e1/r1/run.yaml", "results/e1/r1/b\u00fcro \"x\".bin")
                .containsEntry("results/e1/r1/run.yaml", "first\n")
                .containsEntry("results/e1/r1/b\u00fcro \"x\".bin", "\0\r\n\r\u00ff");
    }

    @Test
    void severalFoldersAndOneThatTheCommitLacks() throws IOException {
        git.files(commitOf("main"), List.of("results/e1", "manifests", "experiments"), scratch);

        assertThat(contents(scratch.resolve("files")).keySet())
                .containsExactly(
                        "experiments/a.yaml",
                        "results/e1/link",
                        "results/e1/new",
                        "results/e1/r1/b\u00fcro \"x\".bin",
                        "results/e1/r1/run.yaml");
    }

    @Test
    void aCommittedLinkIsAFileThatLeadsNowhere() throws IOException {
        git.files(commitOf("main"), List.of("results"), scratch);

        Path link = scratch.resolve("files/results/e1/link");
        assertThat(Files.isRegularFile(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(link).hasContent("../../experiments/a.yaml");
    }

    @Test
    void aFolderWithoutFilesGivesNone() throws IOException {
        assertThat(git.files(commitOf("v1"), List.of("manifests"), scratch).found())
                .isPresent();

        assertThat(scratch.resolve("files")).doesNotExist();
    }

    @Test
    void singleFilesComeBesideFolders() throws IOException {
        assertThat(git.files(commitOf("v1"), List.of("results", "experiments/a.yaml", "none"), scratch)
                        .found())
                .isPresent();

        assertThat(contents(scratch.resolve("files")))
                .containsEntry("experiments/a.yaml", "a: 1\n")
                .containsEntry("results/e1/r1/run.yaml", "first\n")
                .doesNotContainKey("none");
    }

    @Test
    void theMergeBaseIsWhereTwoLinesParted() throws IOException {
        run("git", "-C", root.toString(), "stash", "-q");
        run("git", "-C", root.toString(), "checkout", "-q", "-b", "side", "v1");
        Files.writeString(root.resolve("experiments/b.yaml"), "b: 1\n");
        commit("on the side");

        assertThat(git.mergeBase(commitOf("main"), commitOf("side"))).isEqualTo(Answer.of(commitOf("v1")));
        assertThat(git.mergeBase(commitOf("main"), commitOf("v1"))).isEqualTo(Answer.of(commitOf("v1")));
    }

    @Test
    void linesThatNeverMetHaveNoMergeBase() throws IOException {
        run("git", "-C", root.toString(), "checkout", "-q", "-f", "--orphan", "other");
        commit("alone");
        Commit one = commitOf("main");
        Commit other = commitOf("other");

        assertThat(git.mergeBase(one, other))
                .isEqualTo(Answer.failed(Trouble.NOT_FOUND, one + " and " + other + " have no commit in common here"));
    }

    @Test
    void indexWorkTreeAndRepositoryStayByteForByte() throws IOException {
        Map<String, String> before = contents(root);
        assertThat(before).containsKey(".git/index");

        git.resolve("HEAD");
        git.files(commitOf("v1"), List.of("results", "experiments", "experiments/a.yaml"), scratch);
        git.mergeBase(commitOf("v1"), commitOf("main"));

        assertThat(contents(root)).isEqualTo(before);
    }

    @Test
    void noHookRunsAndLineEndsAreNotTranslated() throws IOException {
        Path hook = root.resolve(".git/hooks/post-index-change");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\ntouch '" + top.resolve("hooked") + "'\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        run("git", "-C", root.toString(), "config", "core.autocrlf", "true");

        git.files(commitOf("v1"), List.of("experiments"), scratch);

        assertThat(scratch.resolve("files/experiments/a.yaml")).hasContent("a: 1\n");
        assertThat(Files.readString(scratch.resolve("files/experiments/a.yaml")))
                .doesNotContain("\r");
        assertThat(top.resolve("hooked")).doesNotExist();
    }

    @Test
    void theRootMayLieBelowTheTopOfTheRepository() throws IOException {
        new Git(root.resolve("results")).files(commitOf("v1"), List.of("e1"), scratch);

        assertThat(contents(scratch.resolve("files"))).containsKey("e1/r1/run.yaml");
    }

    @Test
    void aLinkedWorkTreeIsARepositoryToo() throws IOException {
        Path linked = top.resolve("linked");
        run("git", "-C", root.toString(), "worktree", "add", "-q", "--detach", linked.toString(), "v1");

        new Git(linked).files(commitOf("main"), List.of("experiments"), scratch);

        assertThat(contents(scratch.resolve("files"))).containsKey("experiments/a.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "--all", "-q", "a\nb"})
    void whatIsNoNameIsNotEvenAsked(String revision) {
        assertThat(new Git("no-such-git", root).resolve(revision))
                .isEqualTo(Answer.failed(
                        Trouble.NOT_FOUND,
                        "'" + revision + "' is no revision of Git: name a branch, a tag or a commit"));
    }

    @Test
    void anUnknownRevisionIsNamedWithWhatWouldHelp() {
        assertThat(git.resolve("origin/main"))
                .isEqualTo(
                        Answer.failed(
                                Trouble.NOT_FOUND,
                                "'origin/main' is no revision that the repository of " + root
                                        + " has: name a branch, a tag or a commit, and fetch it first where the clone is shallow"));
    }

    @Test
    void aFolderOutsideAnyRepositoryIsSaid() {
        Answer<Commit> answer = new Git(scratch).resolve("HEAD");

        assertThat(answer).isInstanceOfSatisfying(Answer.Failed.class, failed -> {
            assertThat(failed.trouble()).isEqualTo(Trouble.NO_TARGET);
            assertThat(failed.sentence()).startsWith("there is no Git repository here: not a git repository (or any ");
        });
    }

    @Test
    void withoutGitTheSentenceSaysWhatToInstall() {
        assertThat(new Git("no-such-git", root).resolve("HEAD"))
                .isEqualTo(Answer.failed(
                        Trouble.NO_PROGRAM, "git was not found: install it, or add its folder to the PATH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc", "../x", "a/../b", "a//b", "-x", "./a"})
    void aFolderOutsideTheRootIsRefused(String folder) {
        assertThatThrownBy(() -> git.files(commitOf("v1"), List.of(folder), scratch))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no folder below the root of a repository: " + folder);
    }

    private Commit commitOf(String revision) {
        return git.resolve(revision).found().orElseThrow();
    }

    private void commit(String message) {
        String folder = root.toString();
        run("git", "-C", folder, "add", ".");
        run(
                "git",
                "-C",
                folder,
                "-c",
                "user.name=n",
                "-c",
                "user.email=e@x",
                "-c",
                "commit.gpgsign=false",
                "commit",
                "-q",
                "-m",
                message);
    }

    /** A hook that runs the tests would otherwise make this the repository whose hook it is. */
    private static void run(String... argv) {
        Command command = Command.of(argv)
                .without("GIT_DIR")
                .without("GIT_WORK_TREE")
                .without("GIT_INDEX_FILE")
                .without("GIT_PREFIX");
        assertThat(Child.run(command))
                .as(Arrays.toString(argv))
                .isInstanceOfSatisfying(
                        Outcome.Finished.class,
                        end -> assertThat(end.exitCode()).as(end.err()).isZero());
    }

    /** Every file, those of the repository itself included; bytes as Latin letters. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
