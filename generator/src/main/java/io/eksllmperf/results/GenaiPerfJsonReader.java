package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * genai-perf's summary, {@code <stem>_genai_perf.json}, in both shapes: flat settings (Triton SDK 24.11 to 25.03) and
 * nested ones (25.04 and later). It holds no errors, no version, and before 25.01 no count of requests.
 */
public final class GenaiPerfJsonReader {
    private GenaiPerfJsonReader() {}

    /** At most one measurement. */
    public static Reading<Measurement> read(String file, String text) {
        List<Finding> findings = new ArrayList<>();
        List<Measurement> found = JsonText.parse(file, text, findings)
                .flatMap(page -> measurement(file, page, findings))
                .map(List::of)
                .orElse(List.of());
        return new Reading<>(found, findings);
    }

    private static Optional<Measurement> measurement(String file, Json page, List<Finding> findings) {
        Map<String, RawMetric> rows = JsonMetrics.rows(file, page, findings);
        if (rows.isEmpty()) {
            String message = "there is no figure in it; genai-perf's summary has request_latency and others at its top";
            findings.add(Finding.error(Rules.FORMAT, Place.of(file), message));
            return Optional.empty();
        }
        Json config = page.at("input_config");
        Asked asked = config.at("endpoint") instanceof Json.Entries ? nested(config) : flat(config);
        Figures figures = new RawFigures(rows, findings).figures(asked.streaming());
        if (figures.requestCount().equals(Optional.of(0L))) {
            findings.add(Finding.error(Rules.FAILED, Place.of(file), "the tool measured no valid request"));
        }
        return Optional.of(new Measurement(
                Place.of(file),
                Format.GENAI_PERF_JSON,
                Tool.GENAI_PERF,
                asked,
                figures,
                new Errors.NotRecorded(),
                Completion.NOT_RECORDED));
    }

    private static Asked flat(Json config) {
        return new Asked(
                Counts.concurrency(config.at("concurrency").count()),
                streaming(config.at("streaming")),
                first(config.at("model")),
                config.at("tokenizer").text(),
                config.at("endpoint_type").text(),
                config.at("synthetic_input_tokens_mean").number(),
                config.at("output_tokens_mean").number(),
                positive(config.at("request_count")),
                config.at("num_dataset_entries").count(),
                config.at("warmup_request_count").count(),
                positive(config.at("request_count")).isPresent()
                        ? Optional.empty()
                        : config.at("measurement_interval").number());
    }

    private static Asked nested(Json config) {
        Json analyzer = config.at("perf_analyzer");
        Json measurement = analyzer.at("measurement");
        boolean counts =
                measurement.at("mode").text().filter("request_count"::equals).isPresent();
        return new Asked(
                Counts.concurrency(analyzer.at("stimulus", "concurrency").count()),
                streaming(config.at("endpoint", "streaming")),
                first(config.at("model_names")),
                config.at("tokenizer", "name").text(),
                config.at("endpoint", "type").text(),
                config.at("input", "synthetic_tokens", "mean").number(),
                config.at("input", "output_tokens", "mean").number(),
                counts ? positive(measurement.at("num")) : Optional.empty(),
                config.at("input", "num_dataset_entries").count(),
                analyzer.at("warmup_request_count").count(),
                counts ? Optional.empty() : measurement.at("num").number());
    }

    private static Streaming streaming(Json value) {
        return value.bool().map(Streaming::of).orElse(Streaming.UNKNOWN);
    }

    /** 0 means that nothing was asked for. */
    private static Optional<Long> positive(Json value) {
        return value.count().filter(count -> count > 0);
    }

    private static Optional<String> first(Json names) {
        return names.items().stream().findFirst().flatMap(Json::text).or(names::text);
    }
}
