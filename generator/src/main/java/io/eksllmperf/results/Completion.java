package io.eksllmperf.results;

/** Whether the load tool says that it did all it was asked to do. */
public enum Completion {
    COMPLETE,
    CANCELLED,
    INCOMPLETE,
    NOT_RECORDED
}
