package io.eksllmperf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.spec.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of {@code experiments/} are input, and which of those are text. */
class InputFilesTest {
    @TempDir
    Path root;

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectory(root.resolve("experiments"));
    }

    @Test
    void readsYamlFilesSortedByPath() throws IOException {
        write("b.yml", "b");
        write("a.yaml", "a: é\r\n");
        write("README.md", "not read");
        write(".hidden.yaml", "not read");
        Files.createDirectory(root.resolve("experiments/folder.yaml"));

        InputFiles input = InputFiles.read(root);

        assertThat(input.files())
                .containsExactly(
                        new InputFile("experiments/a.yaml", "a: é\r\n"), new InputFile("experiments/b.yml", "b"));
        assertThat(input.findings()).isEmpty();
    }

    @Test
    void byteOrderMarkIsNotPartOfTheText() throws IOException {
        write("a.yaml", "\uFEFFkind: Cluster");

        assertThat(InputFiles.read(root).files()).containsExactly(new InputFile("experiments/a.yaml", "kind: Cluster"));
    }

    @Test
    void fileThatIsNotUtf8IsAFindingAndTheOthersAreRead() throws IOException {
        Files.write(root.resolve("experiments/a.yaml"), "é".getBytes(StandardCharsets.ISO_8859_1));
        write("b.yaml", "b");

        InputFiles input = InputFiles.read(root);

        assertThat(input.files()).containsExactly(new InputFile("experiments/b.yaml", "b"));
        assertThat(input.findings())
                .extracting(Finding::toString)
                .containsExactly("experiments/a.yaml: error ELP001: the file is not UTF-8 text; save it as UTF-8");
    }

    @Test
    void fileOfOneMebibyteIsReadAndALargerOneIsAFinding() throws IOException {
        write("a.yaml", "#".repeat(1 << 20));
        write("b.yaml", "#".repeat((1 << 20) + 1));

        InputFiles input = InputFiles.read(root);

        assertThat(input.files()).extracting(InputFile::path).containsExactly("experiments/a.yaml");
        assertThat(input.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "experiments/b.yaml: error ELP001: the file is larger than 1 MiB; an experiment is not");
    }

    @Test
    void missingFolderIsNotAFindingButAFailure() {
        assertThatThrownBy(() -> InputFiles.read(root.resolve("elsewhere"))).isInstanceOf(NoSuchFileException.class);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(root.resolve("experiments").resolve(name), text);
    }
}
