package io.eksllmperf.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.27.1", "24.12", "1.33", "9", "1.2.3.4", "999999999"})
    void theTextComesBack(String text) {
        assertThat(Version.parse(text).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "latest", "v0.27.1", "0.10.1+gptoss", "1..2", ".1", "1.", "1.2.3.4.5", "1234567890", "1 "})
    void whatIsNoVersionIsNone(String text) {
        assertThat(Version.parse(text)).isEmpty();
        assertThatThrownBy(() -> Version.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a version looks like 0.27.1, not " + text);
    }

    @Test
    void numbersAreComparedNotLetters() {
        assertThat(Version.of("0.9.2")).isLessThan(Version.of("0.10.0"));
        assertThat(Version.of("25.01")).isGreaterThan(Version.of("24.12"));
        assertThat(Version.of("0.11").isBefore(Version.of("0.11.1"))).isTrue();
        assertThat(Version.of("0.18.0").isAtLeast(Version.of("0.18"))).isTrue();
        assertThat(Version.of("0.17.9").isAtLeast(Version.of("0.18"))).isFalse();
    }

    @Test
    void aMissingNumberIsZero() {
        assertThat(Version.of("1.33")).isEqualTo(Version.of("1.33.0")).hasSameHashCodeAs(Version.of("1.33.0"));
        assertThat(Version.of("1.33")).isEqualByComparingTo(Version.of("1.33.0"));
        assertThat(Version.of("1.33")).isNotEqualTo(Version.of("1.34")).isNotEqualTo("1.33");
    }
}
