package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** genai-perf's CSV summary of all versions. It holds no settings: concurrency and streaming come from beside it. */
public final class GenaiPerfCsvReader {
    private GenaiPerfCsvReader() {}

    /**
     * At most one measurement.
     *
     * @param known what folder name or records beside the file say
     */
    public static Reading<Measurement> read(String file, String text, Asked known) {
        List<Finding> findings = new ArrayList<>();
        Map<String, RawMetric> rows = CsvMetrics.rows(file, text, findings);
        if (rows.isEmpty()) {
            findings.add(nothing(file));
            return new Reading<>(List.of(), findings);
        }
        Figures figures = new RawFigures(rows, findings).figures(known.streaming());
        Measurement found = new Measurement(
                Place.of(file),
                Format.GENAI_PERF_CSV,
                Tool.GENAI_PERF,
                known,
                figures,
                new Errors.NotRecorded(),
                Completion.NOT_RECORDED);
        return new Reading<>(List.of(found), findings);
    }

    static Finding nothing(String file) {
        String message =
                "there is no figure in it; the file starts with 'Metric,avg,min,max' and has a row for each metric";
        return Finding.error(Rules.FORMAT, Place.of(file), message);
    }
}
