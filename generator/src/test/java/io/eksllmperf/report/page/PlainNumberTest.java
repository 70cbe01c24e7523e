package io.eksllmperf.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumberTest {
    @ParameterizedTest
    @CsvSource({
        "1007.91, 1007.91",
        "0.1, 0.1",
        "200, 200",
        "-0.5, -0.5",
        "0, 0",
        "-0.0, 0",
        "2E-3, 0.002",
        "1.0E23, 100000000000000000000000",
        "0.30000000000000004, 0.3"
    })
    void isPlainAndTheSameOnEveryJdk(double value, String plain) {
        assertThat(PlainNumber.of(value).toPlainString()).isEqualTo(plain);
    }
}
