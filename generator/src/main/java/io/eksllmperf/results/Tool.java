package io.eksllmperf.results;

import java.util.Optional;

/**
 * The program that measured.
 *
 * @param name {@code genai-perf}, {@code aiperf}, or another tool's name as a report gives it
 * @param version absent where its file does not say; genai-perf's never does
 */
public record Tool(String name, Optional<String> version) {
    static final Tool GENAI_PERF = new Tool("genai-perf", Optional.empty());

    static Tool aiperf(Optional<String> version) {
        return new Tool("aiperf", version);
    }
}
