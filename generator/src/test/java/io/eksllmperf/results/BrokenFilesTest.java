package io.eksllmperf.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every file of {@code broken/}, named for its fault: {@code broken-findings.txt} holds all that is said of them. */
class BrokenFilesTest {
    @Test
    void saysWhatIsWrongWithEachFile() {
        List<String> said = Sample.files("broken").stream()
                .map(BrokenFilesTest::read)
                .flatMap(file -> Sample.texts(file.findings()).stream())
                .toList();

        assertThat(said)
                .containsExactlyElementsOf(
                        Sample.text("broken-findings.txt").lines().toList());
    }

    @Test
    void takesNoFileForGood() {
        List<Path> files = Sample.files("broken");

        assertThat(files).hasSizeGreaterThan(30);
        assertThat(files).allSatisfy(file -> assertThat(read(file).findings()).isNotEmpty());
    }

    @Test
    void measuresOnlyWhereATableIsWholeButUnattributed() {
        List<String> measured = Sample.files("broken").stream()
                .map(BrokenFilesTest::read)
                .filter(file -> !file.measurements().isEmpty())
                .map(ResultFile::path)
                .toList();

        assertThat(measured).containsExactly("no-concurrency.log");
    }

    private static ResultFile read(Path file) {
        return ResultFileReader.read(file.getFileName().toString(), file, Asked.NOTHING);
    }
}
