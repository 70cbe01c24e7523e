package io.eksllmperf.simulated;

/** What is planted in a run. */
enum Fault {
    NONE,
    /** The server starts again in the middle; nothing but its counters tells, since it does not say when it started. */
    RESTART,
    /** 15 % of the requests are refused, and the load tool ends with 0. */
    ERRORS,
    /** The load tool holds half of the requests open that it was asked for. */
    HALF_CLIENTS,
    /** 60 % of the prompt tokens are in the prefix cache. */
    WARM_CACHE,
    /** No warm-up: the first wave compiles kernels. */
    COLD,
    /** Answers have half the length that was asked for. */
    SHORT_ANSWERS,
    /** The file of single requests ends in the middle of a line, after two thirds of the run. */
    CUT_FILE;

    static final double ERROR_SHARE = 0.15;
    static final double CACHE_HITS = 0.6;
    static final double COLD_SERVICES = 3;
}
