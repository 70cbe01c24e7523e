package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.Load.Level;
import io.eksllmperf.spec.Load.Request;
import io.eksllmperf.spec.Serving;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is asked of the server, and how often. */
final class LoadRules {
    private static final int REQUESTS_PER_CLIENT = 10;
    /** Four CPUs for 200 clients (facts: load-tools, sections 2 and 5). */
    private static final int CLIENTS_PER_CPU = 50;

    static final List<Rule> RULES = List.of(
            error(
                            "ELP050",
                            "A request is longer than maxModelLen",
                            "The server answers HTTP 400 to every request whose prompt and answer are longer"
                                    + " together, and genai-perf ends at the first (facts: load-tools, trap 3).")
                    .on(View.SWEEPS, LoadRules::longerThanTheServer)
                    .never(),
            warning(
                            "ELP055",
                            "Tokens are counted with another model's tokenizer",
                            "Lengths and tokens per second are then in tokens that the model does not have: 100"
                                    + " asked come back as more, and throughput is inflated (facts: load-tools,"
                                    + " section 1).")
                    .on(View.SWEEPS, LoadRules::foreignTokenizer),
            warning(
                            "ELP059",
                            "More clients than sequences that the server runs at once",
                            "The rest waits inside vLLM: throughput stays flat and latency is queueing (facts:"
                                    + " serving, section 3 and trap 13).")
                    .on(View.SWEEPS, LoadRules::queues),
            warning(
                            "ELP060",
                            "Fewer requests than ten for each client",
                            "A closed loop ends on whole waves: with few of them ramp and drain are the result, and"
                                    + " a 99th percentile is a maximum (facts: load-tools, section 5).")
                    .on(View.SWEEPS, LoadRules::fewRequests),
            warning(
                            "ELP061",
                            "Fewer prompts than requests",
                            "A prompt that is sent again is in the prefix cache, which is on by default: the server"
                                    + " looks faster than it is (facts: load-tools, section 5).")
                    .on(View.SWEEPS, LoadRules::repeatedPrompts),
            warning(
                            "ELP062",
                            "A time that is measured only with streaming",
                            "Without streaming the time to first token is the whole latency, and there is no time"
                                    + " between tokens: the objective cannot be judged (facts: load-tools, trap 11).")
                    .on(View.SWEEPS, LoadRules::objectiveWithoutStreaming),
            warning(
                            "ELP063",
                            "Fewer prompts than clients",
                            "Several clients send the same prompt at the same time, which the server computes once.")
                    .on(View.SWEEPS, LoadRules::samePromptAtOnce),
            warning(
                            "ELP064",
                            "The load node is small for so many clients",
                            "A client without CPU answers late, and its own delay is measured as the server's"
                                    + " (facts: load-tools, section 5; arXiv 2605.24217).")
                    .on(View.SWEEPS, LoadRules::smallClient),
            warning(
                            "ELP065",
                            "A sweep on a parked server",
                            "Its first Job waits for a server that does not come, and fails with its deadline; no"
                                    + " level runs.")
                    .on(View.EXPERIMENTS, LoadRules::parked));

    private LoadRules() {}

    /** {@code levels 200, 400}: those that a predicate holds for; empty when there are none. */
    private static String levels(ResolvedLoad load, Predicate<Level> which) {
        List<Level> found = load.spec().levels().stream().filter(which).toList();
        String numbers = found.stream()
                .map(level -> Integer.toString(level.concurrency()))
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "" : (found.size() == 1 ? "level " : "levels ") + numbers;
    }

    private static void levels(ResolvedLoad load, Found found, Predicate<Level> which, String message) {
        load.spec().levels().stream()
                .filter(which)
                .findFirst()
                .ifPresent(first -> found.at(
                        load.experiment(),
                        "spec.load.levels[" + first.position() + "]",
                        levels(load, which) + message));
    }

    private static void longerThanTheServer(ResolvedLoad load, Found found) {
        Request request = load.spec().request();
        int tokens = request.input().mean() + request.output().mean();
        int longest = load.server().serving().maxModelLen();
        if (tokens > longest) {
            found.at(
                    load.experiment(),
                    "spec.load.inputTokens",
                    "a request has " + request.input().mean() + " + "
                            + request.output().mean() + " tokens on average, but maxModelLen is " + longest + ";"
                            + " shorten it or raise maxModelLen to " + tokens
                            + " and more");
        }
    }

