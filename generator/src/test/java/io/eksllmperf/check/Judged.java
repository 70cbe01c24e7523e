package io.eksllmperf.check;

import io.eksllmperf.Generator.Generated;
import io.eksllmperf.Shipped;
import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.finding.Finding;
import io.eksllmperf.render.Rendered;
import io.eksllmperf.render.Repository.Contents;
import io.eksllmperf.spec.Inputs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Input and output with a fault planted in either, and what the rules find.
 *
 * @param inputs the input
 * @param contents the output of it, changed or not
 */
record Judged(Inputs inputs, Contents contents) {
    static final String BENCH = "manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/bench/";
    static final String SERVING = "manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/";
    static final String PLATFORM = "manifests/llm-eks-cluster/platform/";
    static final String ARGOCD = "argocd/llm-eks-cluster/";

    /** Names of Jobs end with a hash of their scripts, which are no concern of a rule. */
    private static final Pattern HASH = Pattern.compile("(-r\\d+)-[0-9a-f]{8}");

    /** The seed's own system: one cluster, one server, one sweep. */
    static Judged seed() {
        return of(Shipped.experiments().without(Shipped.AIPERF));
    }

    /** The same with a text of the experiment's file replaced. */
    static Judged seed(String from, String to) {
        return of(Shipped.experiments().without(Shipped.AIPERF).with(Shipped.SEED, from, to));
    }

    /** The same with other arguments or variables of the engine. */
    static Judged engine(String version, String rest) {
        return seed(
                "engine: {name: vllm, version: \"0.27.1\", image: null, args: [], env: {}}",
                "engine: {version: \"" + version + "\", " + rest + "}");
    }

    /** The same with another load tool. */
    static Judged tool(String name, String version, String rest) {
        return seed(
                "tool: {name: genai-perf, version: \"24.12\", image: null, args: []}",
                "tool: {name: " + name + ", version: \"" + version + "\", " + rest + "}");
    }

    /** The same with more at the end of the experiment's file. */
    static Judged more(String lines) {
        return seed("  runId: \"1\" # bump: everything runs again\n", "  runId: \"1\"\n" + lines);
    }

    static Judged cluster(String from, String to) {
        return of(Shipped.experiments().without(Shipped.AIPERF).with(Shipped.CLUSTER, from, to));
    }

    static Judged of(Shipped shipped) {
        Generated generated = shipped.generate();
        if (generated.inputs().clusters().isEmpty()) {
            throw new IllegalArgumentException("the input does not parse: " + generated.findings());
        }
        return new Judged(generated.inputs(), generated.contents());
    }

    /** With the one resource whose path starts so, and is of this class, changed in place. */
    <T> Judged with(String path, Class<T> type, Consumer<T> change) {
        return replaced(path, resource -> {
            change.accept(type.cast(resource));
            return resource;
        });
    }

    /** With the one resource whose path starts so replaced. */
    Judged replaced(String path, UnaryOperator<Object> change) {
        List<Rendered> files = new ArrayList<>();
        int changed = 0;
        for (Rendered file : contents.files()) {
            boolean here = file.path().startsWith(path);
            changed += here ? 1 : 0;
            files.add(here ? new Rendered(file.path(), file.by(), file.from(), change.apply(file.resource())) : file);
        }
        if (changed != 1) {
            throw new IllegalArgumentException(changed + " files start with " + path);
        }
        return new Judged(inputs, new Contents(files, contents.loads(), contents.findings()));
    }

    /** Without the files whose path starts so. */
    Judged without(String path) {
        List<Rendered> files = contents.files().stream()
                .filter(file -> !file.path().startsWith(path))
                .toList();
        return new Judged(inputs, new Contents(files, contents.loads(), contents.findings()));
    }

    /** With the file that starts so a second time, under another path. */
    Judged copied(String path, String to) {
        List<Rendered> files = new ArrayList<>(contents.files());
        contents.files().stream()
                .filter(file -> file.path().startsWith(path))
                .forEach(file -> files.add(new Rendered(to, file.by(), file.from(), file.resource())));
        return new Judged(inputs, new Contents(files, contents.loads(), contents.findings()));
    }

    List<Finding> findings(Optional<LocalDate> today) {
        return Rules.check(new Facts(inputs, contents, Catalog.shipped(), today));
    }

    /** What one rule finds, without a date. */
    List<String> by(String rule) {
        return by(rule, Optional.empty());
    }

    List<String> on(String day, String rule) {
        return by(rule, Optional.of(LocalDate.parse(day)));
    }

    private List<String> by(String rule, Optional<LocalDate> today) {
        return findings(today).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> HASH.matcher(finding.toString()).replaceAll("$1-*"))
                .toList();
    }
}
