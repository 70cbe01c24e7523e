package io.eksllmperf.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The six console tables that the original system published, figure by figure. */
class SeedTablesTest {
    private static final Path SEED = Path.of("src/test/resources/io/eksllmperf/results/seed/README.md.txt");
    private static final ResultFile READ =
            ResultFileReader.read("seed/README.md.txt", SEED, Asked.of(java.util.Optional.empty(), Streaming.UNKNOWN));

    @Test
    void everyTableIsOneLevelInTheOrderOfTheDocument() {
        assertThat(READ.format()).isEqualTo(Format.CONSOLE);
        assertThat(READ.measurements().stream()
                        .map(row -> row.asked().concurrency().orElse(0)))
                .containsExactlyElementsOf(List.of(10, 20, 40, 80, 120, 200));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5043.38, 9903.36, 4975.83, 124.18, 203.31, 236.62, 1.91",
        "1, 4305.56, 5345.23, 4645.27, 125.45, 202.12, 554.70, 4.42",
        "2, 6090.43, 9274.37, 7191.06, 125.30, 202.69, 766.65, 6.15",
        "3, 9580.24, 20922.32, 12751.37, 126.02, 201.64, 828.76, 6.58",
        "4, 9945.11, 19997.09, 11282.18, 129.28, 200.88, 1007.91, 7.80",
        "5, 17846.00, 30231.19, 18836.35, 125.66, 200.98, 771.25, 6.14"
    })
    void everyFigureIsReadToItsLastDigit(
            int row, double mean, double p99, double p75, double output, double input, double tokens, double requests) {
        Figures figures = READ.measurements().get(row).figures();

        Stats latency = figures.requestLatency().orElseThrow();
        assertThat(latency.avg()).contains(mean);
        assertThat(latency.percentile(99)).contains(p99);
        assertThat(latency.percentile(75)).contains(p75);
        assertThat(figures.outputLength().orElseThrow().avg()).contains(output);
        assertThat(figures.inputLength().orElseThrow().avg()).contains(input);
        assertThat(figures.outputTokenThroughput()).contains(tokens);
        assertThat(figures.requestThroughput()).contains(requests);
    }

    @Test
    void nobodyCountedErrorsAndNothingElseIsMadeUp() {
        assertThat(READ.measurements()).allSatisfy(row -> {
            assertThat(row.errors().recorded()).isFalse();
            assertThat(row.figures().requestCount()).isEmpty();
            assertThat(row.figures().timeToFirstToken()).isEmpty();
            assertThat(row.figures().requestLatency().orElseThrow().percentile(95))
                    .isEmpty();
        });
    }
}
