package io.eksllmperf.report;

import io.eksllmperf.results.Errors;
import io.eksllmperf.results.Samples;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One run: its figures, and what they may be used for.
 *
 * @param run where it comes from
 * @param values what was measured, in the figures' units; what was not recorded is absent
 * @param estimated figures among them that were worked out, not recorded: the number of requests of a tool that does not say it
 * @param errors failed requests
 * @param samples what the recorder saw
 * @param verdicts the gravest first
 */
public record Row(
        Source run,
        Map<Figure, Double> values,
        List<Figure> estimated,
        Errors errors,
        Optional<Samples> samples,
        List<Verdict> verdicts) {

    public Row {
        values = sorted(values);
        estimated = estimated.stream().sorted().toList();
        verdicts = verdicts.stream().sorted().toList();
    }

    /**
     * @param id the run's id
     * @param path its folder in the repository
     * @param concurrency requests held open at the same time
     * @param repeat from 1
     */
    public record Source(String id, String path, int concurrency, int repeat) {}

    public Optional<Double> value(Figure figure) {
        return Optional.ofNullable(values.get(figure));
    }

    /** Whether anything may be concluded from it. */
    public boolean isUsable() {
        return verdicts.stream().noneMatch(Verdict::forbidsRow);
    }

    /** Whether a conclusion may rest on this figure. */
    public boolean carries(Figure figure) {
        return values.containsKey(figure) && verdicts.stream().noneMatch(verdict -> verdict.forbids(figure));
    }

    /** How the server ended its requests, the most frequent first: {@code length 98 %, stop 2 %}; empty where nobody counted. */
    public String finishReasons() {
        Map<String, Double> finished =
                samples.map(found -> found.counters().finished()).orElse(Map.of());
        double all = finished.values().stream().mapToDouble(Double::doubleValue).sum();
        return finished.entrySet().stream()
                .filter(reason -> reason.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(reason -> reason.getKey() + " " + Numbers.fixed(100 * reason.getValue() / all, 1) + " %")
                .collect(Collectors.joining(", "));
    }

    static Map<Figure, Double> sorted(Map<Figure, Double> values) {
        Map<Figure, Double> copy = new EnumMap<>(Figure.class);
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }
}
