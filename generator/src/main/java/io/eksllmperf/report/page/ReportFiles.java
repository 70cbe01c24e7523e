package io.eksllmperf.report.page;

import io.eksllmperf.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files of a report, to be written side by side into the folder that {@link MarkdownReport} links from. */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * The files' bytes by name, UTF-8.
     *
     * @param svgs plots by file name
     * @param titles of the plots by file name; one without a title is called by its file name
     * @param html the page, where there is one
     */
    public static SortedMap<String, byte[]> of(
            Report report, SortedMap<String, String> svgs, Map<String, String> titles, Optional<String> html) {
        SortedMap<String, String> charts = new TreeMap<>();
        svgs.keySet().forEach(file -> charts.put(file, titles.getOrDefault(file, file)));
        SortedMap<String, byte[]> files = new TreeMap<>();
        svgs.forEach((file, svg) -> files.put(file, bytes(svg)));
        files.put("report.md", bytes(MarkdownReport.of(report, charts)));
        files.put("report.csv", bytes(CsvReport.of(report)));
        files.put("report.json", bytes(JsonReport.of(report)));
        html.ifPresent(page -> files.put("report.html", bytes(page)));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
