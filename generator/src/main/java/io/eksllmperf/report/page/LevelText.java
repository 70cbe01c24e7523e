package io.eksllmperf.report.page;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Phrases;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.report.page.MarkdownPage.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the verdicts of a level come to, in words. */
final class LevelText {
    private LevelText() {}

    /** {@code 80 ✗} for a level that may not be used. */
    static String name(Level level) {
        return level.isUsable() ? String.valueOf(level.concurrency()) : level.concurrency() + " ✗";
    }

    /** For a table's cell: {@code not used: concurrency not held}. */
    static String verdict(Level level) {
        String against = kinds(level, level.isUsable() ? Verdict.Scope.FIGURE : Verdict.Scope.ROW);
        if (!level.isUsable()) {
            return "not used: " + against;
        }
        return (level.rows().size() < 2 ? "used" : "used: " + runs(level)) + (against.isEmpty() ? "" : "; " + against);
    }

    /** Why levels are not used, each reason once. */
    static List<String> against(Collection<Level> unusable) {
        return unusable.stream()
                .flatMap(level -> level.verdicts().stream())
                .filter(Verdict::forbidsRow)
                .map(Verdict::kind)
                .distinct()
                .sorted()
                .map(Verdict.Kind::words)
                .toList();
    }

    /** Every verdict, with what it forbids: first those that all levels share to the letter, then level by level. */
    static List<Point> points(List<Level> levels) {
        List<String> shared = levels.size() < 2 ? List.of() : new ArrayList<>(items(levels.get(0)));
        for (Level level : levels) {
            shared = shared.stream().filter(items(level)::contains).toList();
        }
        List<Point> points = new ArrayList<>();
        if (!shared.isEmpty()) {
            points.add(new Point("Every level", "", "", shared));
        }
        for (Level level : levels) {
            List<String> own = new ArrayList<>(items(level));
            own.removeAll(shared);
            String text = own.isEmpty() && shared.isEmpty()
                    ? "nothing was found against it."
                    : own.isEmpty() ? "as above." : "";
            points.add(
                    new Point("Concurrency " + level.concurrency(), level.isUsable() ? "used" : "not used", text, own));
        }
        return points;
    }

    /** {@code 2 of 3 runs}. */
    private static String runs(Level level) {
        long used = level.rows().stream().filter(Row::isUsable).count();
        return used + " of " + Words.count(level.rows().size(), "run");
    }

    /** The level's verdicts, and those for which single runs of a level are not used. */
    private static List<String> items(Level level) {
        List<String> items = new ArrayList<>();
        level.verdicts().forEach(verdict -> items.add(item(level, verdict)));
        for (Row row : level.isUsable() ? level.rows() : List.<Row>of()) {
            row.verdicts().stream()
                    .filter(Verdict::forbidsRow)
                    .forEach(verdict -> items.add("run " + row.run().id() + " is not used: "
                            + verdict.kind().words() + ": " + Words.sentence(verdict.sentence())));
        }
        return items;
    }

    private static String kinds(Level level, Verdict.Scope scope) {
        return level.verdicts().stream()
                .filter(verdict -> verdict.kind().scope() == scope)
                .map(verdict -> verdict.kind().words())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String item(Level level, Verdict verdict) {
        return verdict.kind().words() + " (" + forbids(level.values(), verdict) + "): "
                + Words.sentence(verdict.sentence());
    }

    private static String forbids(Map<Figure, Double> values, Verdict verdict) {
        return switch (verdict.kind().scope()) {
            case ROW -> "forbids the level";
            case NOTHING -> "forbids nothing";
            case FIGURE -> {
                List<String> labels = new ArrayList<>();
                for (Figure figure : verdict.forbidden()) {
                    if (values.containsKey(figure)) {
                        labels.add(figure.label());
                    }
                }
                yield labels.isEmpty() ? "forbids figures that were not recorded" : "forbids " + Phrases.list(labels);
            }
        };
    }
}
