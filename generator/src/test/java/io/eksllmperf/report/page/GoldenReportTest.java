package io.eksllmperf.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.eksllmperf.report.Report;
import io.eksllmperf.report.SeedRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder beside this test's name holds the files of one report. With {@code -Dgolden.update=true} they are written anew, and
 * the run fails all the same: somebody has to look at the change.
 */
class GoldenReportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/eksllmperf/report/page");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static Stream<Map.Entry<String, Report>> reports() {
        return Stream.of(Map.entry("seed", SeedRows.report()), Map.entry("side-by-side", SideBySide.report()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void reportsGiveTheirFiles(Map.Entry<String, Report> report) throws IOException {
        Path folder = GOLDEN.resolve(report.getKey());
        SortedMap<String, byte[]> files = ReportFiles.of(
                report.getValue(),
                List.of(new Plot(
                        "report-throughput.svg",
                        "Throughput by concurrency",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
                        false)),
                "<!doctype html>\n");
        if (UPDATE) {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            fail(report.getKey() + " was written anew: look at the change and run again without -Dgolden.update");
        }

        assertThat(names(folder)).containsExactlyElementsOf(files.keySet());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(new String(file.getValue(), StandardCharsets.UTF_8))
                    .as(file.getKey())
                    .isEqualTo(Files.readString(folder.resolve(file.getKey()), StandardCharsets.UTF_8));
        }
    }

    private static Iterable<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
