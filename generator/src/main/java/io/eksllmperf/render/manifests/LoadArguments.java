package io.eksllmperf.render.manifests;

import io.eksllmperf.catalog.LoadTool;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.spec.Load;
import io.eksllmperf.spec.Load.Level;
import io.eksllmperf.spec.Load.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The command of a load tool for one level, in the spelling of its version. */
public final class LoadArguments {
    /** Where the tool writes, below the run's work folder. */
    private static final String ARTIFACTS = "artifacts";

    private LoadArguments() {}

    public static List<String> of(ResolvedLoad load, Level level) {
        List<String> command = new ArrayList<>();
        command.add(load.spec().tool().name());
        command.add("profile");
        command.addAll(load.spec().tool().isAiperf() ? aiperf(load, level) : genaiPerf(load, level));
        command.addAll(load.spec().tool().args());
        return command;
    }

    /** Flags that come from keys of the input; {@code tool.args} may not give them again. */
    public static List<String> managed(ResolvedLoad load) {
        Level level = load.spec().levels().get(0);
        List<String> own = load.spec().tool().isAiperf() ? aiperf(load, level) : genaiPerf(load, level);
        List<String> flags = new ArrayList<>(List.of(
                "--artifact-dir",
                "--streaming",
                "--request-count",
                "--num-requests",
                "--warmup-request-count",
                "--num-warmup-requests",
                "--num-prompts",
                "--num-dataset-entries",
                "--concurrency",
                "--request-rate",
                "--url",
                "--model",
                "--input-file"));
        own.stream()
                .filter(word -> word.startsWith("--") && !word.equals("--extra-inputs"))
                .forEach(flags::add);
        return flags.stream().distinct().sorted().toList();
    }

    private static List<String> genaiPerf(ResolvedLoad load, Level level) {
        LoadTool tool = load.tool();
        List<String> args = new ArrayList<>();
        add(args, "--model", load.server().serving().model().id());
        add(args, "--url", load.server().names().url());
        if (tool.knows("--service-kind")) {
            // Removed in 25.04, where it is an error; before, its default is Triton's own protocol.
            add(args, "--service-kind", "openai");
        }
        add(args, "--endpoint-type", load.spec().request().endpoint());
        add(args, "--num-prompts", level.prompts());
        lengths(args, load.spec().request());
        add(args, "--concurrency", level.concurrency());
        common(args, load.spec(), level);
        if (tool.knows("--generate-plots")) {
            args.add("--generate-plots");
        }
        return args;
    }

    private static List<String> aiperf(ResolvedLoad load, Level level) {
        List<String> args = new ArrayList<>();
        add(args, "--model", load.server().serving().model().id());
        add(args, "--url", load.server().names().url());
        add(args, "--endpoint-type", load.spec().request().endpoint());
        add(args, "--num-dataset-entries", level.prompts());
        lengths(args, load.spec().request());
        add(args, "--concurrency", level.concurrency());
        common(args, load.spec(), level);
        // Without it AIPerf counts the host's CPUs, which are not the pod's.
        add(args, "--workers-max", Math.min(level.concurrency(), load.workers()));
        ifKnown(load.tool(), "--ui", flag -> add(args, flag, "none"));
        // The recorder samples the server and the GPU; a second sampler would only add load.
        ifKnown(load.tool(), "--no-server-metrics", args::add);
        ifKnown(load.tool(), "--no-gpu-telemetry", args::add);
        return args;
    }

    private static void lengths(List<String> args, Request request) {
        add(args, "--synthetic-input-tokens-mean", request.input().mean());
        add(args, "--synthetic-input-tokens-stddev", request.input().stddev());
        add(args, "--output-tokens-mean", request.output().mean());
        add(args, "--output-tokens-stddev", request.output().stddev());
        if (request.output().stddev() == 0 && request.endpoint().equals("completions")) {
            // A fixed length: the model may neither stop early nor go on.
            add(args, "--extra-inputs", "ignore_eos:true");
            add(args, "--extra-inputs", "min_tokens:" + request.output().mean());
        }
    }

    private static void common(List<String> args, Load load, Level level) {
        level.requests().ifPresent(requests -> add(args, "--request-count", requests));
        if (load.warmupRequests() > 0) {
            add(args, "--warmup-request-count", load.warmupRequests());
        }
        if (load.request().streaming()) {
            args.add("--streaming");
        }
        // One seed for all levels would make a smaller pool of prompts the beginning of a larger one: each level would
        // find the level before it in the prefix cache.
        add(args, "--random-seed", (long) load.seed() + level.concurrency());
        add(args, "--tokenizer", load.request().tokenizer());
        add(args, "--artifact-dir", ARTIFACTS);
    }

    private static void add(List<String> args, String flag, Object value) {
        args.add(flag);
        args.add(value.toString());
    }

    private static void ifKnown(LoadTool tool, String flag, Consumer<String> use) {
        if (tool.knows(flag)) {
            use.accept(flag);
        }
    }
}
