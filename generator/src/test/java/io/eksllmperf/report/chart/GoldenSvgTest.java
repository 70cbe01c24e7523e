package io.eksllmperf.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.eksllmperf.report.SeedRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The seed's pictures as they are. With {@code -Dgolden.update=true} they are written anew, and the run fails all the same:
 * somebody has to look at them.
 */
class GoldenSvgTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/eksllmperf/report/chart");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static List<Chart> charts() {
        return Charts.of(SeedRows.report());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void theSeedIsDrawnAsItWasLookedAt(Chart chart) throws IOException {
        Path file = GOLDEN.resolve(chart.id() + ".svg");
        String svg = SvgChart.draw(chart);
        if (UPDATE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, svg, StandardCharsets.UTF_8);
            fail(file + " was written anew: look at it and run again without -Dgolden.update");
        }

        assertThat(svg).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    @Test
    void thereIsNoPictureThatNobodyDraws() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            charts().stream().map(chart -> chart.id() + ".svg").toList());
        }
    }
}
