package io.eksllmperf.report;

import io.eksllmperf.catalog.Price;
import io.eksllmperf.spec.Experiment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a sweep measured.
 *
 * @param experiment the experiment's name
 * @param label short name that tells it from all others of the report, for headings and legends
 * @param facts what was served and how it was loaded, in the order to be shown
 * @param concurrencies levels that the experiment file asks for today, whether measured or not
 * @param node what is billed
 * @param slo what production asks of a level
 * @param setup the inputs that make rows comparable, by path; two sweeps with the same map measured the same thing
 */
public record Subject(
        String experiment,
        String label,
        List<Fact> facts,
        List<Integer> concurrencies,
        Node node,
        Experiment.Slo slo,
        Map<String, String> setup) {

    public Subject {
        facts = List.copyOf(facts);
        concurrencies = concurrencies.stream().sorted().toList();
        setup = java.util.Collections.unmodifiableMap(new TreeMap<>(setup));
    }

    /**
     * @param name such as {@code model}
     * @param value such as {@code openai/gpt-oss-20b}
     * @param recorded whether the run itself says so; otherwise the experiment file does, as it is today
     */
    public record Fact(String name, String value, boolean recorded) {}

    /**
     * The node that is paid for.
     *
     * @param instanceType EC2 name
     * @param gpu of the catalog, such as {@code A10G}
     * @param gpus GPUs of the node: all are billed
     * @param gpusUsed GPUs that the server uses
     * @param prices of an hour of the whole node by purchase option, on-demand first; none where the catalog has none
     */
    public record Node(
            Optional<String> instanceType,
            Optional<String> gpu,
            Optional<Integer> gpus,
            Optional<Integer> gpusUsed,
            Map<String, Price> prices) {
        public Node {
            prices = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(prices));
        }

        /** The price that cost figures rest on. */
        public Optional<Price> onDemand() {
            return Optional.ofNullable(prices.get("on-demand"));
        }
    }

    /** The value of a fact. */
    public Optional<String> fact(String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .findFirst();
    }
}
