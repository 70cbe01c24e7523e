package io.eksllmperf.report.page;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.MarkdownText;
import io.eksllmperf.report.PageTemplate;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.page.MarkdownPage.Link;
import java.util.List;
import java.util.Map;

/**
 * A report as GitHub and GitLab show it: the answer first, then what it rests on. Links to runs start from the deepest folder that
 * holds all of them, which is where the report lies: {@code results/<experiment>}, or {@code results} for several.
 */
public final class MarkdownReport {
    private MarkdownReport() {}

    /**
     * The whole file, ending with a line feed.
     *
     * @param plots in the order to be shown; they lie in the report's folder
     */
    public static String of(Report report, List<Plot> plots) {
        Folder folder = Folder.of(report);
        MarkdownPage.Page page = new MarkdownPage.Page(
                report.title(),
                ComparisonText.of(report),
                report.sections().stream()
                        .map(section -> SectionText.of(section, folder))
                        .toList(),
                links(plots, false),
                links(plots, true),
                report.notRead().stream().sorted().map(Finding::toString).toList());
        return PageTemplate.fill("report.md.ftl", MarkdownFormat.INSTANCE, Map.of("page", page));
    }

    private static List<Link> links(List<Plot> plots, boolean overTime) {
        return plots.stream()
                .filter(plot -> plot.overTime() == overTime)
                .map(plot -> new Link(plot.title(), MarkdownText.link(plot.file())))
                .toList();
    }
}
