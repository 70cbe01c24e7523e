package io.eksllmperf.spec;

/**
 * One file of {@code experiments/}, as text.
 *
 * @param path relative to the repository's root, with {@code /} as separator
 * @param text the whole content
 */
public record InputFile(String path, String text) {}
