package io.eksllmperf.report.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A comparison for a pull request: the verdict, names and counts first, details folded. Below GitHub's limit of 65,536 characters
 * for a comment whatever is compared: every part has its own share of bytes, and says how much of it was left out.
 */
public final class ComparisonMarkdown {
    private static final int SUMMARY = 6_000;
    private static final int CHANGES = 20_000;
    private static final int INPUTS = 8_000;
    private static final int REMARKS = 5_000;
    private static final int LEVELS_LEFT_OUT = 7_000;
    private static final int FIGURES_LEFT_OUT = 6_000;
    private static final int SAME = 9_000;

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
        page.append(inputs(comparison));
        List<Reasons> reasons = Reasons.of(comparison);
        page.append(levelsLeftOut(reasons));
        page.append(figuresLeftOut(reasons));
        page.append(folded("How it was judged", Words.policy(comparison.policy()) + ".\n"));
        List<List<String>> same = rows(comparison, Outcome.SAME);
        if (!same.isEmpty()) {
            String title = Words.plural(same.size(), "figure") + " that stayed the same";
            page.append(folded(title, BoundedTable.of(columns(), same, SAME)));
        }
        return page.toString();
    }

    private static String summary(Comparison comparison) {
        List<List<String>> rows = comparison.sweeps().stream()
                .sorted(Comparator.comparingInt((ComparedSweep sweep) -> sweep.count(Outcome.WORSE))
                        .thenComparingInt(sweep -> sweep.count(Outcome.NEEDS_REPEAT))
                        .reversed())
                .map(ComparisonMarkdown::summary)
                .toList();
        List<String> columns =
                List.of("Sweep", "Levels compared", "Worse", "Needs a repeat", "Better", "The same", "Levels left out");
        return rows.isEmpty() ? "" : "\n" + BoundedTable.of(columns, rows, SUMMARY);
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
        List<List<String>> rows = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.WORSE, Outcome.NEEDS_REPEAT, Outcome.BETTER)) {
            rows.addAll(rows(comparison, outcome));
        }
        return rows.isEmpty() ? "" : "\n### What changed\n\n" + BoundedTable.of(columns(), rows, CHANGES);
    }

    private static List<String> columns() {
        return List.of("Sweep", "Concurrency", "Figure", "Base", "Head", "Change", "Threshold", "Outcome");
    }

    private static List<List<String>> rows(Comparison comparison, Outcome outcome) {
        List<List<String>> rows = new ArrayList<>();
        for (ComparedSweep sweep : comparison.sweeps()) {
            String name = MarkdownCell.code(sweep.name());
            for (ComparedLevel level : sweep.levels()) {
                for (Change change : level.changes()) {
                    if (change.outcome() == outcome) {
                        rows.add(row(name, level.concurrency(), change));
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> row(String name, int concurrency, Change change) {
        String words = change.outcome().words();
        return List.of(
                name,
                Integer.toString(concurrency),
                change.figure().label(),
                MarkdownCell.text(Words.value(change, change.base())),
                MarkdownCell.text(Words.value(change, change.head())),
                Words.change(change),
                Words.threshold(change),
                change.outcome() == Outcome.WORSE ? "**" + words + "**" : words);
    }

    private static String inputs(Comparison comparison) {
        Map<List<String>, List<String>> sweeps = new LinkedHashMap<>();
        List<List<String>> remarks = new ArrayList<>();
        boolean unchanged = false;
        boolean unrecorded = false;
        for (ComparedSweep sweep : comparison.sweeps()) {
            if (sweep.levels().isEmpty()) {
                continue;
            }
            String name = MarkdownCell.code(sweep.name());
            for (List<String> input : inputs(sweep.inputs())) {
                sweeps.computeIfAbsent(input, any -> new ArrayList<>()).add(name);
            }
            remarks.addAll(remarks(name, sweep));
            unchanged |= sweep.inputs().changed().isEmpty();
            unrecorded |= !sweep.inputs().recorded();
        }
        List<List<String>> rows = new ArrayList<>();
        sweeps.forEach(
                (input, names) -> rows.add(List.of(input.get(0), input.get(1), input.get(2), Words.list(names))));
        if (rows.isEmpty()) {
            return "";
        }
        return "\n### Changed inputs\n\n" + BoundedTable.of(List.of("Input", "Base", "Head", "Sweeps"), rows, INPUTS)
                + (unchanged ? "\n" + Words.NOTHING_CHANGED + ".\n" : "")
                + (unrecorded ? "\n" + Words.NOT_RECORDED + ".\n" : "")
                + (remarks.isEmpty()
                        ? ""
                        : "\n" + BoundedTable.of(List.of("Sweep", "Concurrency", "Said beside"), remarks, REMARKS));
    }

    private static List<List<String>> inputs(Inputs inputs) {
        if (inputs.changed().isEmpty()) {
            return List.of(List.of("nothing changed", "", ""));
        }
        return inputs.changed().stream()
                .map(input -> List.of(MarkdownCell.code(input.path()), value(input.base()), value(input.head())))
                .toList();
    }

    private static String value(Optional<String> value) {
        return value.map(MarkdownCell::code).orElse("not set");
    }

    private static List<List<String>> remarks(String name, ComparedSweep sweep) {
        List<List<String>> remarks = new ArrayList<>();
        for (ComparedLevel level : sweep.levels()) {
            if (level.changes().stream().anyMatch(change -> change.outcome() != Outcome.SAME)) {
                level.remarks()
                        .forEach(remark -> remarks.add(
                                List.of(name, Integer.toString(level.concurrency()), MarkdownCell.text(remark))));
            }
        }
        return remarks;
    }

    private static String levelsLeftOut(List<Reasons> reasons) {
        List<List<String>> rows = reasons.stream()
                .filter(each -> each.figures().isEmpty())
                .map(each -> List.of(
                        MarkdownCell.code(each.sweep()),
                        Words.list(each.concurrencies()),
                        MarkdownCell.text(each.sentence())))
                .toList();
        List<String> columns = List.of("Sweep", "Concurrency", "Reason");
        return rows.isEmpty() ? "" : "\n### Not compared\n\n" + BoundedTable.of(columns, rows, LEVELS_LEFT_OUT);
    }

    private static String figuresLeftOut(List<Reasons> reasons) {
        List<List<String>> rows = reasons.stream()
                .filter(each -> !each.figures().isEmpty())
                .map(each -> List.of(
                        MarkdownCell.code(each.sweep()),
                        Words.list(each.concurrencies()),
                        Words.list(each.figures()),
                        MarkdownCell.text(each.sentence())))
                .toList();
        List<String> columns = List.of("Sweep", "Concurrency", "Figures", "Reason");
        return rows.isEmpty()
                ? ""
                : folded("Figures that were not compared", BoundedTable.of(columns, rows, FIGURES_LEFT_OUT));
    }

    private static String folded(String title, String body) {
        return "\n<details><summary>" + title + "</summary>\n\n" + body + "\n</details>\n";
    }
}
