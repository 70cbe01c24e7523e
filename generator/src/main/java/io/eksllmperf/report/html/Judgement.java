package io.eksllmperf.report.html;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Phrases;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.results.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The verdicts in full: those of every level once, then level by level with the runs. */
final class Judgement {
    private final List<Level> levels;
    private final String prefix;

    private Judgement(List<Level> levels, String prefix) {
        this.levels = levels;
        this.prefix = prefix;
    }

    /** For the template. */
    static Map<String, Object> of(List<Level> levels, String prefix) {
        return new Judgement(levels, prefix).model();
    }

    private Map<String, Object> model() {
        List<Verdict> everywhere = levels.size() < 2
                ? List.of()
                : levels.get(0).verdicts().stream()
                        .filter(verdict -> levels.stream()
                                .allMatch(level -> level.verdicts().contains(verdict)))
                        .toList();
        return Map.of(
                "everywhere",
                everywhere.stream().map(verdict -> verdict(verdict, levels)).toList(),
                "levels",
                levels.stream().map(level -> level(level, everywhere)).toList());
    }

    private Map<String, Object> level(Level level, List<Verdict> everywhere) {
        List<Verdict> own = level.verdicts().stream()
                .filter(verdict -> !everywhere.contains(verdict))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("id", prefix + "-level-" + level.concurrency());
        model.put("concurrency", level.concurrency());
        model.put("usable", level.isUsable());
        model.put("summary", summary(own));
        model.put(
                "verdicts",
                own.stream().map(verdict -> verdict(verdict, List.of(level))).toList());
        model.put("runs", level.rows().stream().map(Judgement::run).toList());
        return model;
    }

    private static String summary(List<Verdict> own) {
        return own.isEmpty()
                ? "nothing of its own"
                : String.join(
                        ", ",
                        own.stream()
                                .map(verdict -> verdict.kind().words())
                                .distinct()
                                .toList());
    }

    private static Map<String, Object> verdict(Verdict verdict, List<Level> levels) {
        return Map.of(
                "words", verdict.kind().words(),
                "scope", verdict.kind().scope().name(),
                "forbids", forbids(verdict, levels),
                "sentence", verdict.sentence());
    }

    private static String forbids(Verdict verdict, List<Level> levels) {
        return switch (verdict.kind().scope()) {
            case ROW -> "nothing may be concluded from it";
            case NOTHING -> "said beside, forbids nothing";
            case FIGURE -> {
                List<String> figures = verdict.forbidden().stream()
                        .filter(figure -> levels.stream()
                                .anyMatch(level -> level.value(figure).isPresent()))
                        .map(Figure::label)
                        .toList();
                yield figures.isEmpty()
                        ? "forbids only figures that were not measured"
                        : "forbids " + Phrases.list(figures);
            }
        };
    }

    private static Map<String, Object> run(Row row) {
        List<String> facts = new ArrayList<>();
        facts.add("repeat " + row.run().repeat());
        row.value(Figure.REQUESTS)
                .ifPresent(count -> facts.add((row.estimated().contains(Figure.REQUESTS) ? "about " : "")
                        + Numbers.fixed(count, 0) + " requests"));
        facts.add("errors " + row.errors());
        if (!row.finishReasons().isEmpty()) {
            facts.add("ended by " + row.finishReasons());
        }
        row.samples().ifPresent(samples -> facts.addAll(recorder(samples)));
        facts.add(row.isUsable() ? "usable" : "not usable: " + Words.againstRow(row.verdicts()));
        return Map.of("path", row.run().path(), "facts", String.join(" · ", facts));
    }

    private static List<String> recorder(Samples samples) {
        List<String> facts = new ArrayList<>();
        facts.add(Words.count(samples.count(), "sample") + " of the recorder");
        samples.faults().forEach(fault -> facts.add("recorder: " + fault));
        return facts;
    }
}
