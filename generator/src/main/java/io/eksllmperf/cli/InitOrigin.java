package io.eksllmperf.cli;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a new repository will be, and where its CI gets the program.
 *
 * @param repositoryUrl Git URL of the repository
 * @param programUrl Git URL of the program; empty when it is not known yet
 * @param programRevision full commit id of the program; empty when it is not known yet
 */
record InitOrigin(String repositoryUrl, String programUrl, String programRevision) {
    private static final String UNKNOWN_OWNER = "OWNER";

    /** {@code https://host/owner/name.git}, {@code ssh://git@host/owner/name} or {@code git@host:owner/name}. */
    private static final Pattern HOSTED =
            Pattern.compile("(?:(?:https?|ssh)://[^/]+/|[^/@:]+@[^/:]+:)((?:[A-Za-z0-9][\\w.-]*/)+)[^/]+/?");

    /** What may stand in a YAML string, a shell word and Markdown as it is. */
    private static final Pattern PLAIN_URL = Pattern.compile("[A-Za-z0-9/][A-Za-z0-9._~:/@%+-]*");

    private static final Pattern WITH_PASSWORD = Pattern.compile("[a-z]+://[^/@]*:[^/@]*@.*");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    /** @throws IllegalArgumentException when what is said of the program cannot be used; its message says what could */
    InitOrigin {
        Objects.requireNonNull(repositoryUrl, "repositoryUrl");
        Objects.requireNonNull(programUrl, "programUrl");
        Objects.requireNonNull(programRevision, "programRevision");
        if (programUrl.isEmpty() != programRevision.isEmpty()) {
            throw new IllegalArgumentException(
                    "--program-url and --program-revision belong together: give both or none of them");
        }
        if (!programUrl.isEmpty() && !PLAIN_URL.matcher(programUrl).matches()) {
            throw new IllegalArgumentException("--program-url must be a Git URL such as https://git.example.com/a/b.git"
                    + " without blanks and quotes");
        }
        if (WITH_PASSWORD.matcher(programUrl).matches()) {
            throw new IllegalArgumentException(
                    "--program-url must not hold a password: it is written into files that are committed");
        }
        if (!programRevision.isEmpty() && !COMMIT.matcher(programRevision).matches()) {
            throw new IllegalArgumentException("--program-revision must be a full commit id, 40 digits of 0-9a-f: a"
                    + " branch or a tag may be another program tomorrow");
        }
    }

    /** The organisation, group or user that the repository belongs to; {@code OWNER} when its URL does not say. */
    String owner() {
        Matcher url = HOSTED.matcher(repositoryUrl);
        return url.matches() ? url.group(1).substring(0, url.group(1).length() - 1) : UNKNOWN_OWNER;
    }

    boolean knowsProgram() {
        return !programUrl.isEmpty();
    }
}
