package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.catalog.LoadTool;
import io.eksllmperf.catalog.Nearest;
import io.eksllmperf.catalog.Version;
import io.eksllmperf.render.Flag;
import io.eksllmperf.render.ResolvedLoad;
import io.eksllmperf.render.manifests.LoadArguments;
import io.eksllmperf.spec.Load;
import io.eksllmperf.spec.Load.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The load tool in its version. */
final class ToolRules {
    /** Other names of flags that the generator writes. */
    private static final Set<String> OTHER_NAMES = Set.of(
            "--isl",
            "--isl-stddev",
            "--osl",
            "--osl-stddev",
            "--prompt-input-tokens-mean",
            "--prompt-input-tokens-stddev",
            "--prompt-output-tokens-mean",
            "--prompt-output-tokens-stddev",
            "--model-names",
            "--endpoint",
            "--custom-endpoint",
            "--output-artifact-dir",
            "--profile-export-file",
            "--profile-export-prefix",
            "--max-workers",
            "--ui-type",
            "--conversation-num",
            "--num-conversations",
            "--num-sessions",
            "--config",
            "--user-config");

    private static final Version STREAMS_COMPLETIONS = Version.of("25.04");
    private static final Version CHECKPOINTS = Version.of("25.05");

    static final List<Rule> RULES = List.of(
            error(
                            "ELP051",
                            "The load tool does not know the flag",
                            "It ends with \"unrecognized arguments\" before the first request, and the level"
                                    + " fails (triton-inference-server/perf_analyzer genai-perf/genai_perf/parser.py of"
                                    + " 0.0.8 to 0.0.16; the parsers of aiperf 0.7.0 and 0.13.0).")
                    .on(View.SWEEPS, ToolRules::unknown),
            error(
                            "ELP052",
                            "A flag that the generator writes",
                            "Given twice, the later one wins: the level would not be what its name, its verdict"
                                    + " and the report say (Python documentation, argparse: action).")
                    .on(View.SWEEPS, ToolRules::managed)
                    .never(),
            error(
                            "ELP053",
                            "The input asks for what this version of the load tool has no flag for",
                            "genai-perf before 24.12 counts no requests and does not warm up: the tool would"
                                    + " refuse its own command (triton-inference-server/perf_analyzer"
                                    + " genai-perf/genai_perf/parser.py of 0.0.8 and 0.0.9).")
                    .on(View.SWEEPS, ToolRules::beyondTheVersion)
                    .never(),
            warning(
                            "ELP054",
                            "The tables do not hold this version of the load tool",
                            "Its flags are taken from the nearest older version that is in the tables (the"
                                    + " parsers of genai-perf 0.0.8 to 0.0.16 and of aiperf 0.7.0 and 0.13.0).")
                    .on(View.SWEEPS, ToolRules::notInTables),
            warning(
                            "ELP056",
                            "Streamed completions break this version of genai-perf",
                            "Up to 25.03 it dies with KeyError 'delta' when two events arrive in one read: on a busy"
                                    + " server, that is, after the measurement"
                                    + " (triton-inference-server/perf_analyzer#189).")
                    .on(View.SWEEPS, ToolRules::streamedCompletions),
            warning(
                            "ELP057",
                            "genai-perf 25.05 skips what it has measured before",
                            "It keeps a checkpoint in its working folder and skips a configuration that it finds"
                                    + " there. Jobs have a fresh folder, triton-perf has not"
                                    + " (triton-inference-server/perf_analyzer genai-perf of 0.0.14: checkpoint).")
                    .on(View.SWEEPS, ToolRules::checkpoint),
            error(
                            "ELP058",
                            "A fixed output length on the chat endpoint of gpt-oss",
                            "ignore_eos makes the server's Harmony parser answer HTTP 500: in one public run 971"
                                    + " of 1,542 requests failed, and percentiles of the rest were printed"
                                    + " (vllm-project/vllm#50690; vllm-project/guidellm#979).")
                    .on(View.SWEEPS, ToolRules::fixedLengthOnChat));

    private ToolRules() {}

    private static List<Flag> flags(ResolvedLoad load) {
        return Flag.of(load.spec().tool().args());
    }

    private static boolean isManaged(ResolvedLoad load, Flag flag) {
        return LoadArguments.managed(load).contains(flag.name()) || OTHER_NAMES.contains(flag.name());
    }

