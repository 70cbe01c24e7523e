package io.eksllmperf.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.finding.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClashTest {
    @TempDir
    private Path root;

    @Test
    void aPathRenderedTwiceNamesBothOrigins() {
        assertClash(
                Folder.render("argocd/a", "# from x\nkind: A\n", "argocd/a", "# from y"),
                "argocd/a: error ELP081: is rendered twice: '# from x' and '# from y': give one of them another name");
    }

    @Test
    void pathsThatDifferOnlyInCase() {
        assertClash(
                Folder.render("argocd/A.yaml", "", "argocd/a.yaml", ""),
                "argocd/a.yaml: error ELP081: differs only in case from argocd/A.yaml, which is one file on macOS and"
                        + " Windows: give one of them another name");
    }

    @Test
    void foldersThatDifferOnlyInCase() {
        assertClash(
                Folder.render("argocd/A/b/x", "", "argocd/a/c/y", ""),
                "argocd/a/c/y: error ELP081: lies in argocd/a, which differs only in case from the rendered folder"
                        + " argocd/A: give one of them another name");
    }

    @Test
    void aFileThatIsAnothersFolder() {
        assertClash(
                Folder.render("argocd/a/b/c", "", "argocd/a", ""),
                "argocd/a/b/c: error ELP081: needs a folder where argocd/a is rendered as a file: give one of them"
                        + " another name");
    }

    private void assertClash(List<OutputFile> render, String expected) {
        Tree tree = Tree.at(root, Folder.OWNED);
        assertThat(tree.compare(render).findings())
                .extracting(Finding::toString)
                .containsExactly(expected);
        assertThat(tree.write(render, true).findings())
                .extracting(Finding::toString)
                .containsExactly(expected);
        assertThat(Files.exists(root.resolve("argocd"))).isFalse();
    }
}
