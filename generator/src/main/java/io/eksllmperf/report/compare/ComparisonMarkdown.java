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
    private static final int REASONS = 10_000;
    private static final int SAME = 10_000;

    private ComparisonMarkdown() {}

    /** Ends in a line feed. */
    public static String of(Comparison comparison) {
        StringBuilder page = new StringBuilder();
        page.append("**").append(Words.verdict(comparison)).append(".** ");
        page.append(Words.counts(comparison)).append(".\n");
        Words.sameRuns(comparison).ifPresent(words -> page.append("\n**").append(words).append(".**\n"));
        page.append(summary(comparison));
        page.append(changes(comparison));
        page.append(inputs(comparison));
        page.append(reasons(comparison));
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
                Integer.toString(sweep.levels().size()),
                Integer.toString(sweep.count(Outcome.WORSE)),
                Integer.toString(sweep.count(Outcome.NEEDS_REPEAT)),
                Integer.toString(sweep.count(Outcome.BETTER)),
                Integer.toString(sweep.count(Outcome.SAME)),
                Long.toString(leftOut));
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
        sweeps.forEach((input, names) -> rows.add(List.of(input.get(0), input.get(1), input.get(2), Words.list(names))));
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
                        .forEach(remark -> remarks.add(List.of(
                                name, Integer.toString(level.concurrency()), MarkdownCell.text(remark))));
            }
        }
        return remarks;
    }

    private static String reasons(Comparison comparison) {
        List<List<String>> rows = Reasons.of(comparison).stream()
                .map(each -> List.of(
                        MarkdownCell.code(each.sweep()),
                        Words.list(each.concurrencies()),
                        each.figures().isEmpty() ? "all" : Words.list(each.figures()),
                        each.kind().words(),
                        MarkdownCell.text(each.sentence())))
                .toList();
        List<String> columns = List.of("Sweep", "Concurrency", "Figures", "Why not", "Reason");
        if (rows.isEmpty()) {
            return "";
        }
        long levels = comparison.notCompared().stream()
                .filter(each -> each.figure().isEmpty())
                .count();
        return folded(
                "Not compared: " + Words.plural((int) levels, "level") + ", and figures of others",
                BoundedTable.of(columns, rows, REASONS));
    }

    private static String folded(String title, String body) {
        return "\n<details><summary>" + title + "</summary>\n\n" + body + "\n</details>\n";
    }
}
