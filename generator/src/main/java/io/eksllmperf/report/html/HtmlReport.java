package io.eksllmperf.report.html;

import freemarker.core.HTMLOutputFormat;
import io.eksllmperf.report.PageTemplate;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.chart.Chart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A report as one HTML file: it asks for nothing on the network, and says everything without its script, too. */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * The page; the same bytes for the same arguments.
     *
     * @param report what is to be said
     * @param charts its pictures, in their order
     * @param svgById their static form by the chart's id, for print and where no script runs; may lack some
     */
    public static String of(Report report, List<Chart> charts, Map<String, String> svgById) {
        Map<String, Object> page = new HashMap<>();
        page.put("title", report.title());
        page.put("lede", lede(report.sections()));
        page.put("sections", sections(report));
        page.put("several", report.sections().size() > 1);
        page.put("compared", SideBySide.of(report));
        page.put("notRead", LeftOut.notRead(report));
        page.put("charts", charts.stream().map(chart -> drawing(chart, svgById)).toList());
        page.put("data", ScriptJson.of(charts.stream().map(Drawing::data).toList()));
        page.put("styles", PageFiles.styles());
        page.put("library", charts.isEmpty() ? "" : PageFiles.library());
        page.put("scripts", PageFiles.scripts());
        return PageTemplate.fill("html/report.html.ftl", HTMLOutputFormat.INSTANCE, page);
    }

    private static Map<String, Object> drawing(Chart chart, Map<String, String> svgById) {
        return Drawing.of(chart, svgById.getOrDefault(chart.id(), ""));
    }

    private static String lede(List<Report.Section> sections) {
        if (sections.isEmpty()) {
            return "Nothing was measured.";
        }
        if (sections.size() == 1) {
            return Words.usable(sections.get(0).sweep().levels()) + ".";
        }
        int levels =
                sections.stream().mapToInt(one -> one.sweep().levels().size()).sum();
        int usable =
                sections.stream().mapToInt(one -> one.sweep().usable().size()).sum();
        return sections.size() + " sweeps, " + Words.count(levels, "level") + ", " + usable + " of them usable.";
    }

    private static List<Map<String, Object>> sections(Report report) {
        List<Map<String, Object>> sections = new ArrayList<>();
        for (Report.Section section : report.sections()) {
            String prefix = "s" + (sections.size() + 1);
            Map<String, Object> model = new HashMap<>();
            model.put("id", prefix);
            model.put("label", section.sweep().subject().label());
            model.put("answer", Answer.of(section, prefix));
            model.put("facts", Setting.of(section));
            model.put("table", ScalingTable.of(section, prefix));
            model.put("figures", FigureTable.of(section.sweep().levels()));
            model.put("judgement", Judgement.of(section.sweep().levels(), prefix));
            model.put("earlier", Earlier.of(section));
            model.put("leftOut", LeftOut.of(section));
            sections.add(model);
        }
        return sections;
    }
}
