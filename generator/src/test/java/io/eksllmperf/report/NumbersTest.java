package io.eksllmperf.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void roundsHalfUpAsThePublishedSummaryDid() {
        assertThat(Numbers.time(5345.23)).isEqualTo("5.35 s");
        assertThat(Numbers.time(4305.56)).isEqualTo("4.31 s");
        assertThat(Numbers.time(17846.00)).isEqualTo("17.85 s");
        assertThat(Numbers.time(9903.36)).isEqualTo("9.90 s");
        assertThat(Numbers.fixed(1.005, 2)).isEqualTo("1.01");
    }

    @Test
    void separatesThousands() {
        assertThat(Numbers.fixed(1007.91, 2)).isEqualTo("1,007.91");
        assertThat(Numbers.fixed(-1234567, 0)).isEqualTo("-1,234,567");
        assertThat(Numbers.fixed(-123, 1)).isEqualTo("-123.0");
        assertThat(Numbers.fixed(999.995, 2)).isEqualTo("1,000.00");
        assertThat(Numbers.plain(1007.91, 2)).isEqualTo("1007.91");
    }

    @Test
    void showsNoNegativeZero() {
        assertThat(Numbers.fixed(-0.001, 2)).isEqualTo("0.00");
    }

    @Test
    void keepsSmallTimesInMilliseconds() {
        assertThat(Numbers.time(465.89)).isEqualTo("465.9 ms");
        assertThat(Numbers.of(Figure.OUTPUT_THROUGHPUT, 766.65)).isEqualTo("766.65 tokens/s");
        assertThat(Numbers.of(Figure.REQUEST_THROUGHPUT, 6.15)).isEqualTo("6.15");
        assertThat(Numbers.of(Figure.COST_OUTPUT, 0.8870)).isEqualTo("$0.887");
        assertThat(Numbers.percent(0.338)).isEqualTo("34 %");
    }
}
