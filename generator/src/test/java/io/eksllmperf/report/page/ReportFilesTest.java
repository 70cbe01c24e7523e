package io.eksllmperf.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.report.SeedRows;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReportFilesTest {
    @Test
    void holdsThePageOnlyWhereThereIsOne() {
        SortedMap<String, String> svgs = new TreeMap<>(Map.of("report-cost.svg", "<svg>ä</svg>"));

        SortedMap<String, byte[]> files = ReportFiles.of(SeedRows.report(), svgs, Map.of(), Optional.of("<html>"));

        assertThat(files.keySet())
                .containsExactly("report-cost.svg", "report.csv", "report.html", "report.json", "report.md");
        assertThat(text(files, "report-cost.svg")).isEqualTo("<svg>ä</svg>");
        assertThat(text(files, "report.html")).isEqualTo("<html>");
        assertThat(text(files, "report.md")).contains("![report-cost.svg](report-cost.svg)");
        assertThat(ReportFiles.of(SeedRows.report(), svgs, Map.of(), Optional.empty()))
                .doesNotContainKey("report.html");
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
