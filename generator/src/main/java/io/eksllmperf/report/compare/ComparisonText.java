package io.eksllmperf.report.compare;

import io.eksllmperf.finding.Printable;
import io.eksllmperf.report.Phrases;
import java.util.ArrayList;
import java.util.List;

/** A comparison as lines for a terminal. */
public final class ComparisonText {
    private static final int LONGEST = 1000;

    private ComparisonText() {}

    /** The verdict first, then sweep by sweep what changed, then what was not compared. */
    public static List<String> of(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.verdict(comparison));
        lines.add(Words.counts(comparison));
        Words.lost(comparison).ifPresent(lines::add);
        Words.sameRuns(comparison).ifPresent(lines::add);
        for (ComparedSweep sweep : comparison.sweeps()) {
            if (!sweep.levels().isEmpty()) {
                lines.add("");
                lines.add(sweep.name() + ": " + Phrases.count(sweep.levels().size(), "level") + " compared");
                changes(sweep, lines);
                inputs(sweep.inputs(), lines);
            }
        }
        List<Reasons> reasons = Reasons.of(comparison);
        if (!reasons.isEmpty()) {
            lines.add("");
            lines.add("not compared:");
        }
        for (Reasons each : reasons) {
            lines.add("  " + each.sweep() + ", " + each.where() + ": " + each.sentence());
        }
        return lines.stream().map(line -> Printable.of(line, LONGEST)).toList();
    }

    private static void changes(ComparedSweep sweep, List<String> lines) {
        for (ComparedLevel level : sweep.levels()) {
            for (Change change : level.changes()) {
                if (change.outcome() != Outcome.SAME) {
                    lines.add("  " + change.outcome().words() + ": concurrency " + level.concurrency() + ", "
                            + change.figure().label() + " " + Words.value(change, change.base()) + " -> "
                            + Words.value(change, change.head()) + ", " + Words.change(change) + " (threshold "
                            + Words.threshold(change) + ")");
                }
            }
            if (level.moved()) {
                level.remarks().forEach(remark -> lines.add("    " + remark));
            }
        }
    }

    private static void inputs(Inputs inputs, List<String> lines) {
        for (ChangedInput input : inputs.changed()) {
            lines.add("  changed input: " + input.path() + ": " + input.base().orElse("(not set)") + " -> "
                    + input.head().orElse("(not set)"));
        }
        if (inputs.changed().isEmpty()) {
            lines.add("  nothing changed in the inputs");
        }
        if (!inputs.recorded()) {
            lines.add("  the inputs were not recorded on both sides: only what both know was looked at");
        }
    }
}
