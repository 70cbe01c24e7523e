package io.eksllmperf.report.judge;

import io.eksllmperf.results.Asked;
import io.eksllmperf.results.Measurement;
import io.eksllmperf.results.Run;
import io.eksllmperf.results.RunFolder;
import io.eksllmperf.results.Streaming;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.Load;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was served and how it was loaded, as far as anybody says: the load tool's files, the run's record, the experiment file.
 *
 * @param context the experiment file's word
 * @param folder the run
 * @param measurement what its files say together
 */
record Known(Sweeps.Context context, RunFolder folder, Optional<Measurement> measurement) {

    static Known of(Sweeps.Context context, RunFolder folder) {
        return new Known(context, folder, folder.measurement());
    }

    Run run() {
        return folder.run();
    }

    /** Whether nobody but the load tool recorded the run. */
    boolean isImport() {
        return run().inputs().isEmpty() || fact("imported.from").isPresent();
    }

    /** The experiment's own word, today; not where somebody said at the import what had been measured. */
    Optional<Experiment> experiment() {
        return isImport() && !run().inputs().isEmpty() ? Optional.empty() : context.experiment();
    }

    Asked asked() {
        return measurement.map(Measurement::asked).orElse(Asked.NOTHING);
    }

    /** 0 when nothing says it. */
    int concurrency() {
        return run().level().concurrency().or(asked()::concurrency).orElse(0);
    }

    Optional<String> input(String path) {
        return Optional.ofNullable(run().inputs().get(path));
    }

    Optional<String> fact(String path) {
        return Optional.ofNullable(run().facts().get(path));
    }

    /** The first recorded words, or those of the experiment file. */
    Optional<Said> serving(String path, Function<Experiment, String> ofExperiment) {
        return Said.first(input("serving." + path), experiment().map(ofExperiment));
    }

    /** The tool's own word, else the run's record, else the experiment file if it asks for the same tool. */
    Optional<Said> load(Optional<String> asked, String path, Function<Load, String> ofExperiment) {
        return Said.first(asked.or(() -> input("load." + path)), sameLoad().map(ofExperiment));
    }

    private Optional<Load> sameLoad() {
        return experiment()
                .map(Experiment::load)
                .filter(load -> load.tool().name().equals(toolName()))
                .filter(load ->
                        recordedToolVersion().map(load.tool().version()::equals).orElse(true));
    }

    String toolName() {
        return run().tool().name();
    }

    private Optional<String> recordedToolVersion() {
        return run().tool()
                .version()
                .or(() -> measurement.flatMap(found -> found.tool().version()));
    }

    Optional<Said> toolVersion() {
        return Said.first(
                recordedToolVersion(), sameLoad().map(load -> load.tool().version()));
    }

    Optional<Said> model() {
        return Said.first(
                input("serving.model").or(asked()::model),
                experiment().map(found -> found.serving().model().id()));
    }

    Optional<Said> tokenizer() {
        return load(asked().tokenizer(), "tokenizer", load -> load.request().tokenizer());
    }

    Optional<Said> endpoint() {
        return load(asked().endpoint(), "endpoint", load -> load.request().endpoint());
    }

    Optional<Said> streaming() {
        Optional<String> asked = asked().streaming() == Streaming.UNKNOWN
                ? Optional.empty()
                : Optional.of(asked().streaming() == Streaming.YES ? "true" : "false");
        return load(asked, "streaming", load -> Boolean.toString(load.request().streaming()));
    }

    /** The mean that was asked for. */
    Optional<Double> outputTokens() {
        return asked().outputTokens()
                .or(() ->
                        sameLoad().map(load -> (double) load.request().output().mean()));
    }

    /** {@code 200 ± 20}. */
    Optional<Said> inputLength() {
        return length("inputTokens", asked().inputTokens(), Load.Request::input);
    }

    /** {@code 100 ± 10}. */
    Optional<Said> outputLength() {
        return length("outputTokens", asked().outputTokens(), Load.Request::output);
    }

    private Optional<Said> length(String path, Optional<Double> asked, Function<Load.Request, Load.Tokens> tokens) {
        Optional<String> mean = asked.map(Words::number).or(() -> input("load." + path + ".mean"));
        Optional<String> recorded = mean.map(found -> input("load." + path + ".stddev")
                .map(off -> found + " ± " + off)
                .orElse(found));
        Optional<Load.Tokens> planned = sameLoad().map(load -> tokens.apply(load.request()));
        return Said.first(recorded, planned.map(found -> found.mean() + " ± " + found.stddev()));
    }

    Optional<Said> warmupRequests() {
        return load(
                asked().warmupRequests().map(String::valueOf),
                "warmupRequests",
                load -> Integer.toString(load.warmupRequests()));
    }

    /** The hash of what the server serves with. */
    Optional<String> servingId() {
        return fact("server.servingId")
                .or(() -> run().server().before().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("models."))
                        .map(java.util.Map.Entry::getValue)
                        .filter(name -> name.startsWith("serving-"))
                        .map(name -> name.substring("serving-".length()))
                        .findFirst());
    }

    /** Whether the load tool took the server's own count of tokens. */
    boolean countsByServer() {
        return run().facts().entrySet().stream()
                .anyMatch(fact -> fact.getKey().startsWith("tool.argv.")
                        && fact.getValue().equals("--use-server-token-count"));
    }
}
