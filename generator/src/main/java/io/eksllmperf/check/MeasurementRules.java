package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.catalog.LoadTool;
import io.eksllmperf.render.Flag;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.spec.Experiment.Slo;
import io.eksllmperf.spec.Load;
import io.eksllmperf.spec.Load.Level;
import java.util.List;

/** What makes a run worthless before it has begun: nothing is wrong with its files, but its figures decide nothing. */
final class MeasurementRules {
    /** Requests that a 99th and a 95th percentile need: the lines that the report draws. */
    private static final int FOR_P99 = 500;

    private static final int FOR_P95 = 100;
    private static final int REPEATS = 3;
    private static final int LEVELS = 3;

    static final List<Rule> RULES = List.of(
            warning(
                            "ELP086",
                            "No warm-up, or a short one",
                            "On a fresh pod kernels compile and graphs load while the first requests wait: they are the"
                                    + " slowest of the run, and the first level looks worse than the next"
                                    + " (vllm-project/vllm#43009, #49903; aws-samples/aws-do-eks#88).")
                    .on(View.SWEEPS, MeasurementRules::shortWarmUp),
            warning(
                            "ELP087",
                            "Time windows in place of a number of requests",
                            "A window counts what ends inside it and drops what is in flight at its end, slow requests"
                                    + " more often than fast ones: rate and latency come out better than they are"
                                    + " (triton-inference-server/perf_analyzer src/inference_profiler.cc).")
                    .on(View.SWEEPS, MeasurementRules::windows),
            warning(
                            "ELP088",
                            "Too few requests for a percentile",
                            "Fewer than five requests lie above it: it is the luck of these few, close to the maximum"
                                    + " (mlcommons/inference_policies inference_rules.adoc; kubernetes-sigs/inference-perf"
                                    + " docs/loadgen.md).")
                    .on(View.SWEEPS, MeasurementRules::fewSamples),
            warning(
                            "ELP089",
                            "Answers of no fixed length",
                            "A request takes as long as its answer: with lengths that are drawn, or that the model ends,"
                                    + " levels and servers differ by what they had to write (ai-dynamo/dynamo#723,"
                                    + " triton-inference-server/perf_analyzer#298).")
                    .on(View.SWEEPS, MeasurementRules::sampledLength),
            warning(
                            "ELP090",
                            "Fewer than three repeats",
                            "One run says nothing of its own spread: whether two figures differ, or only two runs,"
                                    + " stays open (ai-dynamo/aiperf multi-run options; Avarok-Cybersecurity/atlas#954).")
                    .on(View.SWEEPS, MeasurementRules::fewRepeats),
            warning(
                            "ELP091",
                            "Too few levels to find the knee",
                            "The knee is the last level before throughput stops growing: it takes one level below,"
                                    + " one at it and one above (kubernetes-sigs/inference-perf#711).")
                    .on(View.SWEEPS, MeasurementRules::shortLadder),
            warning(
                            "ELP092",
                            "A time to first token behind hidden reasoning",
                            "On the chat endpoint gpt-oss reasons before it answers, and genai-perf leaves those tokens"
                                    + " out: its first token comes up to ten times later than another tool's"
                                    + " (ai-dynamo/aiperf docs/migrating.md).")
                    .on(View.SWEEPS, MeasurementRules::hiddenReasoning));

    private MeasurementRules() {}

    private static void shortWarmUp(ResolvedLoad load, Found found) {
        Load spec = load.spec();
        int highest = spec.levels().get(spec.levels().size() - 1).concurrency();
        int wanted = 2 * highest;
        if (spec.warmupRequests() >= wanted) {
            return;
        }
        String what = spec.warmupRequests() == 0
                ? "no warm-up"
                : spec.warmupRequests() + " warm-up requests are less than two for each client of "
                        + LoadRules.levels(load, level -> spec.warmupRequests() < 2 * level.concurrency());
        String cache = CacheRules.warmsTheCache(load)
                ? ", and add --no-enable-prefix-caching to engine.args, because "
                        + load.tool().name() + " " + load.tool().version()
                        + " warms up with the prompts that it measures"
                : "";
        found.at(
                load.experiment(),
                "spec.load.warmupRequests",
                what + "; set warmupRequests to " + wanted + ", twice the highest concurrency" + cache);
    }

