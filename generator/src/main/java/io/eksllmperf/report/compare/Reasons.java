package io.eksllmperf.report.compare;

import io.eksllmperf.report.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was not compared for one reason, told once.
 *
 * @param sweep its name
 * @param concurrencies levels
 * @param figures labels of figures; empty where it is the whole level
 * @param kind what kept it out
 * @param sentence the same with names and numbers
 */
record Reasons(String sweep, List<String> concurrencies, List<String> figures, NotCompared.Kind kind, String sentence) {

    /** Whole levels first, then single figures. */
    static List<Reasons> of(Comparison comparison) {
        List<Reasons> reasons = new ArrayList<>();
        List<Reasons> ofFigures = new ArrayList<>();
        for (Reasons each : byLevel(byFigure(comparison.notCompared()))) {
            (each.figures.isEmpty() ? reasons : ofFigures).add(each);
        }
        reasons.addAll(ofFigures);
        return reasons;
    }

    /** {@code concurrency 10, 20: latency p99}. */
    String where() {
        return "concurrency " + Words.list(concurrencies) + (figures.isEmpty() ? "" : ": " + Words.list(figures));
    }

    private static List<Reasons> byFigure(List<NotCompared> all) {
        Map<NotCompared, List<String>> figures = new LinkedHashMap<>();
        for (NotCompared each : all) {
            NotCompared key =
                    new NotCompared(each.sweep(), each.concurrency(), Optional.empty(), each.kind(), each.sentence());
            List<String> labels = figures.computeIfAbsent(key, any -> new ArrayList<>());
            each.figure().map(Figure::label).ifPresent(labels::add);
        }
        List<Reasons> reasons = new ArrayList<>();
        figures.forEach((key, labels) -> reasons.add(new Reasons(
                key.sweep(), List.of(Integer.toString(key.concurrency())), labels, key.kind(), key.sentence())));
        return reasons;
    }

    private static List<Reasons> byLevel(List<Reasons> all) {
        Map<Reasons, List<String>> levels = new LinkedHashMap<>();
        for (Reasons each : all) {
            Reasons key = new Reasons(each.sweep, List.of(), each.figures, each.kind, each.sentence);
            levels.computeIfAbsent(key, any -> new ArrayList<>()).addAll(each.concurrencies);
        }
        List<Reasons> reasons = new ArrayList<>();
        levels.forEach((key, concurrencies) ->
                reasons.add(new Reasons(key.sweep, concurrencies, key.figures, key.kind, key.sentence)));
        return reasons;
    }
}
