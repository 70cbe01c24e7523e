package io.eksllmperf.results;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody concluded from an experiment's figures before, to be shown beside what the data can carry:
 * {@code results/<experiment>/published.yaml}.
 *
 * @param source who said so, where
 * @param useCases their use of each level, by concurrency
 * @param findings their conclusions, in their order
 */
public record Published(String source, Map<Integer, String> useCases, List<Claim> findings) {
    /** What a claim may be about, as its insight says it. */
    public static final List<String> INSIGHTS = List.of(
            "lowest_latency",
            "peak_throughput",
            "knee",
            "production_range",
            "slo_limit",
            "cost",
            "tokens_per_dollar",
            "gpu",
            "energy");

    public Published {
        useCases = Collections.unmodifiableMap(new TreeMap<>(useCases));
        findings = List.copyOf(findings);
    }

    /**
     * @param name their name for it: Optimal Latency
     * @param claim their words
     * @param insight the kind of conclusion it is, one of {@link #INSIGHTS}
     */
    public record Claim(String name, String claim, String insight) {}
}
