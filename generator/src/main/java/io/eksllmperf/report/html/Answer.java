package io.eksllmperf.report.html;

import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the reader came for: which levels are usable, and what may be concluded from them. */
final class Answer {
    private Answer() {}

    /** For the template. */
    static Map<String, Object> of(Report.Section section, String prefix) {
        List<Level> levels = section.sweep().levels();
        return Map.of(
                "usable",
                Words.usable(levels) + ".",
                "levels",
                levels.stream().map(level -> level(level, prefix)).toList(),
                "cards",
                section.insights().stream().map(Answer::card).toList());
    }

    private static Map<String, Object> level(Level level, String prefix) {
        return Map.of(
                "concurrency", level.concurrency(),
                "usable", level.isUsable(),
                "id", prefix + "-level-" + level.concurrency(),
                "why", Words.againstRow(level.verdicts()));
    }

    private static Map<String, Object> card(Insight insight) {
        return Map.of(
                "title",
                insight.kind().title(),
                "badge",
                badge(insight.standing()),
                "lead",
                insight.sentences().get(0),
                "rest",
                String.join(
                        " ", insight.sentences().subList(1, insight.sentences().size())),
                "more",
                insight.reservations(),
                "rests",
                insight.rests().isEmpty() ? "" : "Rests on " + Words.levels(insight.rests()),
                "leftOut",
                leftOut(insight.leftOut()),
                "leftOutLevels",
                Words.levels(insight.leftOut().stream()
                        .map(Insight.LeftOut::concurrency)
                        .distinct()
                        .toList()));
    }

    static Map<String, Object> badge(Insight.Standing standing) {
        return Map.of(
                "words",
                standing.words(),
                "style",
                standing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Levels that were left out for the same reason together. */
    private static List<String> leftOut(List<Insight.LeftOut> all) {
        Map<String, List<Integer>> byReason = new LinkedHashMap<>();
        all.forEach(one -> byReason.computeIfAbsent(one.reason(), reason -> new ArrayList<>())
                .add(one.concurrency()));
        List<String> lines = new ArrayList<>();
        byReason.forEach((reason, levels) -> lines.add(Words.levels(levels) + ": " + reason));
        return lines;
    }
}
