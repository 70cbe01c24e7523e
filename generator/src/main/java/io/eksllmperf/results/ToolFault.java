package io.eksllmperf.results;

import java.util.Optional;

/** What a load tool says in its log when it fails, and what that means (genai-perf 0.0.8 to 0.0.16, AIPerf 0.1 to 0.13). */
final class ToolFault {
    private static final int LONGEST = 160;

    private ToolFault() {}

    /** One sentence, for a line that tells of a failure. */
    static Optional<String> of(String line) {
        if (line.contains("error: unrecognized arguments:")) {
            return Optional.of("the tool refused its command: '" + cut(line)
                    + "'; flags differ by version, and genai-perf has no --service-kind from 25.04 on");
        }
        if (line.contains("had error: OpenAI response returns HTTP code")) {
            return Optional.of(
                    "genai-perf stopped at the first failed answer and exported nothing: '" + cut(line) + "'");
        }
        if (line.startsWith("KeyError: 'delta'")) {
            return Optional.of("genai-perf up to 25.03 cannot read streamed completions: use 25.04, or do not stream");
        }
        if (line.contains("skipping profiling")) {
            return Optional.of("genai-perf found an old checkpoint and measured nothing: run it in an empty folder");
        }
        return Optional.empty();
    }

    private static String cut(String line) {
        String clean = line.strip().replaceAll("[^\\p{Print}]", "?");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + " [cut]";
    }
}
