package io.eksllmperf.report.compare;

import static io.eksllmperf.report.Figure.LATENCY_AVG;
import static io.eksllmperf.report.Figure.REQUEST_THROUGHPUT;
import static io.eksllmperf.report.compare.Planted.level;
import static io.eksllmperf.report.compare.Planted.sweep;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {
    @Test
    void theTerminalReadsSo() throws IOException {
        try (InputStream golden = ComparisonTextTest.class.getResourceAsStream("terminal.txt")) {
            assertThat(String.join("\n", ComparisonText.of(ComparisonMarkdownTest.example())) + "\n")
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void namesCannotWriteOnTheTerminal() {
        Comparison comparison = Planted.compare(
                sweep("a\u001B[2J\nb", Planted.SETUP, level(20, LATENCY_AVG, 5)),
                sweep("a\u001B[2J\nb", Planted.SETUP, level(20, LATENCY_AVG, 50)));

        assertThat(ComparisonText.of(comparison))
                .contains("a\uFFFD[2J b: 1 level compared")
                .contains(
                        "  worse: concurrency 20, latency mean 5.0 ms -> 50.0 ms, +900.0 % (threshold 5.0 %, without a repeat"
                                + " 10.0 %)");
    }

    @Test
    void whatPercentCannotSayIsSaidInWords() {
        assertThat(Words.change(Planted.change(level(1, REQUEST_THROUGHPUT, 0), level(1, REQUEST_THROUGHPUT, 5))))
                .isEqualTo("from 0");
        assertThat(Words.change(
                        Planted.change(level(1, REQUEST_THROUGHPUT, 1e-300), level(1, REQUEST_THROUGHPUT, 1e300))))
                .isEqualTo("more than +9,999 %");
        assertThat(Words.change(Planted.change(level(1, LATENCY_AVG, 1), level(1, LATENCY_AVG, 1000))))
                .isEqualTo("more than +9,999 %");
    }
}
