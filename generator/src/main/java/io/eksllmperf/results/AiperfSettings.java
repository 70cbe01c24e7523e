package io.eksllmperf.results;

import java.util.List;
import java.util.Optional;

/** {@code input_config} of AIPerf's summary: by loadgen and input (0.1 to 0.7), or by phases and datasets (0.13). */
final class AiperfSettings {
    private AiperfSettings() {}

    static Asked asked(Json config) {
        List<Json> phases = config.at("phases").items();
        return phases.isEmpty() ? byLoadgen(config) : byPhases(config, phases);
    }

    private static Asked byLoadgen(Json config) {
        Json load = config.at("loadgen");
        Json prompt = config.at("input", "prompt");
        return new Asked(
                Counts.concurrency(load.at("concurrency").count()),
                streaming(config),
                first(config.at("endpoint", "model_names")).flatMap(Json::text),
                config.at("tokenizer", "name").text(),
                config.at("endpoint", "type").text(),
                prompt.at("input_tokens", "mean").number(),
                prompt.at("output_tokens", "mean").number(),
                load.at("request_count").count(),
                config.at("input", "conversation", "num").count(),
                load.at("warmup_request_count").count(),
                Optional.empty());
    }

    private static Asked byPhases(Json config, List<Json> phases) {
        Json profiling = phase(phases, "profiling");
        Json data = first(config.at("datasets")).orElse(new Json.Nothing());
        return new Asked(
                Counts.concurrency(profiling.at("concurrency").count()),
                streaming(config),
                first(config.at("models", "items"))
                        .flatMap(model -> model.at("name").text()),
                config.at("tokenizer", "name").text(),
                config.at("endpoint", "type").text(),
                data.at("prompts", "isl", "mean").number(),
                data.at("prompts", "osl", "mean").number(),
                profiling.at("requests").count(),
                data.at("entries").count(),
                phase(phases, "warmup").at("requests").count(),
                Optional.empty());
    }

    private static Json phase(List<Json> phases, String kind) {
        return phases.stream()
                .filter(phase -> phase.at("kind")
                        .text()
                        .or(() -> phase.at("name").text())
                        .equals(Optional.of(kind)))
                .findFirst()
                .orElse(new Json.Nothing());
    }

    private static Streaming streaming(Json config) {
        return config.at("endpoint", "streaming").bool().map(Streaming::of).orElse(Streaming.UNKNOWN);
    }

    private static Optional<Json> first(Json list) {
        return list.items().stream().findFirst();
    }
}
