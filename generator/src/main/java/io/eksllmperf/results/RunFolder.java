package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A run in the store.
 *
 * @param path relative to the repository: {@code results/<experiment>/<run id>}
 * @param run its record
 * @param measurements what each of its files says, the most telling format first
 * @param steady the part in which the concurrency was held, where single requests were recorded
 * @param samples what the recorder saw
 * @param findings what of its files could not be read
 */
public record RunFolder(
        String path,
        Run run,
        List<Measurement> measurements,
        Optional<Steady> steady,
        Optional<Samples> samples,
        List<Finding> findings) {
    public RunFolder {
        measurements = measurements.stream()
                .sorted(Comparator.comparing(Measurement::format))
                .toList();
        findings = findings.stream().sorted().toList();
    }

    /**
     * The files' figures together: the most telling summary, with what it lacks from the others, the run's record last. So a
     * genai-perf summary before 25.01 gets its count of requests from the raw export, and its errors from the server's counters.
     */
    public Optional<Measurement> measurement() {
        return measurements.stream().reduce(RunFolder::filled).map(found -> {
            Optional<Long> requests = run.verdict().requests();
            Tool tool = new Tool(found.tool().name(), found.tool().version().or(run.tool()::version));
            return new Measurement(
                    found.source(),
                    found.format(),
                    tool,
                    found.asked().or(known(run)),
                    found.figures().or(Figures.counted(requests, Optional.empty())),
                    found.errors().recorded() ? found.errors() : run.verdict().errors(),
                    found.completion());
        });
    }

    private static Measurement filled(Measurement best, Measurement other) {
        return new Measurement(
                best.source(),
                best.format(),
                best.tool(),
                best.asked().or(other.asked()),
                best.figures().or(other.figures()),
                best.errors().recorded() ? best.errors() : other.errors(),
                best.completion() == Completion.NOT_RECORDED ? other.completion() : best.completion());
    }

    /** What a run's record says of its level. */
    static Asked known(Run run) {
        Streaming streaming = Optional.ofNullable(run.inputs().get("load.streaming"))
                .map(word -> Streaming.of(word.equals("true")))
                .orElse(Streaming.UNKNOWN);
        Asked level = Asked.of(run.level().concurrency(), streaming);
        return new Asked(
                level.concurrency(),
                level.streaming(),
                Optional.ofNullable(run.inputs().get("serving.model")),
                Optional.ofNullable(run.inputs().get("load.tokenizer")),
                Optional.ofNullable(run.inputs().get("load.endpoint")),
                number(run, "load.inputTokens.mean"),
                number(run, "load.outputTokens.mean"),
                run.level().requests(),
                run.level().prompts(),
                number(run, "load.warmupRequests").map(Double::longValue),
                Optional.empty());
    }

    private static Optional<Double> number(Run run, String path) {
        return Optional.ofNullable(run.inputs().get(path)).flatMap(MetricLine::number);
    }
}