    private static void unknown(ResolvedLoad load, Found found) {
        LoadTool tool = load.tool();
        for (Flag flag : flags(load)) {
            if (tool.knows(flag.name()) || isManaged(load, flag)) {
                continue;
            }
            String hint = tool.flagRemovedIn(flag.name())
                    .map(version -> "it was removed in package version " + version)
                    .or(() -> tool.flagSince(flag.name()).map(version -> "it came with package version " + version))
                    .or(() -> Nearest.to(flag.name(), tool.flags()).map(near -> "did you mean " + near + "?"))
                    .orElse("see its profile --help");
            String what = flag.isStray()
                    ? "\"" + flag.name() + "\" belongs to no flag; write --flag=value"
                    : tool.name() + " " + tool.version() + " has no flag " + flag.name() + "; " + hint;
            found.at(load.experiment(), path(flag), what);
        }
    }

    private static void managed(ResolvedLoad load, Found found) {
        for (Flag flag : flags(load)) {
            if (isManaged(load, flag)) {
                found.at(
                        load.experiment(),
                        path(flag),
                        flag.name() + " is the generator's: remove it and use the keys of spec.load");
            }
        }
    }

    private static String path(Flag flag) {
        return "spec.load.tool.args[" + flag.position() + "]";
    }

    private static void beyondTheVersion(ResolvedLoad load, Found found) {
        Set<String> seen = new HashSet<>();
        for (Level level : load.spec().levels()) {
            List<String> words = LoadArguments.of(load, level);
            int own = words.size() - load.spec().tool().args().size();
            for (String word : words.subList(0, own)) {
                if (word.startsWith("--") && !load.tool().knows(word) && seen.add(word)) {
                    String since = load.tool()
                            .flagSince(word)
                            .map(version -> "; package version " + version + " is the first that has")
                            .orElse("");
                    found.at(
                            load.experiment(),
                            cause(word, level),
                            load.tool().name() + " " + load.tool().version() + " has no " + word + since
                                    + "; take a newer version or leave this out");
                }
            }
        }
    }

    /** The input key that makes the generator write the flag. */
    private static String cause(String flag, Level level) {
        return switch (flag) {
            case "--request-count" -> "spec.load.levels[" + level.position() + "].requests";
            case "--warmup-request-count" -> "spec.load.warmupRequests";
            case "--streaming" -> "spec.load.streaming";
            default -> "spec.load.tool.version";
        };
    }

    private static void notInTables(ResolvedLoad load, Found found) {
        load.tool().warning().ifPresent(why -> found.at(load.experiment(), "spec.load.tool.version", why));
    }

    private static void streamedCompletions(ResolvedLoad load, Found found) {
        Load.Request request = load.spec().request();
        boolean breaks = isGenaiPerf(load)
                && load.tool().version().isBefore(STREAMS_COMPLETIONS)
                && request.streaming()
                && request.endpoint().equals("completions");
        if (breaks) {
            found.at(
                    load.experiment(),
                    "spec.load.streaming",
                    "genai-perf " + load.tool().version()
                            + " dies of streamed completions on a busy server (KeyError 'delta'); take 25.04 or"
                            + " newer, AIPerf, or streaming: false");
        }
    }

    private static void checkpoint(ResolvedLoad load, Found found) {
        if (isGenaiPerf(load) && load.tool().version().equals(CHECKPOINTS)) {
            found.at(
                    load.experiment(),
                    "spec.load.tool.version",
                    "genai-perf 25.05 skips a configuration that it has measured before in the same folder: in"
                            + " triton-perf use a new folder each time, or take 25.06");
        }
    }

    private static void fixedLengthOnChat(ResolvedLoad load, Found found) {
        boolean gptOss = load.server().serving().model().id().startsWith("openai/gpt-oss");
        if (!gptOss || !load.spec().request().endpoint().equals("chat")) {
            return;
        }
        for (Flag flag : flags(load)) {
            if (flag.value().filter(value -> value.contains("ignore_eos")).isPresent()) {
                found.at(
                        load.experiment(),
                        path(flag),
                        "gpt-oss answers ignore_eos on the chat endpoint with HTTP 500; use endpoint: completions,"
                                + " where outputTokens.stddev 0 fixes the length");
            }
        }
    }

    private static boolean isGenaiPerf(ResolvedLoad load) {
        return load.tool().name().equals("genai-perf");
    }
}
