package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.catalog.Fit;
import io.eksllmperf.catalog.Version;
import io.eksllmperf.render.MemoryFit;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.spec.Load;
import io.eksllmperf.spec.Load.Level;
import java.util.List;
import java.util.Optional;

/** A sweep and the server's KV cache: what it finds there, and what does not fit in. */
final class CacheRules {
    /** From here on AIPerf puts a word before every warm-up prompt; 0.9.0 does not yet. */
    private static final Version MARKS_WARM_UP = Version.of("0.11.0");

    static final List<Rule> RULES = List.of(
            warning(
                            "ELP093",
                            "The warm-up sends the prompts that are measured",
                            "They are in the prefix cache when they are measured, and their prompts cost nothing"
                                    + " (triton-inference-server/perf_analyzer: its warm-up starts at the first prompt;"
                                    + " ai-dynamo/aiperf#1040).")
                    .on(View.SWEEPS, CacheRules::warmedPrompts),
            warning(
                            "ELP094",
                            "A repeat finds its prompts in the prefix cache",
                            "All repeats of a level send the same prompts, so that they can be compared: unless enough"
                                    + " comes between, only the first of them is computed (vllm-project/vllm#52884,"
                                    + " #53920).")
                    .on(View.SWEEPS, CacheRules::repeatedRuns),
            warning(
                            "ELP095",
                            "More clients than the KV cache holds",
                            "vLLM preempts running requests and computes them again: throughput falls and tails grow"
                                    + " (vllm-project/vllm docs/configuration/optimization.md: preemption).")
                    .on(View.SWEEPS, CacheRules::moreThanTheCache));

    private CacheRules() {}

    /** Whether the server keeps prompts, as vLLM does by default. */
    static boolean keepsPrompts(ResolvedLoad load) {
        return load.server().serving().engine().args().stream()
                .noneMatch(
                        word -> word.equals("--no-enable-prefix-caching") || word.equals("--disable-prefix-caching"));
    }

    /** Whether a warm-up would fill the prefix cache with prompts that are measured. */
    static boolean warmsTheCache(ResolvedLoad load) {
        boolean marks = load.spec().tool().isAiperf() && load.tool().version().isAtLeast(MARKS_WARM_UP);
        return keepsPrompts(load) && !marks;
    }

    private static void warmedPrompts(ResolvedLoad load, Found found) {
        if (load.spec().warmupRequests() > 0 && warmsTheCache(load)) {
            found.at(
                    load.experiment(),
                    "spec.load.warmupRequests",
                    load.tool().name() + " " + load.tool().version() + " warms up with the first "
                            + load.spec().warmupRequests() + " prompts of those that it measures, which are then in the"
                            + " prefix cache; add --no-enable-prefix-caching to engine.args, or take AIPerf "
                            + MARKS_WARM_UP + " or newer");
        }
    }

    private static void repeatedRuns(ResolvedLoad load, Found found) {
        Optional<Fit> fit = fit(load, found);
        if (load.spec().repeats() < 2 || fit.isEmpty() || !keepsPrompts(load)) {
            return;
        }
        long held = fit.get().concurrentSequences() * tokens(load);
        long between = Long.MAX_VALUE;
        for (Level level : load.spec().levels()) {
            between = Math.min(between, tokensBetweenRunsOf(level, load));
        }
        if (between < held) {
            found.at(
                    load.experiment(),
                    "spec.load.repeats",
                    "all " + load.spec().repeats() + " repeats send the same prompts, and the " + between
                            + " tokens between two runs of a level leave them in the KV cache, which holds about "
                            + held + ": from the second on they are not computed; add --no-enable-prefix-caching to"
                            + " engine.args");
        }
    }

    /** Repeats go round by round: every other level comes between, and the level's own warm-up. */
    private static long tokensBetweenRunsOf(Level level, ResolvedLoad load) {
        long requests = load.spec().warmupRequests();
        for (Level other : load.spec().levels()) {
            if (other.position() != level.position()) {
                requests += load.spec().warmupRequests() + LoadRules.expectedRequests(load, other);
            }
        }
        return requests * tokens(load);
    }

    private static void moreThanTheCache(ResolvedLoad load, Found found) {
        int atOnce = LoadRules.mostSequences(load);
        fit(load, found)
                .filter(Fit::fits)
                .map(Fit::concurrentSequences)
                .ifPresent(held -> LoadRules.levels(
                        load,
                        found,
                        level -> Math.min(level.concurrency(), atOnce) > held,
                        ": the KV cache holds about " + held + " requests of " + tokens(load)
                                + " tokens at once, so running ones are preempted and computed again; take a larger"
                                + " GPU, or leave these levels out"));
    }

    private static Optional<Fit> fit(ResolvedLoad load, Found found) {
        return MemoryFit.of(load.server(), load.spec().request(), found.catalog());
    }

    private static long tokens(ResolvedLoad load) {
        Load.Request request = load.spec().request();
        return (long) request.input().mean() + request.output().mean();
    }
}
