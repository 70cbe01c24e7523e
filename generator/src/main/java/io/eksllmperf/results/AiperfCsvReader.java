package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** AIPerf's CSV summary, 0.1.1 to 0.13.0. It holds no settings: concurrency and streaming come from beside it. */
public final class AiperfCsvReader {
    private AiperfCsvReader() {}

    /**
     * At most one measurement.
     *
     * @param known what folder name or records beside the file say
     */
    public static Reading<Measurement> read(String file, String text, Asked known) {
        List<Finding> findings = new ArrayList<>();
        Map<String, RawMetric> rows = CsvMetrics.rows(file, text, findings);
        if (rows.isEmpty()) {
            findings.add(GenaiPerfCsvReader.nothing(file));
            return new Reading<>(List.of(), findings);
        }
        RawFigures raw = new RawFigures(rows, findings);
        Figures figures = raw.figures(known.streaming());
        if (figures.requestCount().orElse(0L) == 0) {
            String message = "the tool measured no valid request; its exit code 0 does not count";
            findings.add(Finding.error(Rules.FAILED, Place.of(file), message));
        }
        Tool tool = Tool.aiperf(Optional.empty());
        Measurement found = new Measurement(
                Place.of(file),
                Format.AIPERF_CSV,
                tool,
                known,
                figures,
                errors(raw, figures.requestCount()),
                Completion.NOT_RECORDED);
        return new Reading<>(List.of(found), findings);
    }

    /** A file without a row for errors may come from a run without errors or from a version without that row. */
    private static Errors errors(RawFigures raw, Optional<Long> valid) {
        Optional<Long> failed = raw.count("completed_requests")
                .flatMap(all -> valid.filter(count -> count <= all).map(count -> all - count));
        return Errors.of(raw.count("error_request_count").or(() -> failed));
    }
}
