package io.eksllmperf.render;

import io.eksllmperf.catalog.AttentionBackend;
import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.catalog.Engine;
import io.eksllmperf.catalog.Gpu;
import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.catalog.LoadTool;
import io.eksllmperf.catalog.Model;
import io.eksllmperf.catalog.Nearest;
import io.eksllmperf.catalog.TokenRate;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.render.ResolvedLoad.Times;
import io.eksllmperf.render.ResolvedServing.Node;
import io.eksllmperf.render.ResolvedServing.Software;
import io.eksllmperf.spec.Cluster;
import io.eksllmperf.spec.Experiment;
import io.eksllmperf.spec.Load;
import io.eksllmperf.spec.Serving;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Input and catalog together: what the names in the input stand for. What the catalog does not know, or knows to be
 * impossible, is a finding, and nothing can be rendered of it.
 */
public final class Resolver {
    /** What a model that the catalog does not know is taken for when times are estimated: GB to download. */
    private static final double UNKNOWN_MODEL_GB = 60;
    /** Slow on purpose: for a model that the catalog does not know deadlines are long rather than tight. */
    private static final TokenRate UNKNOWN_RATE = new TokenRate(5, 200);

    private final Catalog catalog;
    private final List<Finding> findings = new ArrayList<>();

    public Resolver(Catalog catalog) {
        this.catalog = catalog;
    }

    /** All that did not resolve so far. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The server that an experiment's own file describes. */
    public Optional<ResolvedServing> serving(Cluster cluster, Experiment owner) {
        Optional<Node> node = node(cluster, owner);
        Optional<Engine> engine = engine(owner);
        if (node.isEmpty() || engine.isEmpty()) {
            return Optional.empty();
        }
        Serving serving = owner.serving();
        Optional<Model> model = catalog.model(serving.model().id());
        AttentionBackend attention = catalog.attentionBackend(
                model.map(Model::needsSinks).orElse(false), node.get().gpu(), engine.get(), serving.attentionBackend());
        if (attention instanceof AttentionBackend.Impossible impossible) {
            boolean forced = !serving.attentionBackend().equals(AttentionBackend.AUTO);
            String path = forced ? "spec.serving.attentionBackend" : "spec.serving.engine.version";
            return error("ELP025", owner, path, impossible.message());
        }
        double gb = model.map(Model::downloadGb).orElse(UNKNOWN_MODEL_GB);
        return Optional.of(new ResolvedServing(
                cluster,
                serving,
                node.get(),
                new Software(engine.get(), attention, model),
                catalog.timeModel().start(gb, node.get().type())));
    }

    /** The sweep of an experiment on a server. */
    public Optional<ResolvedLoad> load(Experiment experiment, ResolvedServing server) {
        Load load = experiment.load();
        Optional<LoadTool> tool =
                catalog.loadTool(load.tool().name(), load.tool().version());
        if (tool.isEmpty()) {
            String why = catalog.whyNoLoadTool(load.tool().name(), load.tool().version());
            return error("ELP030", experiment, "spec.load.tool.version", why);
        }
        Cluster cluster = server.cluster();
        Optional<InstanceType> node = catalog.instanceType(cluster.loadNodes().instanceType());
        if (node.isEmpty()) {
            findings.add(Finding.error(
                    "ELP020",
                    cluster.source().at("spec.loadNodes.instanceType"),
                    unknown("instance type", cluster.loadNodes().instanceType(), catalog.instanceTypeNames())));
            return Optional.empty();
        }
        TokenRate rate = server.software()
                .model()
                .map(model -> catalog.timeModel()
                        .tokenRate(model, server.node().gpu(), server.serving().tensorParallel()))
                .orElse(UNKNOWN_RATE);
        return Optional.of(new ResolvedLoad(
                experiment,
                server,
                tool.get(),
                node.get(),
                catalog.reserves().loadNode(),
                new Times(catalog.timeModel(), rate)));
    }

    private Optional<Node> node(Cluster cluster, Experiment owner) {
        String name = owner.serving().nodes().instanceType();
        Optional<InstanceType> type = catalog.instanceType(name);
        if (type.isEmpty()) {
            String message = unknown("instance type", name, catalog.instanceTypeNames());
            return error("ELP020", owner, "spec.nodes.instanceType", message);
        }
        Optional<Gpu> gpu = catalog.gpuOf(type.get());
        if (gpu.isEmpty()) {
            String message = name + " has no GPU; take a type that has, such as g5.8xlarge";
            return error("ELP021", owner, "spec.nodes.instanceType", message);
        }
        return Optional.of(new Node(type.get(), gpu.get(), NodeImage.of(cluster, catalog)));
    }

    private Optional<Engine> engine(Experiment owner) {
        String version = owner.serving().engine().version();
        Optional<Engine> engine = catalog.engine(version);
        if (engine.isEmpty()) {
            error("ELP024", owner, "spec.serving.engine.version", catalog.whyNoEngine(version));
        }
        return engine;
    }

    private static String unknown(String what, String name, Collection<String> known) {
        String near = Nearest.to(name, known)
                .map(word -> "; did you mean " + word + "?")
                .orElse(";");
        return "the catalog has no " + what + " " + name + near + " Known are: " + String.join(", ", known);
    }

    private <T> Optional<T> error(String rule, Experiment experiment, String path, String message) {
        findings.add(Finding.error(rule, experiment.source().at(path), message));
        return Optional.empty();
    }
}
