package io.eksllmperf.report.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What may have caused the changes: inputs that differ, and what was seen at one side's runs only. */
final class MarkdownInputs {
    private static final int INPUTS = 8_000;
    private static final int REMARKS = 5_000;

    private record Remark(String sweep, int concurrency, String sentence) {}

    private MarkdownInputs() {}

    /** Empty where nothing was compared. */
    static String of(Comparison comparison) {
        List<ComparedSweep> sweeps = comparison.sweeps().stream()
                .filter(sweep -> !sweep.levels().isEmpty())
                .toList();
        if (sweeps.isEmpty()) {
            return "";
        }
        boolean unchanged =
                sweeps.stream().anyMatch(sweep -> sweep.inputs().changed().isEmpty());
        boolean unrecorded = sweeps.stream().anyMatch(sweep -> !sweep.inputs().recorded());
        return "\n### Changed inputs\n\n" + inputs(sweeps)
                + (unchanged ? "\n" + Words.NOTHING_CHANGED + ".\n" : "")
                + (unrecorded ? "\n" + Words.NOT_RECORDED + ".\n" : "")
                + remarks(sweeps);
    }

    /** A change that many sweeps share is one row. */
    private static String inputs(List<ComparedSweep> sweeps) {
        Map<List<String>, List<String>> names = new LinkedHashMap<>();
        for (ComparedSweep sweep : sweeps) {
            String name = MarkdownCell.code(sweep.name());
            for (List<String> input : cells(sweep.inputs())) {
                names.computeIfAbsent(input, any -> new ArrayList<>()).add(name);
            }
        }
        Function<Map.Entry<List<String>, List<String>>, List<String>> cells = entry -> {
            List<String> row = new ArrayList<>(entry.getKey());
            row.add(Words.list(entry.getValue()));
            return row;
        };
        List<String> columns = List.of("Input", "Base", "Head", "Sweeps");
        return BoundedTable.of(columns, List.copyOf(names.entrySet()), cells, INPUTS);
    }

    private static List<List<String>> cells(Inputs inputs) {
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

    private static String remarks(List<ComparedSweep> sweeps) {
        List<Remark> remarks = new ArrayList<>();
        for (ComparedSweep sweep : sweeps) {
            for (ComparedLevel level : sweep.levels()) {
                if (level.moved()) {
                    level.remarks()
                            .forEach(sentence -> remarks.add(new Remark(sweep.name(), level.concurrency(), sentence)));
                }
            }
        }
        Function<Remark, List<String>> cells = each -> List.of(
                MarkdownCell.code(each.sweep()),
                Integer.toString(each.concurrency()),
                MarkdownCell.text(each.sentence()));
        List<String> columns = List.of("Sweep", "Concurrency", "Said beside");
        return remarks.isEmpty() ? "" : "\n" + BoundedTable.of(columns, remarks, cells, REMARKS);
    }
}
