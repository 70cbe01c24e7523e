package io.eksllmperf.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.tree.Drift.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links, folders and files in the wrong place. */
class ObstacleTest {
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
    void linksAreNotFollowed(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("a.yaml"), "a\n");
        String message =
                ": error ELP077: is a symbolic link or a special file, which generate does not follow: remove it or"
                        + " put a plain one there";
        Files.delete(root.resolve("manifests/c/a.yaml"));
        Files.createSymbolicLink(root.resolve("manifests/c/a.yaml"), outside.resolve("a.yaml"));
        assertFound(RENDER, "manifests/c/a.yaml" + message);
        assertFound(List.of(RENDER.get(0), RENDER.get(2)), "manifests/c/a.yaml" + message);

        Files.delete(root.resolve("argocd/root.yaml"));
        Files.delete(root.resolve("argocd"));
        Files.createSymbolicLink(root.resolve("argocd"), outside);
        assertThat(folder.tree().compare(RENDER).paths(Kind.LINK)).containsExactly("argocd", "manifests/c/a.yaml");
        assertThat(folder.tree().compare(List.of()).paths(Kind.LINK)).containsExactly("argocd", "manifests/c/a.yaml");

        Files.delete(root.resolve(".eks-llm-perf-index"));
        Files.createSymbolicLink(root.resolve(".eks-llm-perf-index"), outside.resolve("a.yaml"));
        assertThat(folder.tree().compare(RENDER).paths(Kind.LINK)).contains(".eks-llm-perf-index");
    }

    @Test
    void aForeignLinkBesideOwnedFilesIsOnlyForeign(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("x"), "x\n");
        Files.createSymbolicLink(root.resolve("manifests/c/link"), outside);
        Drift drift = folder.tree().compare(RENDER);
        assertThat(drift.paths(Kind.FOREIGN)).containsExactly("manifests/c/link");
        assertThat(drift.isClean()).isTrue();
    }

    @Test
    void aFolderWhereAFileIsToBe() throws IOException {
        Files.delete(root.resolve("manifests/c/a.yaml"));
        folder.put("manifests/c/a.yaml/mine", "mine\n");
        assertThat(folder.tree().compare(RENDER).findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "manifests/c/a.yaml: error ELP077: is a folder where a file is to be written: move it away",
                        "manifests/c/a.yaml/mine: warning ELP073: was not written by generate and is left alone: keep"
                                + " it elsewhere, Argo CD may apply what is here");
        Files.delete(root.resolve("manifests/c/a.yaml/mine"));
        assertThat(folder.tree().compare(RENDER).paths(Kind.MISSING))
                .as("an empty folder, which Git does not know, is not in the way")
                .containsExactly("manifests/c/a.yaml");
        Files.delete(root.resolve(".eks-llm-perf-index"));
        Files.createDirectory(root.resolve(".eks-llm-perf-index"));
        assertThat(folder.tree().compare(RENDER).paths(Kind.FOLDER_FOR_FILE)).containsExactly(".eks-llm-perf-index");
    }

    @Test
    void aFileWhereAFolderIsNeeded() throws IOException {
        folder.put("manifests/d", "mine\n");
        assertFound(
                Folder.render(
                        "argocd/root.yaml",
                        "root\n",
                        "manifests/c/a.yaml",
                        "a\n",
                        "manifests/c/b.yaml",
                        "b\n",
                        "manifests/d/x/y.yaml",
                        "y\n"),
                "manifests/d: error ELP077: is a file where a folder is needed: move it away");
    }

    private void assertFound(List<OutputFile> render, String... findings) {
        assertThat(folder.tree().compare(render).findings())
                .extracting(Finding::toString)
                .containsExactly(findings);
    }
}
