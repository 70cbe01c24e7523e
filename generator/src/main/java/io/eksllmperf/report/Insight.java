package io.eksllmperf.report;

import java.util.List;
import java.util.Map;

/**
 * A conclusion, and what it rests on.
 *
 * @param kind what it is about
 * @param standing how far it carries
 * @param sentences for people, with figures, units and levels: first the answer, then how it came about; plain text
 * @param reservations sentences that limit it: what it does not say, and what would be right
 * @param rests concurrencies of the levels that it rests on
 * @param leftOut levels that were not used, each with the reason
 * @param values its figures for programs, in the order to be shown
 */
public record Insight(
        Kind kind,
        Standing standing,
        List<String> sentences,
        List<String> reservations,
        List<Integer> rests,
        List<LeftOut> leftOut,
        Map<String, Double> values) {

    public Insight {
        sentences = List.copyOf(sentences);
        reservations = List.copyOf(reservations);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("a conclusion says at least one sentence");
        }
        rests = rests.stream().sorted().toList();
        leftOut = List.copyOf(leftOut);
        values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
    }

    /** One that nothing limits beyond what it says. */
    public Insight(
            Kind kind,
            Standing standing,
            String sentence,
            List<Integer> rests,
            List<LeftOut> leftOut,
            Map<String, Double> values) {
        this(kind, standing, List.of(sentence), List.of(), rests, leftOut, values);
    }

    /** All that it says. */
    public String sentence() {
        return String.join(" ", sentences);
    }

    /** What conclusions are drawn, in the order of the report. */
    public enum Kind {
        LOWEST_LATENCY("Lowest latency"),
        PEAK_THROUGHPUT("Peak throughput"),
        KNEE("Saturation (knee)"),
        PRODUCTION_RANGE("Production range"),
        SLO_LIMIT("SLO limit"),
        COST("Cost per million tokens"),
        TOKENS_PER_DOLLAR("Tokens per dollar"),
        GPU("GPU utilization"),
        ENERGY("Energy per million tokens");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How far a conclusion carries. */
    public enum Standing {
        STANDS("stands"),
        /** Holds with the reservation that its sentence names. */
        LIMITED("with a reservation"),
        /** The levels do not go far enough. */
        NOT_REACHED("not reached"),
        NOT_MEASURABLE("not measurable");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * @param concurrency the level
     * @param reason why it was not used
     */
    public record LeftOut(int concurrency, String reason) {}
}
