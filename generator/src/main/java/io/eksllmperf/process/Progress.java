package io.eksllmperf.process;

/**
 * How far a run has come over.
 *
 * @param file the file that is being sent
 * @param bytes of the whole run, those of earlier attempts included
 * @param total of the whole run
 */
public record Progress(String file, long bytes, long total) {}
