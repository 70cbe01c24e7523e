package io.eksllmperf.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteTest {
    private static final List<OutputFile> RENDER =
            Folder.render("argocd/root.yaml", "root\n", "manifests/c/a.yaml", "a\n", "manifests/c/x/b.yaml", "b\n");
    private static final List<OutputFile> ONLY_ROOT = RENDER.subList(0, 1);
    private static final String INDEX = ".eks-llm-perf-index";

    @TempDir
    private Path root;

    private Folder folder;

    @BeforeEach
    void generate() {
        folder = new Folder(root);
        assertThat(folder.tree().write(RENDER, false))
                .isEqualTo(new Changes(
                        List.of("argocd/root.yaml", "manifests/c/a.yaml", "manifests/c/x/b.yaml", INDEX),
                        0,
                        List.of(),
                        List.of()));
    }

    @Test
    void aSecondRunTouchesNothing() throws IOException {
        FileTime old = FileTime.fromMillis(1_000_000);
        for (String path : List.of("argocd/root.yaml", "manifests/c/a.yaml", INDEX)) {
            Files.setLastModifiedTime(root.resolve(path), old);
        }
        Files.writeString(root.resolve("manifests/c/x/b.yaml"), "mine\n");
        Changes changes = folder.tree().write(RENDER, false);
        assertThat(changes.written()).containsExactly("manifests/c/x/b.yaml");
        assertThat(changes.unchanged()).isEqualTo(2);
        for (String path : List.of("argocd/root.yaml", "manifests/c/a.yaml", INDEX)) {
            assertThat(Files.getLastModifiedTime(root.resolve(path))).isEqualTo(old);
        }
    }

    @Test
    void theOrderOfTheRenderDoesNotMatter(@TempDir Path other) throws IOException {
        Tree.at(other, Folder.OWNED).write(List.of(RENDER.get(2), RENDER.get(0), RENDER.get(1)), false);
        assertThat(new Folder(other).content()).isEqualTo(folder.content());
    }

    @Test
    void staleFilesGoWithTheFoldersTheyLeaveEmpty() throws IOException {
        folder.put("clusters/mine.yaml", "mine\n");
        Changes changes = folder.tree().write(ONLY_ROOT, false);
        assertThat(changes.removed()).containsExactly("manifests/c/a.yaml", "manifests/c/x/b.yaml");
        assertThat(changes.written()).containsExactly(INDEX);
        assertThat(folder.content())
                .containsOnlyKeys(INDEX, "argocd", "argocd/root.yaml", "clusters", "clusters/mine.yaml");
    }

    @Test
    void aFolderWithAForeignFileStays() throws IOException {
        folder.put("manifests/c/mine.yaml", "mine\n");
        Changes changes = folder.tree().write(ONLY_ROOT, false);
        assertThat(changes.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "manifests/c/mine.yaml: warning ELP073: was not written by generate and is left alone: keep it"
                                + " elsewhere, Argo CD may apply what is here");
        assertThat(folder.content())
                .containsOnlyKeys(
                        INDEX, "argocd", "argocd/root.yaml", "manifests", "manifests/c", "manifests/c/mine.yaml")
                .containsEntry("manifests/c/mine.yaml", "mine\n");
    }

    @Test
    void anEmptyFolderOfSomebodyElseStays() throws IOException {
        Files.createDirectory(root.resolve("manifests/mine"));
        folder.tree().write(ONLY_ROOT, false);
        assertThat(folder.content())
                .containsOnlyKeys(INDEX, "argocd", "argocd/root.yaml", "manifests", "manifests/mine");
    }

    @Test
    void anEditedFileIsRestoredWithAWarning() throws IOException {
        folder.put("manifests/c/a.yaml", "mine\n");
        Changes changes = folder.tree().write(RENDER, false);
        assertThat(changes.failed()).isFalse();
        assertThat(changes.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "manifests/c/a.yaml: warning ELP070: was edited by hand and is as rendered again: what should"
                                + " stay belongs into experiments/");
        assertThat(folder.text("manifests/c/a.yaml")).isEqualTo("a\n");
    }

    @Test
    void crlfBecomesLfAgainWithAWarning() throws IOException {
        folder.put("manifests/c/a.yaml", "a\r\n");
        Files.delete(root.resolve(INDEX));
        assertThat(folder.tree().write(RENDER, false).findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "manifests/c/a.yaml: warning ELP070: had CRLF line ends and has LF again: give it 'text"
                                + " eol=lf' in .gitattributes");
        assertThat(folder.text("manifests/c/a.yaml")).isEqualTo("a\n");
    }

    @Test
    void aStaleFileThatWasEditedStopsTheRunUnlessForced() throws IOException {
        folder.put("manifests/c/a.yaml", "mine\n");
        Map<String, String> before = folder.content();
        Changes refused = folder.tree().write(Folder.render("argocd/root.yaml", "new\n"), false);
        assertThat(refused.failed()).isTrue();
        assertThat(refused.findings()).extracting(Finding::rule).containsExactly("ELP075");
        assertThat(folder.content()).isEqualTo(before);

        Changes forced = folder.tree().write(Folder.render("argocd/root.yaml", "new\n"), true);
        assertThat(forced.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "manifests/c/a.yaml: warning ELP075: was edited by hand and has been removed (--force)");
        assertThat(folder.content()).containsOnlyKeys(INDEX, "argocd", "argocd/root.yaml");
    }

    @Test
    void aConflictStopsTheRunUnlessForced() throws IOException {
        folder.put("clusters/c.yaml", "mine\n");
        List<OutputFile> render = Folder.render("argocd/root.yaml", "new\n", "clusters/c.yaml", "c\n");
        Map<String, String> before = folder.content();
        Changes refused = folder.tree().write(render, false);
        assertThat(refused.findings()).extracting(Finding::rule).containsExactly("ELP074");
        assertThat(refused.failed()).isTrue();
        assertThat(folder.content()).isEqualTo(before);

        Changes forced = folder.tree().write(render, true);
        assertThat(forced.findings())
                .extracting(Finding::toString)
                .containsExactly("clusters/c.yaml: warning ELP074: was not written by generate and has been overwritten"
                        + " (--force)");
        assertThat(folder.text("clusters/c.yaml")).isEqualTo("c\n");
        assertThat(folder.tree().compare(render).findings()).isEmpty();
    }

    @Test
    void aForeignFileThatIsAsRenderedIsAdopted() throws IOException {
        folder.put("clusters/c.yaml", "c\n");
        List<OutputFile> render = Folder.render("argocd/root.yaml", "root\n", "clusters/c.yaml", "c\n");
        Changes changes = folder.tree().write(render, false);
        assertThat(changes.findings()).isEmpty();
        assertThat(changes.written()).containsExactly(INDEX);
        folder.tree().write(ONLY_ROOT, false);
        assertThat(folder.has("clusters")).isFalse();
    }

    @Test
    void forceDoesNotFollowLinks(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("a.yaml"), "theirs\n");
        Files.delete(root.resolve("manifests/c/a.yaml"));
        Files.createSymbolicLink(root.resolve("manifests/c/a.yaml"), outside.resolve("a.yaml"));
        Map<String, String> before = folder.content();
        for (List<OutputFile> render : List.of(RENDER, ONLY_ROOT)) {
            assertThat(folder.tree().write(render, true).findings())
                    .extracting(Finding::rule)
                    .containsExactly("ELP077");
        }
        assertThat(folder.content()).isEqualTo(before);
        assertThat(Files.readString(outside.resolve("a.yaml"))).isEqualTo("theirs\n");
    }

    @Test
    void anOwnedFolderThatBecameALinkIsNotEmptiedThroughIt(@TempDir Path outside) throws IOException {
        Files.move(root.resolve("manifests/c"), outside.resolve("c"));
        Files.createSymbolicLink(root.resolve("manifests/c"), outside.resolve("c"));
        assertThat(folder.tree().write(ONLY_ROOT, true).findings())
                .extracting(Finding::rule)
                .containsExactly("ELP077");
        assertThat(new Folder(outside).content()).containsKeys("c/a.yaml", "c/x/b.yaml");
        assertThat(Files.isSymbolicLink(root.resolve("manifests/c"))).isTrue();
    }

    @Test
    void aFileMayTakeThePlaceOfAnOwnedFolderAndTheReverse() throws IOException {
        List<OutputFile> swapped = Folder.render("argocd/root.yaml/x/y", "y\n", "manifests/c", "c\n");
        folder.tree().write(swapped, false);
        assertThat(folder.content())
                .containsOnlyKeys(
                        INDEX,
                        "argocd",
                        "argocd/root.yaml",
                        "argocd/root.yaml/x",
                        "argocd/root.yaml/x/y",
                        "manifests",
                        "manifests/c");
        folder.tree().write(RENDER, false);
        assertThat(folder.tree().compare(RENDER).findings()).isEmpty();
    }

    @Test
    void aFolderThatKeepsAForeignFileIsNotReplacedByAFile() throws IOException {
        folder.put("manifests/c/mine.yaml", "mine\n");
        Changes changes = folder.tree().write(Folder.render("manifests/c", "c\n"), true);
        assertThat(changes.findings()).extracting(Finding::rule).containsExactly("ELP077", "ELP073");
        assertThat(folder.has("manifests/c/x/b.yaml")).isTrue();
    }

    @Test
    void aConflictedIndexIsRebuiltFromBothSides() throws IOException {
        List<OutputFile> theirs = Folder.render("argocd/root.yaml", "root\n", "clusters/their.yaml", "t\n");
        String ours = folder.text(INDEX);
        Folder other = new Folder(Files.createDirectory(root.resolve("other")));
        other.tree().write(theirs, false);
        folder.put("clusters/their.yaml", "t\n");
        folder.put(INDEX, "<<<<<<< HEAD\n" + ours + "=======\n" + other.text(INDEX) + ">>>>>>> theirs\n");
        Changes changes = folder.tree().write(ONLY_ROOT, false);
        assertThat(changes.removed())
                .containsExactly("clusters/their.yaml", "manifests/c/a.yaml", "manifests/c/x/b.yaml");
        assertThat(changes.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        ".eks-llm-perf-index:1: warning ELP076: holds Git's conflict markers; the lines of both sides"
                                + " count: run generate, which writes it anew, and commit it");
        assertThat(folder.tree().compare(ONLY_ROOT).findings()).isEmpty();
    }

    @Test
    void aDamagedIndexStopsTheRunUnlessForced() throws IOException {
        folder.put(INDEX, folder.text(INDEX) + "garbage\n");
        Map<String, String> before = folder.content();
        assertThat(folder.tree().write(ONLY_ROOT, false).failed()).isTrue();
        assertThat(folder.content()).isEqualTo(before);
        Changes forced = folder.tree().write(ONLY_ROOT, true);
        assertThat(forced.failed()).isFalse();
        assertThat(forced.findings()).extracting(Finding::rule).containsExactly("ELP076");
        assertThat(folder.content()).containsOnlyKeys(INDEX, "argocd", "argocd/root.yaml");
    }

    @Test
    void anIndexWithALineTooManyIsWrittenAnew() throws IOException {
        String index = folder.text(INDEX);
        folder.put(INDEX, index + index.lines().toList().get(1).replace("root", "gone") + "\n");
        assertThat(folder.tree().write(RENDER, false).written()).containsExactly(INDEX);
        assertThat(folder.text(INDEX)).isEqualTo(index);
    }

    @Test
    void twoRunsAtOnceAreKeptApart() throws IOException {
        Map<String, String> before = folder.content();
        try (Lock other = Lock.acquire(root.resolve(".eks-llm-perf.lock")).orElseThrow()) {
            assertThat(other).isNotNull();
            for (int i = 0; i < 2; i++) {
                assertThat(folder.tree().write(ONLY_ROOT, true).findings())
                        .extracting(Finding::toString)
                        .containsExactly(
                                ".eks-llm-perf.lock: error ELP078: is held by another run of generate in this folder:"
                                        + " wait until it has ended and run generate again");
            }
            assertThat(folder.tree().compare(RENDER).isClean()).isTrue();
        }
        assertThat(folder.content()).isEqualTo(before);
        assertThat(folder.tree().write(ONLY_ROOT, false).failed()).isFalse();
    }

    @Test
    void aLockFileThatIsALinkIsNotFollowed(@TempDir Path outside) throws IOException {
        Files.delete(root.resolve(".eks-llm-perf.lock"));
        Files.createSymbolicLink(root.resolve(".eks-llm-perf.lock"), outside.resolve("made"));
        assertThat(folder.tree().write(ONLY_ROOT, false).findings())
                .extracting(Finding::rule)
                .containsExactly("ELP079");
        assertThat(outside.resolve("made")).doesNotExist();
        Files.delete(root.resolve(".eks-llm-perf.lock"));
        assertThat(folder.tree().write(ONLY_ROOT, false).failed()).isFalse();
    }
}
