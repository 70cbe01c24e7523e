package io.eksllmperf.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {
    private static final List<String> OWNED = List.of("argocd", "clusters", "manifests");

    @TempDir
    Path root;

    @Test
    void whatTheIndexNamesIsRead() {
        write(file("manifests/c/a.yaml", "a: 1\n"), file("argocd/b.yaml", "b: 2\n"));

        assertThat(tree().texts().texts())
                .containsExactly(Map.entry("argocd/b.yaml", "b: 2\n"), Map.entry("manifests/c/a.yaml", "a: 1\n"));
        assertThat(tree().texts().faults()).isEmpty();
    }

    @Test
    void aForeignFileIsNobodysOutput() throws IOException {
        write(file("manifests/c/a.yaml", "a: 1\n"));
        Files.writeString(root.resolve("manifests/c/by-hand.yaml"), "b: 2\n");

        assertThat(tree().texts().texts()).containsOnlyKeys("manifests/c/a.yaml");
    }

    @Test
    void whatSomebodyDeletedOrMadeALinkIsNotThere() throws IOException {
        write(file("manifests/a.yaml", "a: 1\n"), file("manifests/b.yaml", "b: 2\n"), file("manifests/c.yaml", "c\n"));
        Files.delete(root.resolve("manifests/a.yaml"));
        Files.delete(root.resolve("manifests/b.yaml"));
        Files.createSymbolicLink(root.resolve("manifests/b.yaml"), Path.of("c.yaml"));

        assertThat(tree().texts().texts()).containsOnlyKeys("manifests/c.yaml");
    }

    @Test
    void nothingIsReadWithoutAnIndex() throws IOException {
        Files.createDirectories(root.resolve("manifests"));
        Files.writeString(root.resolve("manifests/a.yaml"), "a: 1\n");

        assertThat(tree().texts()).isEqualTo(new TreeTexts(new TreeMap<>(), List.of()));
    }

    @Test
    void aFileThatIsTooLargeIsAFault() throws IOException {
        write(file("manifests/a.yaml", "a: 1\n"));
        Files.write(root.resolve("manifests/a.yaml"), new byte[Texts.LARGEST + 1]);

        assertThat(tree().texts().faults())
                .extracting(Finding::toString)
                .containsExactly(
                        "manifests/a.yaml: error ELP076: is larger than 1 MiB: that is no output of this program."
                                + " Nothing was compared.");
    }

    @Test
    void aDamagedIndexIsAFault() throws IOException {
        write(file("manifests/a.yaml", "a: 1\n"));
        Files.writeString(root.resolve(Index.FILE), "nonsense\n");

        assertThat(tree().texts().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.isError()).isTrue());
    }

    @Test
    void aSingleFileIsWrittenWholeInThePlaceOfTheOld() throws IOException {
        Path file = Files.writeString(root.resolve("diff.md"), "old");

        assertThat(SingleFile.write(file, "new".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();

        assertThat(file).hasContent("new");
        assertThat(root.toFile().list()).containsExactly("diff.md");
    }

    @Test
    void aSingleFileInAFolderThatIsNotThereIsAFault() {
        Path file = root.resolve("none/diff.md");

        assertThat(SingleFile.write(file, new byte[0]).map(Finding::toString))
                .contains(file + ": error ELP079: cannot be written: no such file or folder."
                        + " Name a file in a folder that is there and may be written");
    }

    private Tree tree() {
        return Tree.at(root, OWNED);
    }

    private void write(OutputFile... files) {
        assertThat(tree().write(List.of(files), false).findings()).isEmpty();
    }

    private static OutputFile file(String path, String text) {
        return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
