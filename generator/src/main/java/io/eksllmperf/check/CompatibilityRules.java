package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.catalog.Gpu;
import io.eksllmperf.catalog.Version;
import io.eksllmperf.render.Flag;
import io.eksllmperf.spec.Serving;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What does not work together although each part is right: GPU and number format, image and node, version and option. */
final class CompatibilityRules {
    /** The first compute capability with 8 bit floating point. */
    private static final Version FP8 = Version.of("8.9");

    private static final Set<String> FP8_CACHES = Set.of("fp8", "fp8_e4m3");
    private static final Version PARSES_GPT_OSS = Version.of("0.10.2");
    private static final Version FREE_CACHE_TYPES = Version.of("0.33.0");
    private static final String CACHE_TYPE = "--kv-cache-dtype";
    private static final List<String> OFFLINE = List.of("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE");
    private static final Set<String> YES = Set.of("1", "true", "TRUE", "yes", "on", "ON");
    private static final String ENCODINGS = "TIKTOKEN_ENCODINGS_BASE";

    static final List<Rule> RULES = List.of(
            error(
                            "ELP112",
                            "An FP8 KV cache on a GPU without FP8",
                            "The kernel of the Triton backend does not compile before compute capability 8.9: \"type"
                                    + " fp8e4nv not supported in this architecture\" (vllm-project/vllm#26431).")
                    .on(View.SERVERS, CompatibilityRules::fp8Cache),
            error(
                            "ELP113",
                            "A KV cache type that this version of vLLM does not know",
                            "vllm serve ends at once with \"invalid choice\" (the parsers of vllm 0.10.0 to 0.32.0, read"
                                    + " from their wheels).")
                    .on(View.SERVERS, CompatibilityRules::cacheType),
            error(
                            "ELP114",
                            "An image for another processor than the node's",
                            "All instance types of the catalog are x86-64: an Arm image ends with \"exec format error\""
                                    + " (hub.docker.com/r/vllm/vllm-openai: tags).")
                    .on(View.SERVERS, CompatibilityRules::otherProcessor),
            error(
                            "ELP115",
                            "The tool parser of gpt-oss before vLLM has it",
                            "vllm serve refuses the name openai before 0.10.2 (the parsers of vllm 0.10.0 to 0.33.0,"
                                    + " read from their wheels).")
                    .on(View.SERVERS, CompatibilityRules::toolParser),
            error(
                            "ELP116",
                            "Offline, with a cache that starts empty",
                            "With HF_HUB_OFFLINE nothing is downloaded, and the node's disk holds no model when a pod"
                                    + " starts: the server restarts until its deadline (huggingface/huggingface_hub"
                                    + " docs: environment variables).")
                    .on(View.SERVERS, CompatibilityRules::offline),
            warning(
                            "ELP117",
                            "gpt-oss offline, without its encodings",
                            "vLLM loads o200k_base.tiktoken from the internet for gpt-oss: without it it ends with"
                                    + " HarmonyError at start, or answers with empty tool calls"
                                    + " (vllm-project/vllm#22525; openai/harmony#95, #101).")
                    .on(View.SERVERS, CompatibilityRules::encodings));

    private CompatibilityRules() {}

    private static Optional<Flag> flag(Server server, String name) {
        return server.flags().stream()
                .filter(flag -> flag.hyphenated().equals(name))
                .findFirst();
    }

    private static String path(Flag flag) {
        return "spec.serving.engine.args[" + flag.position() + "]";
    }

    private static void fp8Cache(Server server, Found found) {
        Version capability = server.resolved().node().gpu().computeCapability();
        flag(server, CACHE_TYPE)
                .filter(flag -> flag.value().filter(FP8_CACHES::contains).isPresent())
                .filter(flag -> capability.isBefore(FP8))
                .ifPresent(flag -> found.at(
                        server.owner(),
                        path(flag),
                        server.resolved().node().gpu().name() + " has compute capability " + capability
                                + ", and an FP8 KV cache needs " + FP8 + "; leave " + CACHE_TYPE
                                + " out, or take a GPU that has it: " + withFp8(found)));
    }

    private static String withFp8(Found found) {
        return found.catalog().gpuNames().stream()
                .flatMap(name -> found.catalog().gpu(name).stream())
                .filter(gpu -> gpu.computeCapability().isAtLeast(FP8))
                .map(Gpu::name)
                .collect(Collectors.joining(", "));
    }

    private static void cacheType(Server server, Found found) {
        List<String> known = server.engine().kvCacheDtypes();
        if (server.engine().resolvedFrom().isAtLeast(FREE_CACHE_TYPES)) {
            return;
        }
        flag(server, CACHE_TYPE)
                .filter(flag -> !known.contains(flag.value().orElse("")))
                .ifPresent(flag -> found.at(
                        server.owner(),
                        path(flag),
                        "vLLM " + server.engine().version() + " has no KV cache type \""
                                + flag.value().orElse("") + "\"; it knows " + String.join(", ", known)));
    }

    private static void otherProcessor(Server server, Found found) {
        server.serving()
                .engine()
                .image()
                .map(ImageTag::of)
                .map(ImageTag::tag)
                .filter(tag -> tag.contains("aarch64") || tag.contains("arm64"))
                .ifPresent(tag -> found.at(
                        server.owner(),
                        "spec.serving.engine.image",
                        "the tag " + tag + " is an image for Arm, and "
                                + server.node().name() + " is x86-64; take the tag without "
                                + (tag.contains("aarch64") ? "aarch64" : "arm64")));
    }

    private static void toolParser(Server server, Found found) {
        flag(server, "--tool-call-parser")
                .filter(flag -> flag.value().filter("openai"::equals).isPresent())
                .filter(flag -> server.engine().version().isBefore(PARSES_GPT_OSS))
                .ifPresent(flag -> found.at(
                        server.owner(),
                        path(flag),
                        "vLLM " + server.engine().version() + " has no tool call parser openai; take " + PARSES_GPT_OSS
                                + " or newer"));
    }

    /** The variable that forbids downloads; empty when none does. */
    private static Optional<String> offlineBy(Server server) {
        return OFFLINE.stream()
                .filter(name -> YES.contains(server.serving().engine().env().getOrDefault(name, "")))
                .findFirst();
    }

    private static void offline(Server server, Found found) {
        if (server.serving().cache() instanceof Serving.Cache.NodeDisk) {
            offlineBy(server)
                    .ifPresent(name -> found.at(
                            server.owner(),
                            "spec.serving.engine.env." + name,
                            name + " forbids the download of "
                                    + server.serving().model().id()
                                    + ", and cache: nodeDisk starts empty; remove the variable, or take a volume and"
                                    + " fill it first"));
        }
    }

    private static void encodings(Server server, Found found) {
        Serving serving = server.serving();
        boolean gptOss = serving.model().id().startsWith("openai/gpt-oss");
        if (gptOss && !serving.engine().env().containsKey(ENCODINGS)) {
            offlineBy(server)
                    .ifPresent(name -> found.at(
                            server.owner(),
                            "spec.serving.engine.env." + name,
                            "offline gpt-oss finds no o200k_base.tiktoken; put the file on the cache volume and name its"
                                    + " folder in " + ENCODINGS));
        }
    }
}
