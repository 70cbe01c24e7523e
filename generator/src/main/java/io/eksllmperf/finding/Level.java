package io.eksllmperf.finding;

/** How grave a finding is: an error stops {@code generate} before anything is written, a warning is told and passed. */
public enum Level {
    ERROR,
    WARNING
}
