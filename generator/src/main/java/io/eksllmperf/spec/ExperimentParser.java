package io.eksllmperf.spec;

import io.eksllmperf.spec.Experiment.Policy;
import io.eksllmperf.spec.Experiment.Slo;
import io.eksllmperf.spec.Load.Level;
import io.eksllmperf.spec.Load.Request;
import io.eksllmperf.spec.Load.Tokens;
import io.eksllmperf.spec.Load.Tool;
import io.eksllmperf.spec.Serving.Cache;
import io.eksllmperf.spec.Serving.Engine;
import io.eksllmperf.spec.Serving.Model;
import io.eksllmperf.spec.Serving.Nodes;
import io.eksllmperf.spec.Serving.SecretKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A checked Experiment document to its records. */
final class ExperimentParser {
    private ExperimentParser() {}

    static String name(Source source) {
        return new Section(source.value()).section("metadata").text("name");
    }

    /** The experiment whose server this one loads; empty when it has its own. */
    static Optional<String> from(Source source) {
        return spec(source).section("serving").optionalText("from");
    }

    static Experiment experiment(Source source, Serving serving) {
        Section spec = spec(source);
        return new Experiment(
                source,
                name(source),
                serving,
                load(spec.section("load"), serving),
                spec.text("runId"),
                policy(spec),
                spec.sections("overrides", OverrideParser::override));
    }

    static Serving serving(Source source) {
        Section spec = spec(source);
        Section serving = spec.section("serving");
        return new Serving(
                name(source),
                spec.text("cluster"),
                spec.text("namespace"),
                nodes(spec.section("nodes")),
                serving.text("name"),
                serving.whole("replicas"),
                model(serving.section("model")),
                engine(serving.section("engine")),
                serving.whole("tensorParallel"),
                serving.whole("maxModelLen"),
                serving.text("gpuMemoryUtilization"),
                serving.text("attentionBackend"),
                cache(serving.value("cache")),
                serving.optionalSection("huggingFaceToken")
                        .map(token -> new SecretKey(token.text("secretName"), token.text("key"))));
    }

    private static Section spec(Source source) {
        return new Section(source.value()).section("spec");
    }

    private static Nodes nodes(Section nodes) {
        return new Nodes(nodes.text("instanceType"), nodes.text("capacityType"), nodes.quantity("rootVolume"));
    }

    private static Model model(Section model) {
        return new Model(model.text("id"), model.text("revision"));
    }

    private static Engine engine(Section engine) {
        return new Engine(
                engine.text("version"), engine.optionalText("image"), engine.texts("args"), engine.textMap("env"));
    }

    private static Cache cache(Value cache) {
        return cache instanceof Value.Entries
                ? new Cache.Volume(new Section(cache).quantity("volume"))
                : new Cache.NodeDisk();
    }

    private static Load load(Section load, Serving serving) {
        Tool tool = tool(load.section("tool"));
        return new Load(
                tool,
                request(load, serving),
                load.whole("seed"),
                load.whole("warmupRequests"),
                load.whole("repeats"),
                load.duration("cooldown"),
                load.whole("maxErrorPercent"),
                levels(load, tool));
    }

    private static Tool tool(Section tool) {
        return new Tool(tool.text("name"), tool.text("version"), tool.optionalText("image"), tool.texts("args"));
    }

    private static Request request(Section load, Serving serving) {
        return new Request(
                load.text("endpoint"),
                load.flag("streaming"),
                load.optionalText("tokenizer").orElse(serving.model().id()),
                tokens(load.section("inputTokens")),
                tokens(load.section("outputTokens")));
    }

    private static Tokens tokens(Section tokens) {
        return new Tokens(tokens.whole("mean"), tokens.whole("stddev"));
    }

    /**
     * Unless the level says otherwise AIPerf sends ten requests for each concurrent one, and every request has a prompt of
     * its own; genai-perf, which measures windows of time, has five prompts for each (the original system's ratio).
     */
    private static List<Level> levels(Section load, Tool tool) {
        List<Section> written = load.sections("levels", level -> level);
        List<Level> levels = new ArrayList<>();
        for (int position = 0; position < written.size(); position++) {
            levels.add(level(position, written.get(position), tool));
        }
        levels.sort(Comparator.comparingInt(Level::concurrency));
        return levels;
    }

    private static Level level(int position, Section level, Tool tool) {
        int concurrency = level.whole("concurrency");
        Optional<Integer> requests = level.optionalWhole("requests");
        Optional<Integer> counted = tool.isAiperf() ? requests.or(() -> Optional.of(10 * concurrency)) : requests;
        int prompts = level.optionalWhole("prompts").orElse(counted.orElse(5 * concurrency));
        return new Level(position, concurrency, prompts, counted);
    }

    private static Policy policy(Section spec) {
        Section slo = spec.section("slo");
        return new Policy(
                spec.optionalSection("budget").map(budget -> budget.whole("usd")),
                new Slo(
                        slo.optionalDuration("requestLatencyP95"),
                        slo.optionalDuration("timeToFirstTokenP95"),
                        slo.optionalDuration("interTokenLatencyP95")),
                spec.sections("waive", Waiver::of));
    }
}
