package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.catalog.Engine;
import io.eksllmperf.catalog.Version;
import io.eksllmperf.catalog.Vulnerability;
import io.eksllmperf.finding.Place;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.ResourceOverride;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What serves it: version, image and name. */
final class EngineRules {
    static final List<Rule> RULES = List.of(
            warning(
                            "ELP028",
                            "The tables do not hold this version of vLLM",
                            "Flags, attention backend and image user are taken from the nearest older version;"
                                    + " what changed since is not known (the parsers of vllm 0.10.0 to 0.33.0, read from"
                                    + " their wheels).")
                    .on(View.SERVERS, EngineRules::notInTables),
            warning(
                            "ELP029",
                            "This version of vLLM has published vulnerabilities",
                            "Before 0.18.0 a model's files can run code on the node even without"
                                    + " --trust-remote-code (CVE-2026-22807, CVE-2026-27893, CVE-2026-24779).")
                    .on(View.SERVERS, EngineRules::vulnerable),
            error(
                            "ELP038",
                            "An image's tag moves",
                            "latest, nightly or gptoss say nothing about what runs: each restart may bring"
                                    + " another program, and what was reviewed is not what runs (vllm-project/vllm#22290,"
                                    + " #22331; Kubernetes documentation, Images).")
                    .on(View.EXPERIMENTS, EngineRules::movingTags),
            warning(
                            "ELP039",
                            "The image's tag names another version than engine.version",
                            "Flags and attention backend are chosen for engine.version; another version may"
                                    + " refuse or ignore them (the parsers of vllm 0.10.0 to 0.33.0, read from their"
                                    + " wheels).")
                    .on(View.SERVERS, EngineRules::otherVersion),
            error(
                            "ELP040",
                            "The server's name starts with vllm",
                            "Kubernetes gives every pod of the namespace VLLM_PORT=tcp://… for a Service called"
                                    + " vllm, and vLLM dies of it (vllm-project/vllm#15613, #18209, #34199).")
                    .on(View.SERVERS, EngineRules::nameOfAVariable));

    private EngineRules() {}

    private static void notInTables(Server server, Found found) {
        server.engine().warning().ifPresent(why -> found.at(server.owner(), "spec.serving.engine.version", why));
    }

    private static void vulnerable(Server server, Found found) {
        Engine engine = server.engine();
        List<Vulnerability> known = engine.vulnerabilities();
        if (!known.isEmpty()) {
            String all = known.stream()
                    .map(one -> one.id() + " (" + one.what() + ")")
                    .collect(Collectors.joining(", "));
            Version fixed = known.stream()
                    .map(Vulnerability::before)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            found.at(
                    server.owner(),
                    "spec.serving.engine.version",
                    "vLLM " + engine.version() + " has " + all + "; take " + fixed + " or newer");
        }
    }

    private static void movingTags(Experiment experiment, Found found) {
        if (experiment.ownsServing()) {
            moving(experiment.serving().engine().image(), experiment.source().at("spec.serving.engine.image"), found);
        }
        moving(experiment.load().tool().image(), experiment.source().at("spec.load.tool.image"), found);
        for (int i = 0; i < experiment.overrides().size(); i++) {
            ResourceOverride override = experiment.overrides().get(i);
            Place place = experiment.source().at("spec.overrides[" + i + "].image");
            moving(override.pod().container().image(), place, found);
        }
    }

    private static void moving(Optional<String> image, Place place, Found found) {
        image.filter(name -> ImageTag.of(name).moves())
                .ifPresent(name -> found.at(
                        place,
                        "the tag of " + name
                                + " moves: another image may stand behind it tomorrow; name a version or a digest"
                                + " (@sha256:…)"));
    }

    private static void otherVersion(Server server, Found found) {
        Optional<ImageTag> own = server.serving().engine().image().map(ImageTag::of);
        own.filter(tag -> tag.repository().contains("vllm"))
                .flatMap(ImageTag::version)
                .filter(version -> !version.equals(server.engine().version()))
                .ifPresent(version -> found.at(
                        server.owner(),
                        "spec.serving.engine.image",
                        "the tag says vLLM " + version + ", engine.version says "
                                + server.engine().version()
                                + "; flags are chosen for engine.version: make them the same"));
    }

    private static void nameOfAVariable(Server server, Found found) {
        String name = server.serving().name();
        if (name.startsWith("vllm")) {
            found.at(
                    server.owner(),
                    "spec.serving.name",
                    "\"" + name
                            + "\": a Service whose name starts with vllm sets VLLM_ variables in the pods of its"
                            + " namespace; call it llm-gpu, for example");
        }
    }
}
