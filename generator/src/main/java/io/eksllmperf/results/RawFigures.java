package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** From rows as a file has them to figures in our units: the same rules whether a row came from JSON, CSV or a table. */
final class RawFigures {
    private final Map<String, RawMetric> rows;
    private final List<Finding> findings;

    /** @param rows by AIPerf's names of metrics, {@code request_latency} */
    RawFigures(Map<String, RawMetric> rows, List<Finding> findings) {
        this.rows = new LinkedHashMap<>(rows);
        this.findings = findings;
    }

    Figures figures(Streaming streaming) {
        return new Figures(
                average("request_throughput", Dimension.REQUEST_RATE),
                average("output_token_throughput", Dimension.TOKEN_RATE),
                average("total_token_throughput", Dimension.TOKEN_RATE),
                average("request_goodput", Dimension.REQUEST_RATE).or(() -> average("goodput", Dimension.REQUEST_RATE)),
                stats("request_latency", Dimension.TIME),
                streamed("time_to_first_token", streaming),
                streamed("inter_token_latency", streaming),
                stats("output_sequence_length", Dimension.TOKENS),
                stats("input_sequence_length", Dimension.TOKENS),
                count("request_count"),
                average("benchmark_duration", Dimension.TIME));
    }

    /** Without streaming, genai-perf still exports a time to first token: the latency once more. */
    private Optional<Stats> streamed(String key, Streaming streaming) {
        RawMetric row = rows.get(key);
        if (row == null || row.values().isEmpty()) {
            return Optional.empty();
        }
        if (streaming == Streaming.YES) {
            return stats(key, Dimension.TIME);
        }
        String why = streaming == Streaming.NO
                ? "streaming was off, so it says nothing about single tokens"
                : "the file does not say whether streaming was on; without it the figure is the latency once more";
        findings.add(Finding.warning(Rules.FIGURE, row.place(), row.label() + " is dropped: " + why));
        return Optional.empty();
    }

    private Optional<Double> average(String key, Dimension dimension) {
        return stats(key, dimension).flatMap(Stats::avg);
    }

    Optional<Long> count(String key) {
        Optional<Double> value = average(key, Dimension.COUNT);
        Optional<RawMetric> row = Optional.ofNullable(rows.get(key));
        if (value.isPresent() && row.isPresent() && !Counts.isCount(value.get())) {
            refuse(row.get(), value.get() + " is not a count");
            return Optional.empty();
        }
        return value.map(Double::longValue);
    }

    private Optional<Stats> stats(String key, Dimension dimension) {
        RawMetric row = rows.get(key);
        if (row == null || row.values().isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> factor = dimension.factor(row.unit());
        if (factor.isEmpty()) {
            String unit = row.unit().isEmpty() ? "it has no unit" : "its unit is '" + row.unit() + "'";
            refuse(row, unit + ", not " + dimension.wanted());
            return Optional.empty();
        }
        Map<String, Double> values = new LinkedHashMap<>();
        row.values().forEach((column, value) -> {
            double converted = value * factor.get();
            if (Double.isFinite(converted) && converted >= 0) {
                values.put(column, converted);
            } else {
                refuse(row, "its " + column + " is " + value + ", not a number from 0 on");
            }
        });
        return Optional.of(of(values)).filter(stats -> !stats.isEmpty());
    }

    private void refuse(RawMetric row, String why) {
        findings.add(Finding.warning(Rules.FIGURE, row.place(), row.label() + " is refused: " + why));
    }

    private static Stats of(Map<String, Double> values) {
        Map<Double, Double> percentiles = new TreeMap<>();
        values.forEach(
                (column, value) -> Columns.percent(column).ifPresent(percent -> percentiles.put(percent, value)));
        return new Stats(
                Optional.ofNullable(values.get("avg")),
                Optional.ofNullable(values.get("min")),
                Optional.ofNullable(values.get("max")),
                Optional.ofNullable(values.get("std")),
                percentiles);
    }
}
