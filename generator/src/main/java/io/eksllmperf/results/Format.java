package io.eksllmperf.results;

/** The file formats that are known, the most telling of the summaries first. */
public enum Format {
    AIPERF_JSON("AIPerf JSON summary"),
    GENAI_PERF_JSON("genai-perf JSON summary"),
    AIPERF_CSV("AIPerf CSV summary"),
    GENAI_PERF_CSV("genai-perf CSV summary"),
    LLM_D_REPORT("llm-d Benchmark Report"),
    AIPERF_REQUESTS("AIPerf records of single requests"),
    GENAI_PERF_RAW("genai-perf raw export"),
    CONSOLE("console output"),
    SAMPLES("the recorder's samples"),
    RUN("record of a run"),
    /** Written by a load tool beside its results; kept, never read. */
    COMPANION("file of a load tool without figures of its own"),
    UNKNOWN("unknown format");

    private final String words;

    Format(String words) {
        this.words = words;
    }

    /** Whether one file of this format stands for a run by itself. */
    boolean isSummary() {
        return compareTo(LLM_D_REPORT) <= 0;
    }

    @Override
    public String toString() {
        return words;
    }
}
