package io.eksllmperf.results;

import java.util.Map;
import java.util.Optional;

/**
 * What a figure measures. The unit in the file is authoritative; one that the dimension does not have makes the figure
 * worthless, since nobody can tell seconds from milliseconds by their size. Spellings: genai-perf 0.0.9 to 0.0.16, AIPerf
 * 0.1.1 to 0.13.0, llm-d Benchmark Report 0.2.
 */
@SuppressWarnings("ImmutableEnumChecker") // an immutable map
enum Dimension {
    /** In milliseconds. */
    TIME(Map.ofEntries(
            Map.entry("ns", 1e-6),
            Map.entry("us", 1e-3),
            Map.entry("µs", 1e-3),
            Map.entry("ms", 1.0),
            Map.entry("milliseconds", 1.0),
            Map.entry("s", 1e3),
            Map.entry("sec", 1e3),
            Map.entry("seconds", 1e3),
            Map.entry("ms/token", 1.0),
            Map.entry("s/token", 1e3))),
    /** A second. */
    REQUEST_RATE(Map.of("requests/sec", 1.0, "requests/s", 1.0, "per sec", 1.0, "queries/s", 1.0, "queries/sec", 1.0)),
    /** A second. */
    TOKEN_RATE(Map.of("tokens/sec", 1.0, "tokens/s", 1.0, "per sec", 1.0)),
    TOKENS(Map.of("tokens", 1.0, "count", 1.0, "", 1.0)),
    COUNT(Map.of("requests", 1.0, "count", 1.0, "", 1.0));

    private final Map<String, Double> factors;

    Dimension(Map<String, Double> factors) {
        this.factors = Map.copyOf(factors);
    }

    /** What a value of that unit is multiplied by; empty when it is no unit of this dimension. */
    Optional<Double> factor(String unit) {
        return Optional.ofNullable(factors.get(unit));
    }

    String wanted() {
        return switch (this) {
            case TIME -> "ns, us, ms or s";
            case REQUEST_RATE -> "requests/sec";
            case TOKEN_RATE -> "tokens/sec";
            case TOKENS -> "tokens";
            case COUNT -> "requests";
        };
    }
}
