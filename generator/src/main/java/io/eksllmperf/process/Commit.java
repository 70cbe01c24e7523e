package io.eksllmperf.process;

import java.util.regex.Pattern;

/**
 * A commit of a Git repository.
 *
 * @param id its whole name: 40 hexadecimal digits, or 64 in a repository of SHA-256
 */
public record Commit(String id) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    public Commit {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a commit has 40 or 64 hexadecimal digits, not " + id);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
