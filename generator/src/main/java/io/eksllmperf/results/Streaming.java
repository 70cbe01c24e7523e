package io.eksllmperf.results;

/** Whether answers came token by token. Only then do time to first token and inter token latency mean anything. */
public enum Streaming {
    YES,
    NO,
    /** The file does not say, and then nothing may be made of it. */
    UNKNOWN;

    static Streaming of(boolean yes) {
        return yes ? YES : NO;
    }
}
