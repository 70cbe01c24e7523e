package io.eksllmperf.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.SeedRows;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class ReportFilesTest {
    @Test
    void areThePagesAndThePlotsInTheOrderOfTheReport() {
        List<Plot> plots = List.of(
                new Plot("report-throughput.svg", "Throughput", "<svg>ä</svg>", false),
                new Plot("report-cost.svg", "Cost", "<svg/>", false));

        SortedMap<String, byte[]> files = ReportFiles.of(SeedRows.report(), plots, "<html>");

        assertThat(files.keySet())
                .containsExactly(
                        "report-cost.svg",
                        "report-throughput.svg",
                        "report.csv",
                        "report.html",
                        "report.json",
                        "report.md");
        assertThat(text(files, "report-throughput.svg")).isEqualTo("<svg>ä</svg>");
        assertThat(text(files, "report.html")).isEqualTo("<html>");
        assertThat(text(files, "report.md"))
                .contains("![Throughput](report-throughput.svg)\n\n![Cost](report-cost.svg)\n");
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
