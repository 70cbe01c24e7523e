package io.eksllmperf.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses and spells the attention backend of a server, from the table of backends that can do attention sinks. */
final class AttentionRules {
    private static final String VARIABLE = "VLLM_ATTENTION_BACKEND";
    private static final String FLAG = "--attention-backend";
    private static final String EVERYWHERE = "TRITON_ATTN";
    private static final String OLD_SUFFIX = "_VLLM_V1";

    /** One row: a backend does sinks on compute capabilities from one up to but not with another, since a version. */
    record SinkBackend(String name, Version from, Optional<Version> below, Version since) {
        static final String COLUMNS = "backend | from capability | below capability | since version";

        static SinkBackend from(Row row) {
            return new SinkBackend(
                    row.text("backend"),
                    row.version("from capability"),
                    row.optionalVersion("below capability"),
                    row.version("since version"));
        }

        boolean covers(Gpu gpu) {
            Version capability = gpu.computeCapability();
            return capability.isAtLeast(from) && (below.isEmpty() || capability.isBefore(below.get()));
        }
    }

    private final List<SinkBackend> sinkBackends;

    AttentionRules(List<SinkBackend> sinkBackends) {
        this.sinkBackends = List.copyOf(sinkBackends);
    }

    static AttentionRules load() {
        Table table = Table.load("attention-sinks.txt", SinkBackend.COLUMNS);
        return new AttentionRules(List.copyOf(table.index(SinkBackend::from).values()));
    }

    AttentionBackend resolve(boolean needsSinks, Gpu gpu, Engine engine, String requested) {
        if (requested.equals(AttentionBackend.AUTO)) {
            return needsSinks && !gpu.isHopper() ? withSinks(gpu, engine, EVERYWHERE) : new AttentionBackend.Nothing();
        }
        return needsSinks ? withSinks(gpu, engine, requested) : spelled(engine, requested);
    }

    private AttentionBackend withSinks(Gpu gpu, Engine engine, String requested) {
        List<String> names = new ArrayList<>();
        Optional<Version> floor = Optional.empty();
        for (SinkBackend backend : sinkBackends) {
            if (backend.covers(gpu)) {
                names.add(backend.name());
                floor = floor.isPresent() && floor.get().isBefore(backend.since())
                        ? floor
                        : Optional.of(backend.since());
            }
        }
        if (floor.isPresent() && engine.version().isBefore(floor.get())) {
            return tooOld(gpu, engine, floor.get());
        }
        AttentionBackend spelled = spelled(engine, requested);
        boolean known = !(spelled instanceof AttentionBackend.Impossible);
        return known && !names.contains(withoutSuffix(requested)) ? withoutSinks(gpu, requested, names) : spelled;
    }

    private static AttentionBackend tooOld(Gpu gpu, Engine engine, Version floor) {
        return new AttentionBackend.Impossible(
                "vLLM " + engine.version() + " cannot serve a model with attention sinks on " + gpu.described()
                        + ": use vLLM " + floor + " or newer",
                Optional.of(floor));
    }

    private static AttentionBackend withoutSinks(Gpu gpu, String requested, List<String> instead) {
        return new AttentionBackend.Impossible(
                requested + " has no attention sinks on " + gpu.described() + ", which this model needs: use auto or "
                        + String.join(" or ", instead),
                Optional.empty());
    }

    private static AttentionBackend spelled(Engine engine, String requested) {
        Optional<String> spelling = spelling(engine, requested);
        if (spelling.isEmpty()) {
            return unknown(engine, requested);
        }
        return engine.knows(FLAG)
                ? new AttentionBackend.Flag(FLAG, spelling.get())
                : new AttentionBackend.Environment(VARIABLE, spelling.get());
    }

    /** Up to 0.10.2 some backends only go by a name with a suffix that later versions refuse. */
    private static Optional<String> spelling(Engine engine, String requested) {
        if (engine.attentionBackends().contains(requested)) {
            return Optional.of(requested);
        }
        String old = requested + OLD_SUFFIX;
        return engine.attentionBackends().contains(old) ? Optional.of(old) : Optional.empty();
    }

    private static AttentionBackend unknown(Engine engine, String requested) {
        Optional<String> instead = spelling(engine, withoutSuffix(requested))
                .map(AttentionRules::withoutSuffix)
                .or(() -> Nearest.to(requested, engine.attentionBackends()));
        return new AttentionBackend.Impossible(
                "vLLM " + engine.version() + " does not know the attention backend " + requested + ": use auto"
                        + instead.map(name -> " or " + name).orElse(""),
                Optional.empty());
    }

    private static String withoutSuffix(String name) {
        return name.endsWith(OLD_SUFFIX) ? name.substring(0, name.length() - OLD_SUFFIX.length()) : name;
    }
}
