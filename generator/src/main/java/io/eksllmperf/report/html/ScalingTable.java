package io.eksllmperf.report.html;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report;
import io.eksllmperf.report.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The levels of a sweep with the figures that are asked for most. All figures are in {@link FigureTable}. */
final class ScalingTable {
    private static final List<Figure> KEY = List.of(
            Figure.REQUEST_THROUGHPUT,
            Figure.OUTPUT_THROUGHPUT,
            Figure.LATENCY_AVG,
            Figure.LATENCY_P50,
            Figure.LATENCY_P90,
            Figure.LATENCY_P95,
            Figure.LATENCY_P99,
            Figure.TTFT_AVG,
            Figure.TTFT_P95,
            Figure.ITL_AVG,
            Figure.ITL_P95,
            Figure.LITTLE,
            Figure.WAITING,
            Figure.GPU_UTILIZATION,
            Figure.COST_OUTPUT);

    private final List<Level> levels;
    private final Map<Integer, String> useCases;
    private final List<Column> columns;
    private final String prefix;
    private final Notes notes;

    private ScalingTable(Report.Section section, String prefix) {
        this.levels = section.sweep().levels();
        this.useCases = section.useCases();
        this.columns = KEY.stream()
                .filter(figure ->
                        levels.stream().anyMatch(level -> level.value(figure).isPresent()))
                .map(figure -> Column.of(figure, levels))
                .toList();
        this.prefix = prefix;
        this.notes = new Notes(prefix);
    }

    /** For the template: head, rows, notes. */
    static Map<String, Object> of(Report.Section section, String prefix) {
        return new ScalingTable(section, prefix).model();
    }

    private Map<String, Object> model() {
        List<Set<Verdict.Kind>> shared = columns.stream().map(this::shared).toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Level level : levels) {
            rows.add(row(level, shared));
        }
        List<Map<String, Object>> head = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            List<Map<String, Object>> marks = shared.get(i).stream()
                    .map(kind -> notes.mark(kind, kind.words() + " at every usable level"))
                    .toList();
            head.add(Map.of("label", column.label(), "unit", column.unit(), "marks", marks));
        }
        return Map.of("head", head, "rows", rows, "notes", notes.all(), "hasUses", !useCases.isEmpty());
    }

    /** What speaks against a figure at every usable level alike is said once, in the column's head. */
    private Set<Verdict.Kind> shared(Column column) {
        List<Set<Verdict.Kind>> kinds = levels.stream()
                .filter(Level::isUsable)
                .filter(level -> level.value(column.figure()).isPresent())
                .map(level -> kinds(level.against(column.figure())))
                .distinct()
                .toList();
        return kinds.size() == 1 ? kinds.get(0) : Set.of();
    }

    private static Set<Verdict.Kind> kinds(List<Verdict> verdicts) {
        Set<Verdict.Kind> kinds = new LinkedHashSet<>();
        verdicts.forEach(verdict -> kinds.add(verdict.kind()));
        return kinds;
    }

    private Map<String, Object> row(Level level, List<Set<Verdict.Kind>> shared) {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(level, columns.get(i), shared.get(i)));
        }
        Map<String, Object> row = new HashMap<>();
        row.put("concurrency", level.concurrency());
        row.put("usable", level.isUsable());
        row.put("why", Words.againstRow(level.verdicts()));
        row.put("id", prefix + "-level-" + level.concurrency());
        row.put("repeats", level.rows().size());
        row.put("use", level.isUsable() ? useCases.getOrDefault(level.concurrency(), Words.NONE) : Words.NONE);
        row.put("cells", cells);
        return row;
    }

    private Map<String, Object> cell(Level level, Column column, Set<Verdict.Kind> shared) {
        boolean measured = level.value(column.figure()).isPresent();
        List<Verdict> against = measured && level.isUsable() ? level.against(column.figure()) : List.of();
        List<Map<String, Object>> marks = notes.marks(level.concurrency(), against);
        return Map.of(
                "text", column.cell(level),
                "plain", column.plain(level),
                "spread", column.spread(level),
                "carried", !measured || level.carries(column.figure()),
                "marks", kinds(against).equals(shared) ? List.of() : marks);
    }
}
