package io.eksllmperf.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.tree.Drift.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftTest {
    private static final List<OutputFile> RENDER =
            Folder.render("argocd/root.yaml", "root\n", "manifests/c/a.yaml", "a\n", "manifests/c/b.yaml", "b\n");

    @TempDir
    private Path root;

    private Folder folder;

    @BeforeEach
    void generate() {
        folder = new Folder(root);
        assertThat(folder.tree().write(RENDER, false).failed()).isFalse();
    }

    @Test
    void nothingDiffersFromWhatWasJustWritten() {
        Drift drift = folder.tree().compare(RENDER);
        assertThat(drift.isClean()).isTrue();
        assertThat(drift.findings()).isEmpty();
    }

    @Test
    void aRenderThatMovedOnIsOutdated() {
        List<OutputFile> next =
                Folder.render("argocd/root.yaml", "root\n", "manifests/c/a.yaml", "A\n", "manifests/c/b.yaml", "b\n");
        assertThat(folder.tree().compare(next).paths(Kind.OUTDATED)).containsExactly("manifests/c/a.yaml");
        assertFound(
                next,
                "manifests/c/a.yaml: error ELP070: differs from what experiments/ renders now: run generate and"
                        + " commit the result");
    }

    @Test
    void aFileEditedByHandIsSaidToBe() throws IOException {
        folder.put("manifests/c/a.yaml", "mine\n");
        assertFound(
                RENDER,
                "manifests/c/a.yaml: error ELP070: was edited by hand, and generate will put the render back:"
                        + " what should stay belongs into experiments/");
    }

    @Test
    void aFileThatIsMissing() throws IOException {
        Files.delete(root.resolve("manifests/c/a.yaml"));
        assertFound(
                RENDER, "manifests/c/a.yaml: error ELP071: is rendered but not on disk: run generate and commit it");
    }

    @Test
    void aFileNoLongerRenderedIsStale() {
        assertFound(
                RENDER.subList(0, 2),
                "manifests/c/b.yaml: error ELP072: is no longer rendered: run generate, which"
                        + " removes it, and commit that");
    }

    @Test
    void aStaleFileThatWasEditedIsToldApart() throws IOException {
        folder.put("manifests/c/b.yaml", "mine\n");
        assertFound(
                RENDER.subList(0, 2),
                "manifests/c/b.yaml: error ELP075: is no longer rendered but was edited by hand,"
                        + " so generate does not remove it: delete it, or run generate --force");
    }

    @Test
    void aForeignFileIsAWarningAndNoDrift() throws IOException {
        folder.put("manifests/c/mine.yaml", "mine\n").put("results/x", "not looked at\n");
        assertFound(
                RENDER,
                "manifests/c/mine.yaml: warning ELP073: was not written by generate and is left alone: keep it"
                        + " elsewhere, Argo CD may apply what is here");
        assertThat(folder.tree().compare(RENDER).isClean()).isTrue();
    }

    @Test
    void aLineBreakInAForeignNameForgesNoFinding() throws IOException {
        folder.put("manifests/x\nREADME.md: error", "");
        assertThat(folder.tree().compare(RENDER).findings().get(0).place().file())
                .isEqualTo("manifests/x?README.md: error");
    }

    @Test
    void aForeignFileWhereOneIsRenderedIsAConflict() throws IOException {
        Files.delete(root.resolve(".eks-llm-perf-index"));
        folder.put("manifests/c/a.yaml", "mine\n");
        assertFound(
                RENDER,
                "manifests/c/a.yaml: error ELP074: was not written by generate and is not what it would write"
                        + " there: move it away, or overwrite it with generate --force");
    }

    @Test
    void aForeignFileThatOnACaseBlindDiskIsTheRenderedOne() throws IOException {
        folder.put("manifests/c/A.yaml", "mine\n");
        assertFound(
                RENDER,
                "manifests/c/A.yaml: error ELP081: differs only in case from a rendered file, which is one file"
                        + " on macOS and Windows: move it away");
    }

    @Test
    void aCheckoutWithCrlfIsSaidToBeOne() throws IOException {
        folder.put("manifests/c/a.yaml", "a\r\n");
        List<OutputFile> next =
                Folder.render("argocd/root.yaml", "root\n", "manifests/c/b.yaml", "b\n", "manifests/c/a.yaml", "A\n");
        assertThat(folder.tree().compare(next).paths(Kind.OUTDATED)).containsExactly("manifests/c/a.yaml");
        Files.delete(root.resolve(".eks-llm-perf-index"));
        assertFound(
                RENDER,
                "manifests/c/a.yaml: error ELP070: has CRLF line ends, the render has LF: give it 'text eol=lf'"
                        + " in .gitattributes and run generate");
    }

    @Test
    void anIndexThatIsMissingOrBehind() throws IOException {
        String index = folder.text(".eks-llm-perf-index");
        String expected =
                ".eks-llm-perf-index: error ELP076: does not list exactly what is rendered: run generate and commit it";
        folder.put(".eks-llm-perf-index", index + index.lines().toList().get(1).replace("root", "gone") + "\n");
        assertFound(RENDER, expected);
        Files.delete(root.resolve(".eks-llm-perf-index"));
        assertFound(RENDER, expected);
        folder.put(".eks-llm-perf-index", index.replace("\n", "\r\n"));
        assertFound(RENDER);
    }

    @Test
    void aMergeConflictInTheIndexIsDriftAndAWarning() throws IOException {
        folder.put(".eks-llm-perf-index", folder.text(".eks-llm-perf-index") + ">>>>>>> other\n");
        assertThat(folder.tree().compare(RENDER).findings())
                .extracting(Finding::rule)
                .containsExactly("ELP076", "ELP076");
        assertThat(folder.tree().compare(RENDER).isClean()).isFalse();
    }

    @Test
    void whatAStoppedRunLeftBehind() throws IOException {
        folder.put("manifests/c/.eks-llm-perf-write.tmp", "half").put(".eks-llm-perf-write.tmp", "half");
        assertFound(
                RENDER,
                ".eks-llm-perf-write.tmp: warning ELP080: was left by a run that was stopped: run generate, which"
                        + " removes it",
                "manifests/c/.eks-llm-perf-write.tmp: warning ELP080: was left by a run that was stopped: run generate,"
                        + " which removes it");
    }

    @Test
    void everyUnreadableFileIsNamed() {
        Disk disk = BrokenDisk.when("read"::equals, (operation, path) -> {
            if (path.endsWith("a.yaml")) {
                throw new AccessDeniedException(path.toString());
            }
            if (path.endsWith("b.yaml")) {
                throw new FileSystemException(path.toString(), null, "Input/output error");
            }
        });
        String rest = ". Nothing was compared with it: make it readable and run this again.";
        List<String> expected = List.of(
                "manifests/c/a.yaml: error ELP079: cannot be read: permission denied" + rest,
                "manifests/c/b.yaml: error ELP079: cannot be read: Input/output error" + rest);
        Tree tree = Tree.at(root, Folder.OWNED, disk);
        assertThat(tree.compare(RENDER).findings())
                .extracting(Finding::toString)
                .isEqualTo(expected);
        assertThat(tree.compare(List.of(RENDER.get(0))).findings())
                .extracting(Finding::toString)
                .isEqualTo(expected);
        assertThat(tree.write(RENDER, true).findings())
                .extracting(Finding::toString)
                .isEqualTo(expected);
    }

    @Test
    void anUnreadableIndexOrFolderStopsTheComparison() {
        Disk noIndex = BrokenDisk.when("read"::equals, (operation, path) -> {
            throw new IOException();
        });
        String rest = ". Nothing was compared or written: put that right and run this again.";
        assertThat(Tree.at(root, Folder.OWNED, noIndex).compare(RENDER).findings())
                .extracting(Finding::toString)
                .containsExactly(".eks-llm-perf-index: error ELP079: cannot be read: IOException" + rest);
        Disk noFolder = BrokenDisk.when("walk"::equals, (operation, path) -> {
            throw new AccessDeniedException(path.toString());
        });
        assertThat(Tree.at(root, Folder.OWNED, noFolder).write(RENDER, false).findings())
                .extracting(Finding::toString)
                .containsExactly("clusters: error ELP079: cannot be listed: permission denied" + rest);
    }

    @Test
    void aRootThatIsNoFolderIsRefused() {
        String expected = root + "/none: error ELP079: is not a folder: --root names the repository's top folder, where"
                + " experiments/ is";
        Tree tree = Tree.at(root.resolve("none"), Folder.OWNED);
        assertThat(tree.compare(RENDER).findings())
                .extracting(Finding::toString)
                .containsExactly(expected);
        assertThat(tree.write(RENDER, true).findings())
                .extracting(Finding::toString)
                .containsExactly(expected);
    }

    @Test
    void comparingChangesNothing() throws IOException {
        Map<String, String> before =
                folder.put("manifests/c/.eks-llm-perf-write.tmp", "half").content();
        folder.tree().compare(List.of());
        assertThat(folder.content()).isEqualTo(before);
    }

    @Test
    void aRenderOutsideOfTheOwnedFoldersIsAMistakeInTheProgram() {
        assertThatThrownBy(() -> folder.tree().write(Folder.render("results/x", "x"), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("results/x lies in none of the owned folders [clusters, manifests, argocd]");
        assertThatThrownBy(() -> folder.tree().compare(Folder.render("manifests", "x")))
                .hasMessage("manifests lies in none of the owned folders [clusters, manifests, argocd]");
        assertThatThrownBy(() -> Tree.at(root, List.of("a/b")))
                .hasMessage("an owned folder is one at the top, not 'a/b'");
    }

    private void assertFound(List<OutputFile> render, String... findings) {
        assertThat(folder.tree().compare(render).findings())
                .extracting(Finding::toString)
                .containsExactly(findings);
    }
}