    private static void windows(ResolvedLoad load, Found found) {
        LoadTool tool = load.tool();
        if (!tool.measuresWindows()) {
            return;
        }
        load.spec().levels().stream()
                .filter(level -> level.requests().isEmpty())
                .findFirst()
                .ifPresent(first -> LoadRules.levels(
                        load,
                        found,
                        level -> level.requests().isEmpty(),
                        ": without requests " + tool.name() + " " + tool.version() + " measures "
                                + Math.round(LoadRules.windowsSeconds(load))
                                + " s or more of time windows, whatever prompts says" + expected(load, first)
                                + ", and leaves out what is in flight at their ends; set requests"));
    }

    private static String expected(ResolvedLoad load, Level level) {
        return load.server().software().model().isEmpty()
                ? ""
                : " (about " + LoadRules.expectedRequests(load, level) + " requests at concurrency "
                        + level.concurrency() + ")";
    }

    private static void fewSamples(ResolvedLoad load, Found found) {
        Slo slo = load.experiment().policy().slo();
        boolean judgesP95 = slo.requestLatencyP95()
                .or(slo::timeToFirstTokenP95)
                .or(slo::interTokenLatencyP95)
                .isPresent();
        String few95 = LoadRules.levels(load, level -> sends(load, level, FOR_P95));
        String p95 = judgesP95 && !few95.isEmpty()
                ? ", and of " + few95 + " the 95th that spec.slo asks for, which takes " + FOR_P95
                : "";
        LoadRules.levels(
                load,
                found,
                level -> sends(load, level, FOR_P99),
                ": a 99th percentile takes " + FOR_P99 + " requests, so the report leaves it out" + p95
                        + "; set requests to " + FOR_P99 + " or more");
    }

    /** Whether a level counts its requests, and counts fewer than this. */
    private static boolean sends(ResolvedLoad load, Level level, int fewerThan) {
        return LoadRules.counted(load, level)
                .filter(requests -> requests < fewerThan)
                .isPresent();
    }

    private static void sampledLength(ResolvedLoad load, Found found) {
        Load.Request request = load.spec().request();
        boolean fixed = Flag.of(load.spec().tool().args()).stream()
                .anyMatch(flag -> flag.value()
                        .filter(value -> value.contains("ignore_eos"))
                        .isPresent());
        if (request.output().stddev() > 0) {
            found.at(
                    load.experiment(),
                    "spec.load.outputTokens",
                    "the length of each answer is drawn around "
                            + request.output().mean() + " tokens (stddev "
                            + request.output().stddev() + ")" + (fixed ? "" : ", and the model may end before it")
                            + "; set stddev: 0"
                            + (request.endpoint().equals("completions") ? ", which also sets ignore_eos" : ""));
        } else if (request.endpoint().equals("chat") && !fixed) {
            found.at(
                    load.experiment(),
                    "spec.load.endpoint",
                    "on the chat endpoint the model ends its answers itself, so outputTokens is no more than a limit;"
                            + " use endpoint: completions, where ignore_eos fixes the length");
        }
    }

    private static void fewRepeats(ResolvedLoad load, Found found) {
        int repeats = load.spec().repeats();
        if (repeats < REPEATS) {
            found.at(
                    load.experiment(),
                    "spec.load.repeats",
                    (repeats == 1 ? "each level is measured once" : "each level is measured " + repeats + " times")
                            + ", so the report cannot tell a difference from noise; set repeats: " + REPEATS);
        }
    }

    private static void shortLadder(ResolvedLoad load, Found found) {
        int levels = load.spec().levels().size();
        if (levels < LEVELS) {
            found.at(
                    load.experiment(),
                    "spec.load.levels",
                    (levels == 1 ? "1 level says" : levels + " levels say")
                            + " nothing of where throughput stops growing; name " + LEVELS
                            + " or more, from few clients to more than the server carries");
        }
    }

    private static void hiddenReasoning(ResolvedLoad load, Found found) {
        Load.Request request = load.spec().request();
        boolean gptOss = load.server().serving().model().id().startsWith("openai/gpt-oss");
        if (gptOss
                && request.streaming()
                && request.endpoint().equals("chat")
                && !load.spec().tool().isAiperf()) {
            found.at(
                    load.experiment(),
                    "spec.load.endpoint",
                    "genai-perf takes the first token after the reasoning of gpt-oss for the first one; use endpoint:"
                            + " completions, or AIPerf");
        }
    }
}
