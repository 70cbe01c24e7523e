package io.eksllmperf.report.page;

import io.eksllmperf.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files of a report, to be written side by side into the folder that {@link MarkdownReport} links from. */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * The files' bytes by name, UTF-8.
     *
     * @param plots in the order to be shown
     * @param html the page
     */
    public static SortedMap<String, byte[]> of(Report report, List<Plot> plots, String html) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        plots.forEach(plot -> files.put(plot.file(), bytes(plot.svg())));
        files.put("report.md", bytes(MarkdownReport.of(report, plots)));
        files.put("report.csv", bytes(CsvReport.of(report)));
        files.put("report.json", bytes(JsonReport.of(report)));
        files.put("report.html", bytes(html));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