    private static void foreignTokenizer(ResolvedLoad load, Found found) {
        String tokenizer = load.spec().request().tokenizer();
        String model = load.server().serving().model().id();
        if (!tokenizer.equals(model)) {
            found.at(
                    load.experiment(),
                    "spec.load.tokenizer",
                    "tokens are counted with " + tokenizer + ", not with " + model
                            + "'s own: the report will give no tokens per second; leave tokenizer out");
        }
    }

    private static void queues(ResolvedLoad load, Found found) {
        Serving.Engine engine = load.server().serving().engine();
        int most = Flag.of(engine.args()).stream()
                .filter(flag -> flag.hyphenated().equals("--max-num-seqs"))
                .flatMap(flag -> flag.value().stream())
                .filter(value ->
                        value.length() < 8 && !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9'))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(load.server().node().gpu().defaultMaxNumSeqs());
        levels(
                load,
                found,
                level -> level.concurrency() > most,
                ": more clients than the " + most
                        + " sequences that the server runs at once, so the rest waits in its queue; raise"
                        + " --max-num-seqs in engine.args");
    }

    private static void fewRequests(ResolvedLoad load, Found found) {
        levels(
                load,
                found,
                level -> level.requests()
                        .filter(requests -> requests < REQUESTS_PER_CLIENT * level.concurrency())
                        .isPresent(),
                ": fewer than " + REQUESTS_PER_CLIENT + " requests for each client; set requests to "
                        + REQUESTS_PER_CLIENT + " x concurrency or more");
    }

    private static void repeatedPrompts(ResolvedLoad load, Found found) {
        boolean cacheOff = load.server().serving().engine().args().stream()
                .anyMatch(word -> word.equals("--no-enable-prefix-caching") || word.equals("--disable-prefix-caching"));
        if (!cacheOff) {
            levels(
                    load,
                    found,
                    level -> level.requests()
                            .filter(requests -> requests > level.prompts())
                            .isPresent(),
                    ": fewer prompts than requests, so prompts come again and are in the prefix cache; set prompts"
                            + " to requests, or add --no-enable-prefix-caching to engine.args");
        }
    }

    private static void objectiveWithoutStreaming(ResolvedLoad load, Found found) {
        Experiment.Slo slo = load.experiment().policy().slo();
        boolean needsStreaming =
                slo.timeToFirstTokenP95().or(slo::interTokenLatencyP95).isPresent();
        if (needsStreaming && !load.spec().request().streaming()) {
            String key = slo.timeToFirstTokenP95().isPresent() ? "timeToFirstTokenP95" : "interTokenLatencyP95";
            found.at(
                    load.experiment(),
                    "spec.slo." + key,
                    key + " is not measured without streaming; set load.streaming: true, or ask for requestLatencyP95");
        }
    }

    private static void samePromptAtOnce(ResolvedLoad load, Found found) {
        levels(
                load,
                found,
                level -> level.prompts() < level.concurrency(),
                ": fewer prompts than clients, so the same prompt is asked several times at once; set prompts to"
                        + " concurrency or more");
    }

    private static void smallClient(ResolvedLoad load, Found found) {
        int most = CLIENTS_PER_CPU * load.cpus();
        levels(
                load,
                found,
                level -> level.concurrency() > most,
                ": " + load.node().name() + " leaves " + load.cpus() + " CPUs to the load tool, enough for " + most
                        + " clients; take a larger loadNodes.instanceType in the cluster's file");
    }

    private static void parked(Experiment experiment, Found found) {
        if (experiment.serving().parked()) {
            boolean own = experiment.ownsServing();
            found.at(
                    experiment,
                    own ? "spec.serving.replicas" : "spec.serving.from",
                    (own
                                    ? "the server is parked (replicas: 0)"
                                    : "the server of " + experiment.serving().owner() + " is parked")
                            + ", so a run that is still to be made waits for it and fails; set replicas: 1 to measure");
        }
    }
}
