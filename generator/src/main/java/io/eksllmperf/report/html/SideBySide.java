package io.eksllmperf.report.html;

import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Several sweeps beside each other: their answers, what differs in their setup, and the levels that nothing beats. */
final class SideBySide {
    private SideBySide() {}

    /** For the template. */
    static Map<String, Object> of(Report report) {
        List<Report.Section> sections = report.sections();
        return Map.of(
                "labels",
                        sections.stream()
                                .map(section -> section.sweep().subject().label())
                                .toList(),
                "usable",
                        sections.stream()
                                .map(section -> Words.usable(section.sweep().levels()))
                                .toList(),
                "answers", answers(sections),
                "differences", differences(sections),
                "front", front(report.front()));
    }

    private static List<Map<String, Object>> answers(List<Report.Section> sections) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Insight.Kind kind : Insight.Kind.values()) {
            List<Map<String, Object>> cells =
                    sections.stream().map(section -> cell(section, kind)).toList();
            if (cells.stream().anyMatch(cell -> !"".equals(cell.get("sentence")))) {
                rows.add(Map.of("title", kind.title(), "cells", cells));
            }
        }
        return rows;
    }

    private static Map<String, Object> cell(Report.Section section, Insight.Kind kind) {
        Optional<Insight> insight =
                section.insights().stream().filter(one -> one.kind() == kind).findFirst();
        return insight.map(found ->
                        Map.<String, Object>of("sentence", found.sentence(), "badge", Answer.badge(found.standing())))
                .orElse(Map.of("sentence", ""));
    }

    private static List<Map<String, Object>> differences(List<Report.Section> sections) {
        List<Sweep> sweeps = sections.stream().map(Report.Section::sweep).toList();
        TreeSet<String> paths = new TreeSet<>();
        sweeps.forEach(sweep -> paths.addAll(sweep.subject().setup().keySet()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String path : paths) {
            List<String> values = sweeps.stream()
                    .map(sweep -> sweep.subject().setup().getOrDefault(path, Words.NONE))
                    .toList();
            if (values.stream().distinct().count() > 1) {
                rows.add(Map.of("path", path, "values", values));
            }
        }
        return rows;
    }

    private static List<Map<String, Object>> front(List<Report.FrontPoint> points) {
        return points.stream()
                .map(point -> Map.<String, Object>of(
                        "label",
                        point.label(),
                        "concurrency",
                        point.concurrency(),
                        "latency",
                        point.latency().label() + " " + Numbers.time(point.latencyMillis()),
                        "cost",
                        Numbers.usd(point.usd()) + " " + point.cost().label().replace("cost ", "")))
                .toList();
    }
}
