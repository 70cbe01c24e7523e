package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * AIPerf's summary, {@code profile_export_aiperf.json}: metrics below {@code records} (0.1.x) or at the top (schema 1.0 to
 * 1.5). A metric that did not apply is absent, and so is the count of requests when all of them failed.
 */
public final class AiperfJsonReader {
    private AiperfJsonReader() {}

    /** At most one measurement; a run in which every request failed is one, without figures. */
    public static Reading<Measurement> read(String file, String text) {
        List<Finding> findings = new ArrayList<>();
        List<Measurement> found = JsonText.parse(file, text, findings)
                .flatMap(page -> measurement(file, page, findings))
                .map(List::of)
                .orElse(List.of());
        return new Reading<>(found, findings);
    }

    private static Optional<Measurement> measurement(String file, Json page, List<Finding> findings) {
        Json metrics = page.at("records") instanceof Json.Entries nested ? nested : page;
        Map<String, RawMetric> rows = JsonMetrics.rows(file, metrics, findings);
        if (rows.isEmpty() && page.at("error_summary").items().isEmpty()) {
            String message = "there is no figure in it; AIPerf's summary has request_latency and others at its top"
                    + " or below records";
            findings.add(Finding.error(Rules.FORMAT, Place.of(file), message));
            return Optional.empty();
        }
        Asked asked = AiperfSettings.asked(page.at("input_config"));
        RawFigures raw = new RawFigures(rows, findings);
        Figures figures = raw.figures(asked.streaming());
        Errors errors = errors(file, raw.count("error_request_count"), page.at("error_summary"), findings);
        if (figures.requestCount().orElse(0L) == 0) {
            findings.add(nothingMeasured(file, errors, page.at("error_summary")));
        }
        Completion completion = completion(file, page, findings);
        Tool tool = Tool.aiperf(page.at("aiperf_version").text());
        return Optional.of(
                new Measurement(Place.of(file), Format.AIPERF_JSON, tool, asked, figures, errors, completion));
    }

    /** error_request_count is there only when there were errors; the list of error_summary is always there. */
    private static Errors errors(String file, Optional<Long> count, Json summary, List<Finding> findings) {
        if (!(summary instanceof Json.Items)) {
            return Errors.of(count);
        }
        long sum = 0;
        for (Json row : summary.items()) {
            Optional<Long> part = row.at("count").count();
            if (part.isEmpty()) {
                String message = "an entry of error_summary has no count; the errors are not recorded without it";
                findings.add(Finding.warning(Rules.FIGURE, Place.of(file), message));
                return Errors.of(count);
            }
            sum = Math.addExact(sum, Math.min(part.get(), Integer.MAX_VALUE));
        }
        if (count.isPresent() && count.get() != sum) {
            String message = "error_request_count is " + count.get() + " and error_summary adds up to " + sum
                    + ": the larger one is taken";
            findings.add(Finding.warning(Rules.MEANING, Place.of(file), message));
        }
        return new Errors.Recorded(Math.max(sum, count.orElse(0L)));
    }

    private static Finding nothingMeasured(String file, Errors errors, Json summary) {
        Json first =
                summary.items().stream().findFirst().orElse(new Json.Nothing()).at("error_details");
        String code =
                first.at("code").number().map(value -> " " + value.longValue()).orElse("");
        String type = first.at("type").text().map(word -> " " + word).orElse("");
        String failed = errors instanceof Errors.Recorded recorded && recorded.count() > 0
                ? recorded.count() + " requests failed, first with" + (code + type).replaceAll("[\\p{Cntrl}]", " ")
                : "the file has no request_count";
        return Finding.error(
                Rules.FAILED,
                Place.of(file),
                "the tool measured no valid request: " + failed + "; its exit code 0 does not count");
    }

    private static Completion completion(String file, Json page, List<Finding> findings) {
        Optional<Boolean> cancelled = page.at("was_cancelled").bool();
        Optional<Boolean> complete = page.at("is_complete").bool();
        if (cancelled.orElse(false)) {
            findings.add(
                    Finding.error(Rules.FAILED, Place.of(file), "the tool says was_cancelled: true; run it again"));
            return Completion.CANCELLED;
        }
        if (!complete.orElse(true)) {
            findings.add(Finding.error(Rules.FAILED, Place.of(file), "the tool says is_complete: false; run it again"));
            return Completion.INCOMPLETE;
        }
        return cancelled.isPresent() || complete.isPresent() ? Completion.COMPLETE : Completion.NOT_RECORDED;
    }
}
