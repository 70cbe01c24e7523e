package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.catalog.Engine;
import io.eksllmperf.catalog.Nearest;
import io.eksllmperf.render.Flag;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The flags of {@code spec.serving.engine.args}. */
final class FlagRules {
    /** Flags that the generator writes or that would undo what it writes, and where they belong. */
    private static final Map<String, String> MANAGED = Map.ofEntries(
            Map.entry("--revision", "serving.model.revision"),
            Map.entry("--model", "serving.model.id"),
            Map.entry("--model-tag", "serving.model.id"),
            Map.entry("--tensor-parallel-size", "serving.tensorParallel"),
            Map.entry("--max-model-len", "serving.maxModelLen"),
            Map.entry("--gpu-memory-utilization", "serving.gpuMemoryUtilization"),
            Map.entry("--attention-backend", "serving.attentionBackend"),
            Map.entry("--attention-config", "serving.attentionBackend"),
            Map.entry("--served-model-name", ""),
            Map.entry("--host", ""),
            Map.entry("--port", ""),
            Map.entry("--uds", ""),
            Map.entry("--root-path", ""),
            Map.entry("--ssl-keyfile", ""),
            Map.entry("--ssl-certfile", ""),
            Map.entry("--seed", ""),
            Map.entry("--shutdown-timeout", ""),
            Map.entry("--config", ""),
            Map.entry("--headless", ""),
            Map.entry("--pipeline-parallel-size", ""),
            Map.entry("--data-parallel-size", ""));

    private static final Map<String, String> NEVER = Map.of(
            "--trust-remote-code", "it runs code from the model's repository on the node",
            "--tool-server", "it lets answers start tools on the node",
            "--profiler-config", "profiling slows the server down, and its endpoints let every client start it",
            "--api-key",
                    "a key in Git is no secret, and the load tool would be refused; the NetworkPolicy decides who"
                            + " may ask",
            "--hf-token", "a token in Git is no secret; name a Secret in serving.huggingFaceToken",
            "--allowed-local-media-path", "it lets every client read files of the pod");

    static final List<Rule> RULES = List.of(
            error(
                            "ELP031",
                            "vLLM does not know the flag",
                            "vllm serve ends at once with \"unrecognized arguments\"; flags come and go with"
                                    + " versions (the parsers of vllm 0.10.0 to 0.33.0, read from their wheels).")
                    .on(View.SERVERS, (server, found) -> each(server, found, FlagRules::unknown)),
            error(
                            "ELP032",
                            "A flag is not spelled in full",
                            "--max_model works only by prefix matching, until a second --max-model* flag appears;"
                                    + " a word that belongs to no flag ends the server (Python documentation, argparse:"
                                    + " allow_abbrev; seen up to vllm 0.33.0).")
                    .on(View.SERVERS, (server, found) -> each(server, found, FlagRules::notInFull)),
            error(
                            "ELP033",
                            "A flag that the generator writes",
                            "Given twice, the later one wins: what the files say, what fits the GPU and what the"
                                    + " gate asks for would no longer be what runs (Python documentation, argparse:"
                                    + " action).")
                    .on(View.SERVERS, (server, found) -> each(server, found, FlagRules::managed))
                    .never(),
            error(
                            "ELP034",
                            "A flag that opens the server",
                            "It runs foreign code, or leaves a secret in Git, or lets clients reach more than the"
                                    + " model (vllm-project/vllm docs/usage/security.md).")
                    .on(View.SERVERS, (server, found) -> each(server, found, FlagRules::dangerous)));

    private FlagRules() {}

    /** What is wrong with a flag. */
    private interface Fault {
        Optional<String> of(Flag flag, Engine engine);
    }

    private static void each(Server server, Found found, Fault fault) {
        for (Flag flag : server.flags()) {
            String path = "spec.serving.engine.args[" + flag.position() + "]";
            fault.of(flag, server.engine()).ifPresent(message -> found.at(server.owner(), path, message));
        }
    }

    private static Optional<String> unknown(Flag flag, Engine engine) {
        String name = flag.hyphenated();
        if (flag.isStray()
                || flag.isShort()
                || engine.knows(name)
                || whole(name, engine).isPresent()) {
            return Optional.empty();
        }
        String hint = engine.flagRemovedIn(name)
                .map(version -> "it was removed in " + version)
                .or(() -> engine.flagSince(name).map(version -> "it came with " + version))
                .or(() -> Nearest.to(name, engine.flags()).map(near -> "did you mean " + near + "?"))
                .orElse("see vllm serve --help of that version");
        return Optional.of("vLLM " + engine.version() + " has no flag " + name + "; " + hint);
    }

    private static Optional<String> notInFull(Flag flag, Engine engine) {
        String name = flag.hyphenated();
        if (flag.isStray()) {
            return Optional.of("\"" + flag.name() + "\" belongs to no flag; write --flag=value");
        }
        if (flag.isShort()) {
            return Optional.of(flag.name() + " is an abbreviation; write the flag in full, with two hyphens");
        }
        if (engine.knows(name)) {
            return flag.name().startsWith(name)
                    ? Optional.empty()
                    : Optional.of(flag.name() + " has underscores; write " + name);
        }
        return whole(name, engine).map(full -> flag.name() + " is an abbreviation; write " + full);
    }

    /** The one flag that an abbreviation stands for, as Python's argparse reads it. */
    private static Optional<String> whole(String name, Engine engine) {
        List<String> starting =
                engine.flags().stream().filter(flag -> flag.startsWith(name)).toList();
        return starting.size() == 1 ? Optional.of(starting.get(0)) : Optional.empty();
    }

    private static Optional<String> managed(Flag flag, Engine engine) {
        String name = full(flag, engine);
        return Optional.ofNullable(MANAGED.get(name))
                .map(key ->
                        name + " is the generator's" + (key.isEmpty() ? ": remove it" : ": remove it and set " + key));
    }

    private static Optional<String> dangerous(Flag flag, Engine engine) {
        String name = full(flag, engine);
        return Optional.ofNullable(NEVER.get(name)).map(why -> name + " must go: " + why);
    }

    private static String full(Flag flag, Engine engine) {
        String name = flag.hyphenated();
        return engine.knows(name) || MANAGED.containsKey(name)
                ? name
                : whole(name, engine).orElse(name);
    }
}
