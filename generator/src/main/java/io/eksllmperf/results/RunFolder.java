package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
     * Reads the files of a run.
     *
     * @param files by their path from the run's folder
     * @param unlisted what kept files from being listed
     */
    static RunFolder read(String path, Map<String, Path> files, Run run, List<Finding> unlisted) {
        List<Measurement> measurements = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(unlisted);
        List<Finding> ofLogs = new ArrayList<>();
        Optional<Steady> steady = Optional.empty();
        Optional<Samples> samples = Optional.empty();
        Asked known = known(run);
        for (Map.Entry<String, Path> entry : files.entrySet()) {
            ResultFile file = ResultFileReader.read(path + "/" + entry.getKey(), entry.getValue(), known);
            measurements.addAll(file.measurements());
            steady = steady.or(file::steady);
            samples = samples.or(file::samples);
            if (file.format() != Format.RUN) {
                (file.format() == Format.CONSOLE ? ofLogs : findings).addAll(file.findings());
            }
        }
        // A log without a table is no fault where the tool's export says it all.
        if (measurements.stream().allMatch(found -> found.format() == Format.CONSOLE)) {
            findings.addAll(ofLogs);
        }
        Optional<Finding> cutOff = cutOff(measurements);
        cutOff.ifPresent(findings::add);
        return new RunFolder(
                path, run, measurements, cutOff.isPresent() ? Optional.empty() : steady, samples, findings);
    }

    /** Of a file that ends too early no part can be taken for steady: what was in flight at its end is missing. */
    private static Optional<Finding> cutOff(List<Measurement> measurements) {
        Optional<Long> counted = requests(measurements, Format.AIPERF_JSON);
        Optional<Long> listed = requests(measurements, Format.AIPERF_REQUESTS);
        return counted.flatMap(all -> listed.filter(some -> some < all).map(some -> {
            Place place = measurements.stream()
                    .filter(found -> found.format() == Format.AIPERF_REQUESTS)
                    .map(Measurement::source)
                    .findFirst()
                    .orElseThrow();
            String message =
                    "it holds " + some + " of the " + all + " valid requests that the summary beside it counts,"
                            + " so the summary is used, with ramp-up and drain: copy the file again";
            return Finding.warning(Rules.MEANING, place, message);
        }));
    }

    private static Optional<Long> requests(List<Measurement> measurements, Format format) {
        return measurements.stream()
                .filter(found -> found.format() == format)
                .findFirst()
                .flatMap(found -> found.figures().requestCount());
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
