package io.eksllmperf.results;

import java.util.List;
import java.util.Optional;

/**
 * What a figure measures. The unit in the file is authoritative; one that the dimension does not have makes the figure
 * worthless, since nobody can tell seconds from milliseconds by their size. Spellings: genai-perf 0.0.9 to 0.0.16, AIPerf
 * 0.1.1 to 0.13.0, llm-d Benchmark Report 0.2.
 */
enum Dimension {
    /** In milliseconds. */
    TIME,
    /** A second. */
    REQUEST_RATE,
    /** A second. */
    TOKEN_RATE,
    TOKENS,
    COUNT;

    /** What a value of that unit is multiplied by; empty when it is no unit of this dimension. */
    Optional<Double> factor(String unit) {
        return switch (this) {
            case TIME -> millis(unit);
            case REQUEST_RATE -> one(unit, "requests/sec", "requests/s", "per sec", "queries/s", "queries/sec");
            case TOKEN_RATE -> one(unit, "tokens/sec", "tokens/s", "per sec");
            case TOKENS -> one(unit, "tokens", "count", "");
            case COUNT -> one(unit, "requests", "count", "");
        };
    }

    private static Optional<Double> millis(String unit) {
        return switch (unit) {
            case "ns" -> Optional.of(1e-6);
            case "us", "µs" -> Optional.of(1e-3);
            case "ms", "milliseconds", "ms/token" -> Optional.of(1.0);
            case "s", "sec", "seconds", "s/token" -> Optional.of(1e3);
            default -> Optional.empty();
        };
    }

    private static Optional<Double> one(String unit, String... known) {
        return List.of(known).contains(unit) ? Optional.of(1.0) : Optional.empty();
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
