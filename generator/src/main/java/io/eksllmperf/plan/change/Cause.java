package io.eksllmperf.plan.change;

import java.util.Optional;

/**
 * A key of the input that changed.
 *
 * @param file the input file
 * @param key as {@code spec.serving.maxModelLen}; the empty text for a whole file that came or went
 * @param before its value as written; empty where there was none
 * @param after the same for the new value
 */
public record Cause(String file, String key, Optional<String> before, Optional<String> after)
        implements Comparable<Cause> {
    @Override
    public int compareTo(Cause other) {
        int byFile = file.compareTo(other.file);
        return byFile == 0 ? key.compareTo(other.key) : byFile;
    }
}
