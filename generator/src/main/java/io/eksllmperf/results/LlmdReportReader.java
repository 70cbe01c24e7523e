package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** llm-d Benchmark Report 0.2, YAML or JSON (llm-d/llm-d-benchmark, analysis/benchmark_report). */
public final class LlmdReportReader {
    private static final Map<String, String> LATENCIES = Map.of(
            "request_latency", "request_latency",
            "time_to_first_token", "time_to_first_token",
            "inter_token_latency", "inter_token_latency");
    private static final Map<String, String> LENGTHS =
            Map.of("input_length", "input_sequence_length", "output_length", "output_sequence_length");
    private static final Map<String, String> RATES = Map.of(
            "request_rate", "request_throughput",
            "output_token_rate", "output_token_throughput",
            "total_token_rate", "total_token_throughput");

    private LlmdReportReader() {}

    /** At most one measurement. */
    public static Reading<Measurement> read(String file, String text) {
        List<Finding> findings = new ArrayList<>();
        List<Measurement> found = YamlText.parse(file, text, findings)
                .flatMap(page -> measurement(file, page, findings))
                .map(List::of)
                .orElse(List.of());
        return new Reading<>(found, findings);
    }

    private static Optional<Measurement> measurement(String file, Json page, List<Finding> findings) {
        String version = page.at("version") instanceof Json.Number number
                ? number.written()
                : page.at("version").text().orElse("missing");
        if (!version.equals("0.2") && !version.startsWith("0.2.")) {
            String message = "a Benchmark Report of version 0.2 is wanted, this one's is " + Cell.shown(version);
            findings.add(Finding.error(Rules.FORMAT, Place.of(file), message));
            return Optional.empty();
        }
        Json aggregate = page.at("results", "request_performance", "aggregate");
        Map<String, RawMetric> rows = new LinkedHashMap<>();
        add(rows, file, new Group(aggregate.at("latency"), LATENCIES), findings);
        add(rows, file, new Group(aggregate.at("requests"), LENGTHS), findings);
        add(rows, file, new Group(aggregate.at("throughput"), RATES), findings);
        if (rows.isEmpty()) {
            String message = "there is no figure below results.request_performance.aggregate";
            findings.add(Finding.error(Rules.FORMAT, Place.of(file), message));
            return Optional.empty();
        }
        Json load = page.at("scenario", "load");
        Asked asked = asked(load);
        Figures figures = new RawFigures(rows, findings).figures(asked.streaming());
        Json standard = load.at("standardized");
        String name = standard.at("tool").text().orElse("not recorded");
        Errors errors = errors(file, name, aggregate.at("requests"), findings);
        return Optional.of(new Measurement(
                Place.of(file),
                Format.LLM_D_REPORT,
                new Tool(name, standard.at("tool_version").text()),
                asked,
                figures.or(counted(aggregate.at("requests"), errors, page.at("run", "time", "duration"))),
                errors,
                Completion.NOT_RECORDED));
    }

    /** @param names from the report's names to ours */
    private record Group(Json statistics, Map<String, String> names) {}

    private static void add(Map<String, RawMetric> rows, String file, Group group, List<Finding> findings) {
        group.statistics().entries().forEach((name, row) -> {
            String key = group.names().get(name);
            if (key != null && row instanceof Json.Entries) {
                rows.put(key, JsonMetrics.row(file, name, row, findings));
            }
        });
    }

    private static Asked asked(Json load) {
        Json standard = load.at("standardized");
        Optional<Boolean> streaming = load.at("native", "args", "streaming").bool();
        Asked known = Asked.of(
                Counts.concurrency(standard.at("concurrency").count()),
                streaming.map(Streaming::of).orElse(Streaming.UNKNOWN));
        return new Asked(
                known.concurrency(),
                known.streaming(),
                known.model(),
                known.tokenizer(),
                known.endpoint(),
                standard.at("input_seq_len", "value").number(),
                standard.at("output_seq_len", "value").number(),
                known.requests(),
                known.prompts(),
                known.warmupRequests(),
                known.measurementInterval());
    }

    /** Its converter from AIPerf counts the kinds of errors, not the failed requests. */
    private static Errors errors(String file, String tool, Json requests, List<Finding> findings) {
        Optional<Long> failures = requests.at("failures").count();
        if (failures.isPresent()
                && failures.get() > 0
                && tool.toLowerCase(Locale.ROOT).contains("aiperf")) {
            String message =
                    "failures is refused: made from AIPerf, it counts the kinds of errors and not the requests";
            findings.add(Finding.warning(Rules.FIGURE, Place.of(file), message));
            return new Errors.NotRecorded();
        }
        return Errors.of(failures);
    }

    /** Valid requests: all without those that failed and those that were not over. */
    private static Figures counted(Json requests, Errors errors, Json duration) {
        long incomplete = requests.at("incomplete").count().orElse(0L);
        Optional<Long> count = errors instanceof Errors.Recorded failed
                ? requests.at("total")
                        .count()
                        .map(total -> total - failed.count() - incomplete)
                        .filter(left -> left >= 0)
                : Optional.empty();
        return Figures.counted(count, duration.text().flatMap(LlmdReportReader::millis));
    }

    private static Optional<Double> millis(String iso) {
        try {
            Duration duration = Duration.parse(iso);
            return duration.isNegative() ? Optional.empty() : Optional.of(duration.toNanos() / 1e6);
        } catch (DateTimeException | ArithmeticException notADuration) {
            return Optional.empty();
        }
    }
}
