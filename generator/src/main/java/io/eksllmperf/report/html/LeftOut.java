package io.eksllmperf.report.html;

import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What no conclusion rests on, and why: levels, runs, levels without a run, files that could not be read. */
final class LeftOut {
    private LeftOut() {}

    /** For the template: of one sweep. */
    static List<Map<String, Object>> of(Report.Section section) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Level level : section.sweep().levels()) {
            String name = "concurrency " + level.concurrency();
            if (!level.isUsable()) {
                rows.add(row(name, Words.againstRow(level.verdicts())));
                continue;
            }
            level.rows().stream()
                    .filter(run -> !run.isUsable())
                    .forEach(run -> rows.add(row(name + ", " + path(run), Words.againstRow(run.verdicts()))));
        }
        for (int concurrency : section.sweep().subject().concurrencies()) {
            if (section.sweep().level(concurrency).isEmpty()) {
                rows.add(row("concurrency " + concurrency, "the experiment asks for it, no run of it was found"));
            }
        }
        return rows;
    }

    /** For the template: what could not be read. */
    static List<Map<String, Object>> notRead(Report report) {
        return report.notRead().stream()
                .map(finding -> row(finding.place().toString(), finding.message()))
                .toList();
    }

    private static Map<String, Object> row(String what, String why) {
        return Map.of("what", what, "why", why);
    }

    private static String path(Row run) {
        return "repeat " + run.run().repeat() + " (" + run.run().path() + ")";
    }
}
