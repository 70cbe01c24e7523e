package io.eksllmperf.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.render.Flag;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How arguments, image names and secrets are read. */
class TextsTest {
    @Test
    void flagTakesTheNextWordAsItsValueAndNegativeNumbersToo() {
        assertThat(Flag.of(List.of("--a", "1", "--b=2", "--c", "-3", "--d", "x", "y")))
                .extracting(flag -> flag.name() + " " + flag.value().orElse("-"))
                .containsExactly("--a 1", "--b 2", "--c -3", "--d x y");
    }

    @Test
    void wordAfterAValueIsStray() {
        assertThat(Flag.of(List.of("x", "--b=2", "y")))
                .extracting(Flag::isStray)
                .containsExactly(true, false, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:latest",
                "a/b:gptoss",
                "r:5000/a:nightly",
                "a:v1.2-latest",
                "a:nightly-20261124",
                "a:main",
                "a:cu130-dev"
            })
    void tagsThatMove(String image) {
        assertThat(ImageTag.of(image).moves()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:v0.27.1",
                "r:5000/a:24.12-py3-sdk",
                "a:latest@sha256:0123",
                "a:v0.27.1-cu130-ubuntu2404",
                "a:developer-1",
                "a:3"
            })
    void tagsThatStay(String image) {
        assertThat(ImageTag.of(image).moves()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a:v0.27.1-cu130, 0.27.1", "a:0.32.0, 0.32.0", "a:24.12-py3-sdk, 24.12"})
    void versionOfATag(String image, String version) {
        assertThat(ImageTag.of(image).version().orElseThrow().text()).isEqualTo(version);
    }

    @Test
    void tagWithoutAVersion() {
        assertThat(ImageTag.of("a:7").version()).isEqualTo(Optional.empty());
        assertThat(ImageTag.of("r:5000/a").tag()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hf_, 20, a Hugging Face token",
        "AKIA, 16, an AWS access key",
        "ghp_, 36, a GitHub token",
        "github_pat_, 40, a GitHub token",
        "glpat-, 20, a GitLab token",
        "nvapi-, 40, an NVIDIA API key",
        "sk-, 40, an API key"
    })
    void secretsByTheirPrefix(String prefix, int length, String what) {
        assertThat(SecretText.in("key=" + prefix + "A1b2".repeat(length).substring(0, length)))
                .contains(what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hf_home", "task-20b-with-a-rather-long-name", "AKIA", "https://example.com/a?b=c", ""})
    void textsThatAreNoSecrets(String text) {
        assertThat(SecretText.in(text)).isEmpty();
    }

    @Test
    void privateKey() {
        assertThat(SecretText.in("-----BEGIN RSA PRIVATE KEY-----")).contains("a private key or certificate");
    }
}
