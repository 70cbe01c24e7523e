package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitOriginTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/bench.git, acme",
        "https://github.com/acme/bench, acme",
        "https://user@github.com/acme/bench/, acme",
        "ssh://git@gitlab.example.com:2222/acme/models/bench.git, acme/models",
        "git@github.com:acme/bench.git, acme",
        "https://github.com/OWNER/REPO.git, OWNER",
        "https://example.com/bench.git, OWNER",
        "https://example.com/~me/bench.git, OWNER",
        "https://example.com/two words/bench.git, OWNER",
        "/srv/git/acme/bench.git, OWNER",
        "bench, OWNER"
    })
    void theOwnerIsWhatStandsBeforeTheNameInTheUrl(String url, String owner) {
        assertThat(new InitOrigin(url, "", "").owner()).isEqualTo(owner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://git.example.com/tools/eks-llm-perf.git",
                "ssh://git@git.example.com:22/~tools/eks-llm-perf.git",
                "git@git.example.com:tools/eks-llm-perf.git",
                "/srv/git/eks-llm-perf"
            })
    void aGitUrlOfTheProgramIsTaken(String url) {
        assertThat(new InitOrigin("", url, COMMIT).knowsProgram()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--upload-pack=x", "a b", "https://x/\"y", "https://x/$y", "https://x/a\nb", "https://x/`y`"})
    void whatCouldBeMoreThanAUrlIsRefused(String url) {
        refused(
                "--program-url must be a Git URL such as https://git.example.com/a/b.git without blanks and quotes",
                "--program-url=" + url,
                "--program-revision=" + COMMIT);
    }

    @Test
    void aPasswordIsNotWrittenIntoFilesThatAreCommitted() {
        refused(
                "--program-url must not hold a password: it is written into files that are committed",
                "--program-url=https://me:secret@git.example.com/a/b.git",
                "--program-revision=" + COMMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "v1.0.0", "0123456", "0123456789ABCDEF0123456789ABCDEF01234567"})
    void aRevisionThatMayMoveIsRefused(String revision) {
        refused(
                "--program-revision must be a full commit id, 40 digits of 0-9a-f: a branch or a tag may be another"
                        + " program tomorrow",
                "--program-url=https://git.example.com/a/b.git",
                "--program-revision=" + revision);
    }

    @Test
    void oneOfTheTwoIsNotEnough() {
        String message = "--program-url and --program-revision belong together: give both or none of them";
        refused(message, "--program-url=https://git.example.com/a/b.git");
        refused(message, "--program-revision=" + COMMIT);
    }

    /** As a command, so that it is also known to write nothing. */
    private void refused(String message, String... options) {
        Path root = folder.resolve("repository");
        String[] args = new String[options.length + 2];
        args[0] = "init";
        System.arraycopy(options, 0, args, 1, options.length);
        args[options.length + 1] = root.toString();

        assertThat(Ended.of(args)).isEqualTo(new Ended(2, "", message + "\nTry 'eks-llm-perf init --help'.\n"));
        assertThat(root).doesNotExist();
    }
}
