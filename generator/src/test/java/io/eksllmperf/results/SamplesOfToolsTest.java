package io.eksllmperf.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real exports of every tool and version: all are read, or said not to be, and none ends in an exception. */
class SamplesOfToolsTest {
    private static final Path SAMPLES = Path.of("src/test/resources/io/eksllmperf/results/samples");
    private static final Path EXPECTED = Path.of("src/test/resources/io/eksllmperf/results/samples-expected.txt");

    static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everySampleGivesItsFigures() throws IOException {
        assertThat(samples().stream().map(SamplesOfToolsTest::summary))
                .containsExactlyElementsOf(Files.readAllLines(EXPECTED));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadOrListedWithTheReason(String name) {
        ResultFile file = read(name);

        assertThat(file.measurements().size() + file.findings().size() + (file.format() == Format.COMPANION ? 1 : 0))
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void cutOffAnywhereItEndsInRecordsOrFindings(String name) throws IOException {
        byte[] whole = Files.readAllBytes(SAMPLES.resolve(name));
        Path cut = Files.createTempFile("cut", name);
        try {
            for (int parts = 1; parts < 12; parts++) {
                Files.write(cut, java.util.Arrays.copyOf(whole, whole.length * parts / 12));
                ResultFile file = ResultFileReader.read(name, cut, Asked.of(Optional.empty(), Streaming.UNKNOWN));
                assertThat(file.measurements().size()
                                + file.findings().size()
                                + (file.format() == Format.COMPANION ? 1 : 0))
                        .as("%s cut after %d twelfths", name, parts)
                        .isPositive();
            }
        } finally {
            Files.delete(cut);
        }
    }

    /** Name, concurrency, requests, requests/s, errors, mean time to first token, and the rules of what was found. */
    private static String summary(String name) {
        ResultFile file = read(name);
        StringBuilder line = new StringBuilder(name);
        for (Measurement row : file.measurements()) {
            Figures figures = row.figures();
            line.append(" | c ").append(shown(row.asked().concurrency()));
            line.append(", n ").append(shown(figures.requestCount()));
            line.append(", rate ").append(shown(figures.requestThroughput()));
            line.append(", errors ").append(row.errors());
            line.append(", ttft ").append(shown(figures.timeToFirstToken().flatMap(Stats::avg)));
        }
        file.findings().stream()
                .map(finding -> finding.rule())
                .distinct()
                .forEach(rule -> line.append(" | ").append(rule));
        return line.toString();
    }

    private static String shown(Optional<?> figure) {
        return figure.map(String::valueOf).orElse("-");
    }

    private static ResultFile read(String name) {
        return ResultFileReader.read(name, SAMPLES.resolve(name), Asked.of(Optional.empty(), Streaming.UNKNOWN));
    }
}
