package io.eksllmperf.report.compare;

/** What became of a figure, the gravest first. */
public enum Outcome {
    /** A regression. */
    WORSE("worse"),
    /** More than the policy allows, in either direction, but a run without a repeat does not prove it. */
    NEEDS_REPEAT("needs a repeat"),
    BETTER("better"),
    /** Within the threshold. */
    SAME("the same");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** For a table's cell. */
    public String words() {
        return words;
    }
}
