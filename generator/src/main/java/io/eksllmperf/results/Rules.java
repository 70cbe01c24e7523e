package io.eksllmperf.results;

/** The rule ids of this package: what is said of a measured file, never of input or output. */
final class Rules {
    /** The file is no text that can be read: its encoding, or nothing in it. */
    static final String TEXT = "ELP900";
    /** The file is cut off or breaks its own format. */
    static final String SYNTAX = "ELP901";
    /** Nobody knows this format. */
    static final String FORMAT = "ELP902";
    /** One figure is refused. */
    static final String FIGURE = "ELP903";
    /** The load tool failed, or measured nothing. */
    static final String FAILED = "ELP904";
    /** A figure cannot be attributed: no concurrency, two values for one thing. */
    static final String MEANING = "ELP905";
    /** A folder of results is no complete run. */
    static final String RUN = "ELP906";
    /** An import is left out. */
    static final String IMPORT = "ELP907";
    /** The disk refused. */
    static final String DISK = "ELP908";
    /** A report is not what the results give. */
    static final String REPORT = "ELP910";

    private Rules() {}
}
