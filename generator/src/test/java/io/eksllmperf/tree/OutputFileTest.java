package io.eksllmperf.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {
    private static final byte[] TEXT = "a: 1\n".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "argocd/root.yaml",
                "manifests/c/50-job-r1-c0020.yaml",
                "a",
                ".hidden/x",
                "console/com10.yaml",
                "a b"
            })
    void everyPortablePathIsTaken(String path) {
        assertThat(new OutputFile(path, TEXT).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "a//b", "a/"})
    void anEmptySegmentIsRefused(String path) {
        assertThatThrownBy(() -> new OutputFile(path, TEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the output path '" + path + "' has an empty segment: it must be relative, without '//' and"
                        + " without '/' at its end");
    }

    @ParameterizedTest
    @CsvSource({"../a, ..", "a/../../b, ..", "./a, .", "a/b./c, b.", "'a /b', 'a '"})
    void aSegmentThatEndsInADotOrASpaceIsRefused(String path, String segment) {
        assertThatThrownBy(() -> new OutputFile(path, TEXT))
                .hasMessage("the output path '" + path + "' has the segment '" + segment
                        + "': none may end in a dot or a space");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\b", "C:x", "a\nb", "a\0b", "a*b", "a?b", "a\u007fb", "a\u00e9b", "a|b", "a\"b"})
    void aCharacterThatAFileSystemMayRefuseIsRefused(String path) {
        assertThatThrownBy(() -> new OutputFile(path, TEXT))
                .hasMessage(
                        "the output path '" + path + "' holds a character that not every file system takes, at 2: use"
                                + " printable ASCII without \\<>:\"|?*");
    }

    @ParameterizedTest
    @CsvSource({"manifests/NUL, NUL", "con.yaml, con.yaml", "a/lpt1.x.yaml, lpt1.x.yaml", "aux/b, aux"})
    void aDeviceOfWindowsIsRefused(String path, String segment) {
        assertThatThrownBy(() -> new OutputFile(path, TEXT))
                .hasMessage("the output path '" + path + "' has the segment '" + segment
                        + "': Windows takes it for a device");
    }

    @Test
    void theGeneratorsOwnNamesAreRefused() {
        assertThatThrownBy(() -> new OutputFile("a/.eks-llm-perf-write.tmp", TEXT))
                .hasMessage("the output path 'a/.eks-llm-perf-write.tmp' has the segment '.eks-llm-perf-write.tmp':"
                        + " .eks-llm-perf* is kept for the index and the lock");
    }

    @Test
    void neitherTheGivenNorTheReturnedBytesReachIn() {
        byte[] given = TEXT.clone();
        OutputFile file = new OutputFile("a", given);
        given[0] = 'x';
        file.content()[0] = 'x';
        assertThat(file.content()).isEqualTo(TEXT);
    }

    @Test
    void twoAreEqualByPathAndContent() {
        assertThat(new OutputFile("a", TEXT))
                .isEqualTo(new OutputFile("a", TEXT.clone()))
                .hasSameHashCodeAs(new OutputFile("a", TEXT.clone()))
                .isNotEqualTo(new OutputFile("b", TEXT))
                .isNotEqualTo(new OutputFile("a", new byte[] {1}))
                .isNotEqualTo("a")
                .hasToString("a (5 bytes)");
    }
}
