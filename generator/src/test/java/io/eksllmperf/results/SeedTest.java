package io.eksllmperf.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The six published result blocks and their summary table, to the last digit shown. */
class SeedTest {
    private static final String DOCUMENT = Sample.text("seed/README.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+) +\\| ([\\d.]+) +\\| ([\\d.,]+) +\\| ([\\d.]+)s +\\| ([\\d.]+)s");

    @Test
    void readsTheDocumentsSixBlocksUnderTheirHeadings() {
        Reading<Measurement> reading = ConsoleReader.read("seed.md", DOCUMENT, Asked.NOTHING);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.records())
                .extracting(found -> found.asked().concurrency().orElseThrow())
                .containsExactly(10, 20, 40, 80, 120, 200);
        assertThat(reading.records()).allSatisfy(found -> {
            assertThat(found.tool().name()).isEqualTo("genai-perf");
            assertThat(found.asked().streaming()).isEqualTo(Streaming.UNKNOWN);
            assertThat(found.errors()).isEqualTo(new Errors.NotRecorded());
            assertThat(found.errors()).hasToString("not recorded");
            assertThat(found.figures().requestCount()).isEmpty();
        });
    }

    @Test
    void agreesWithTheDocumentsSummaryTable() {
        List<Measurement> found =
                ConsoleReader.read("seed.md", DOCUMENT, Asked.NOTHING).records();
        Matcher rows = ROW.matcher(DOCUMENT);
        for (Measurement level : found) {
            assertThat(rows.find()).isTrue();
            Figures figures = level.figures();
            Stats latency = figures.requestLatency().orElseThrow();
            assertThat(List.of(rows.group(1), rows.group(2), rows.group(3), rows.group(4), rows.group(5)))
                    .containsExactly(
                            level.asked().concurrency().orElseThrow().toString(),
                            shown("%.2f", figures.requestThroughput().orElseThrow()),
                            shown("%,.2f", figures.outputTokenThroughput().orElseThrow()),
                            shown("%.2f", latency.avg().orElseThrow() / 1000),
                            shown("%.2f", latency.percentile(99).orElseThrow() / 1000));
        }
        assertThat(rows.find()).isFalse();
    }

    static Stream<Integer> levels() {
        return Stream.of(10, 20, 40, 80, 120, 200);
    }

    @ParameterizedTest
    @MethodSource("levels")
    void writesEachBlocksCellsBackAsTheyWere(int level) {
        String text = Sample.text("seed/concurrency" + level + ".console.txt");
        Asked known = Asked.of(Optional.of(level), Streaming.NO);

        Measurement found = Sample.only(ConsoleReader.read("block.txt", text, known));

        assertThat(DOCUMENT).contains(text);
        assertThat(cells(text)).containsExactlyElementsOf(cells(found.figures()));
    }

    private static List<String> cells(String text) {
        return text.lines()
                .filter(line -> line.startsWith("│"))
                .flatMap(line -> Stream.of(line.split("│")).skip(2))
                .map(String::strip)
                .filter(cell -> !cell.equals("N/A"))
                .toList();
    }

    private static List<String> cells(Figures figures) {
        Stream<Stats> rows = Stream.of(figures.requestLatency(), figures.outputLength(), figures.inputLength())
                .map(Optional::orElseThrow);
        Stream<Double> values = Stream.concat(
                rows.flatMap(row -> Stream.of(
                                row.avg(),
                                row.min(),
                                row.max(),
                                row.percentile(99),
                                row.percentile(90),
                                row.percentile(75))
                        .map(Optional::orElseThrow)),
                Stream.of(
                        figures.outputTokenThroughput().orElseThrow(),
                        figures.requestThroughput().orElseThrow()));
        return values.map(value -> shown("%,.2f", value)).toList();
    }

    private static String shown(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
