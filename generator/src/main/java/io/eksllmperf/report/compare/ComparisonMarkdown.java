package io.eksllmperf.report.compare;

import io.eksllmperf.report.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A comparison for a pull request: the verdict, names and counts first, details folded. Below GitHub's limit of 65,536 characters
 * for a comment whatever is compared: every part has its own share of bytes, and says how much of it was left out.
 */
public final class ComparisonMarkdown {
    private static final int SUMMARY = 6_000;
    private static final int CHANGES = 20_000;
    private static final int LEVELS_LEFT_OUT = 7_000;
    private static final int FIGURES_LEFT_OUT = 6_000;
    private static final int SAME = 9_000;
    private static final List<String> COLUMNS =
            List.of("Sweep", "Concurrency", "Figure", "Base", "Head", "Change", "Threshold", "Outcome");

    private record Place(String sweep, int concurrency, Change change) {}

    private ComparisonMarkdown() {}

    /** Ends in a line feed. */
    public static String of(Comparison comparison) {
        StringBuilder page = new StringBuilder();
        page.append("**").append(Words.verdict(comparison)).append(".** ");
        page.append(Words.counts(comparison)).append(".\n");
        Words.lost(comparison)
                .ifPresent(words -> page.append("\n**").append(words).append(".**\n"));
        Words.sameRuns(comparison)
                .ifPresent(words -> page.append("\n**").append(words).append(".**\n"));
        page.append(summary(comparison));
        page.append(changes(comparison));
        page.append(MarkdownInputs.of(comparison));
        List<Reasons> reasons = Reasons.of(comparison);
        page.append(levelsLeftOut(reasons));
        page.append(figuresLeftOut(reasons));
        page.append(folded("How it was judged", Words.policy(comparison.policy()) + ".\n"));
        List<Place> same = places(comparison, Outcome.SAME);
        if (!same.isEmpty()) {
            String title = Phrases.count(same.size(), "figure") + " that stayed the same";
            page.append(folded(title, BoundedTable.of(COLUMNS, same, ComparisonMarkdown::cells, SAME)));
        }
        return page.toString();
    }

    private static String summary(Comparison comparison) {
        List<ComparedSweep> sweeps = comparison.sweeps().stream()
                .sorted(Comparator.comparingInt((ComparedSweep sweep) -> sweep.count(Outcome.WORSE))
                        .thenComparingInt(sweep -> sweep.count(Outcome.NEEDS_REPEAT))
                        .reversed())
                .toList();
        List<String> columns =
                List.of("Sweep", "Levels compared", "Worse", "Needs a repeat", "Better", "The same", "Levels left out");
        return sweeps.isEmpty() ? "" : "\n" + BoundedTable.of(columns, sweeps, ComparisonMarkdown::summary, SUMMARY);
    }

    private static List<String> summary(ComparedSweep sweep) {
        long leftOut = sweep.notCompared().stream()
                .filter(each -> each.figure().isEmpty())
                .count();
        return List.of(
                MarkdownCell.code(sweep.name()),
                Words.count(sweep.levels().size()),
                Words.count(sweep.count(Outcome.WORSE)),
                Words.count(sweep.count(Outcome.NEEDS_REPEAT)),
                Words.count(sweep.count(Outcome.BETTER)),
                Words.count(sweep.count(Outcome.SAME)),
                Words.count(leftOut));
    }

    private static String changes(Comparison comparison) {
        List<Place> places = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.WORSE, Outcome.NEEDS_REPEAT, Outcome.BETTER)) {
            places.addAll(places(comparison, outcome));
        }
        return places.isEmpty()
                ? ""
                : "\n### What changed\n\n" + BoundedTable.of(COLUMNS, places, ComparisonMarkdown::cells, CHANGES);
    }

    private static List<Place> places(Comparison comparison, Outcome outcome) {
        List<Place> places = new ArrayList<>();
        for (ComparedSweep sweep : comparison.sweeps()) {
            for (ComparedLevel level : sweep.levels()) {
                for (Change change : level.changes()) {
                    if (change.outcome() == outcome) {
                        places.add(new Place(sweep.name(), level.concurrency(), change));
                    }
                }
            }
        }
        return places;
    }

    private static List<String> cells(Place place) {
        Change change = place.change();
        String words = change.outcome().words();
        return List.of(
                MarkdownCell.code(place.sweep()),
                Integer.toString(place.concurrency()),
                change.figure().label(),
                MarkdownCell.text(Words.value(change, change.base())),
                MarkdownCell.text(Words.value(change, change.head())),
                Words.change(change),
                Words.threshold(change),
                change.outcome() == Outcome.WORSE ? "**" + words + "**" : words);
    }

    private static String levelsLeftOut(List<Reasons> reasons) {
        List<Reasons> levels =
                reasons.stream().filter(each -> each.figures().isEmpty()).toList();
        List<String> columns = List.of("Sweep", "Concurrency", "Reason");
        Function<Reasons, List<String>> cells = each -> List.of(
                MarkdownCell.code(each.sweep()), Words.list(each.concurrencies()), MarkdownCell.text(each.sentence()));
        return levels.isEmpty()
                ? ""
                : "\n### Not compared\n\n" + BoundedTable.of(columns, levels, cells, LEVELS_LEFT_OUT);
    }

    private static String figuresLeftOut(List<Reasons> reasons) {
        List<Reasons> figures =
                reasons.stream().filter(each -> !each.figures().isEmpty()).toList();
        List<String> columns = List.of("Sweep", "Concurrency", "Figures", "Reason");
        Function<Reasons, List<String>> cells = each -> List.of(
                MarkdownCell.code(each.sweep()),
                Words.list(each.concurrencies()),
                Words.list(each.figures()),
                MarkdownCell.text(each.sentence()));
        return figures.isEmpty()
                ? ""
                : folded("Figures that were not compared", BoundedTable.of(columns, figures, cells, FIGURES_LEFT_OUT));
    }

    private static String folded(String title, String body) {
        return "\n<details><summary>" + title + "</summary>\n\n" + body + "\n</details>\n";
    }
}
