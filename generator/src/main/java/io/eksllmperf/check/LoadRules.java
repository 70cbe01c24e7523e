package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.render.Flag;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.Load.Level;
import io.eksllmperf.spec.Load.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is asked of the server, and how often. */
final class LoadRules {
    private static final int REQUESTS_PER_CLIENT = 10;
    /** Four CPUs for 200 clients (ai-dynamo/aiperf; arXiv 2605.24217). */
    private static final int CLIENTS_PER_CPU = 50;

    static final List<Rule> RULES = List.of(
            error(
                            "ELP050",
                            "A request is longer than maxModelLen",
                            "The server answers HTTP 400 to every request whose prompt and answer are longer"
                                    + " together, and genai-perf ends at the first (vllm-project/vllm#19668,"
                                    + " triton-inference-server/perf_analyzer#146).")
                    .on(View.SWEEPS, LoadRules::longerThanTheServer)
                    .never(),
            warning(
                            "ELP055",
                            "Tokens are counted with another model's tokenizer",
                            "Lengths and tokens per second are then in tokens that the model does not have: 100"
                                    + " asked come back as more, and throughput is inflated"
                                    + " (triton-inference-server/perf_analyzer genai-perf/genai_perf/parser.py: the default"
                                    + " of --tokenizer).")
                    .on(View.SWEEPS, LoadRules::foreignTokenizer),
            warning(
                            "ELP059",
                            "More clients than sequences that the server runs at once",
                            "The rest waits inside vLLM: throughput stays flat and latency is queueing"
                                    + " (vllm-project/vllm#17885, vllm/engine/arg_utils.py).")
                    .on(View.SWEEPS, LoadRules::queues),
            warning(
                            "ELP060",
                            "Fewer requests than ten for each client",
                            "A closed loop ends on whole waves: with few of them ramp and drain are the result,"
                                    + " and a 99th percentile is a maximum (kubernetes-sigs/inference-perf docs/loadgen.md;"
                                    + " mlcommons/inference_policies inference_rules.adoc).")
                    .on(View.SWEEPS, LoadRules::fewRequests),
            warning(
                            "ELP061",
                            "Fewer prompts than requests",
                            "A prompt that is sent again is in the prefix cache, which is on by default: the"
                                    + " server looks faster than it is (vllm-project/recipes OpenAI/GPT-OSS.md,"
                                    + " no-enable-prefix-caching; vllm-project/vllm#52884).")
                    .on(View.SWEEPS, LoadRules::repeatedPrompts),
            warning(
                            "ELP062",
                            "A time that is measured only with streaming",
                            "Without streaming the time to first token is the whole latency, and there is no time"
                                    + " between tokens: the objective cannot be judged"
                                    + " (triton-inference-server/perf_analyzer genai-perf: its exports without"
                                    + " --streaming).")
                    .on(View.SWEEPS, LoadRules::objectiveWithoutStreaming),
            warning(
                            "ELP063",
                            "Fewer prompts than clients",
                            "Several clients send the same prompt at the same time, which the server computes"
                                    + " once (vllm-project/vllm docs/design/prefix_caching.md).")
                    .on(View.SWEEPS, LoadRules::samePromptAtOnce),
            warning(
                            "ELP064",
                            "The load node is small for so many clients",
                            "A client without CPU answers late, and its own delay is measured as the server's"
                                    + " (arXiv 2605.24217).")
                    .on(View.SWEEPS, LoadRules::smallClient),
            warning(
                            "ELP065",
                            "A sweep on a parked server",
                            "Its first Job waits for a server that does not come, and fails with its deadline; no"
                                    + " level runs (Kubernetes documentation, Jobs: activeDeadlineSeconds).")
                    .on(View.EXPERIMENTS, LoadRules::parked));

    private LoadRules() {}

    /** {@code levels 200, 400}: those that a predicate holds for; empty when there are none. */
    static String levels(ResolvedLoad load, Predicate<Level> which) {
        List<Level> found = load.spec().levels().stream().filter(which).toList();
        String numbers = found.stream()
                .map(level -> Integer.toString(level.concurrency()))
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "" : (found.size() == 1 ? "level " : "levels ") + numbers;
    }

    /** One finding at the first of the levels that a predicate holds for, naming them all. */
    static void levels(ResolvedLoad load, Found found, Predicate<Level> which, String message) {
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

    /** Sequences that the server runs at once: by its arguments, else vLLM's own number for the GPU. */
    static int mostSequences(ResolvedLoad load) {
        return Flag.of(load.server().serving().engine().args()).stream()
                .filter(flag -> flag.hyphenated().equals("--max-num-seqs"))
                .flatMap(flag -> flag.value().stream())
                .filter(value ->
                        value.length() < 8 && !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9'))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(load.server().node().gpu().defaultMaxNumSeqs());
    }

    private static void queues(ResolvedLoad load, Found found) {
        int most = mostSequences(load);
        levels(
                load,
                found,
                level -> level.concurrency() > most,
                ": more clients than the " + most
                        + " sequences that the server runs at once, so the rest waits in its queue; raise"
                        + " --max-num-seqs in engine.args");
    }

    /** Requests that a level measures; empty where the tool measures windows of time. */
    static Optional<Integer> counted(ResolvedLoad load, Level level) {
        // What both tools count when they are not told.
        return load.tool().measuresWindows()
                ? level.requests()
                : level.requests().or(() -> Optional.of(Math.max(10, 2 * level.concurrency())));
    }

    /** Requests that a level measures, in windows of time about as many as the server is expected to answer. */
    static long expectedRequests(ResolvedLoad load, Level level) {
        double tokensPerSecond = load.times().rate().at(level.concurrency());
        long inWindows = Math.round(windowsSeconds(load)
                * tokensPerSecond
                / load.spec().request().output().mean());
        return counted(load, level).map(Integer::longValue).orElse(inWindows);
    }

    /** How long a tool measures at least that is not told how many requests to count. */
    static double windowsSeconds(ResolvedLoad load) {
        Optional<Double> interval = Flag.of(load.spec().tool().args()).stream()
                .filter(flag -> flag.name().equals("--measurement-interval")
                        || flag.name().equals("-p"))
                .flatMap(flag -> flag.value().stream())
                .filter(value -> value.length() < 10 && value.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(value -> value.isEmpty() ? 0 : Double.parseDouble(value))
                .findFirst();
        return load.times().model().windowsSeconds(interval);
    }

    private static void fewRequests(ResolvedLoad load, Found found) {
        levels(
                load,
                found,
                level -> counted(load, level)
                        .filter(requests -> requests < REQUESTS_PER_CLIENT * level.concurrency())
                        .isPresent(),
                ": fewer than " + REQUESTS_PER_CLIENT + " requests for each client; set requests to "
                        + REQUESTS_PER_CLIENT + " x concurrency or more");
    }

    private static void repeatedPrompts(ResolvedLoad load, Found found) {
        if (!CacheRules.keepsPrompts(load)) {
            return;
        }
        boolean counts = load.spec().levels().stream()
                .anyMatch(level -> counted(load, level).isPresent());
        String what = counts
                ? ": fewer prompts than requests, so prompts come again and are in the prefix cache; set prompts to"
                        + " requests"
                : ": fewer prompts than the requests expected in the time windows, so prompts come again and are in"
                        + " the prefix cache; set requests, and prompts to as many";
        levels(
                load,
                found,
                level -> expectedRequests(load, level) > level.prompts(),
                what + ", or add --no-enable-prefix-caching to engine.args");
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
