package io.eksllmperf.cli;

/** A file that cannot be read or written: told in one sentence, ends with {@link ExitCode#USAGE}. */
final class UnusableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableFile(String message) {
        super(message);
    }
}
