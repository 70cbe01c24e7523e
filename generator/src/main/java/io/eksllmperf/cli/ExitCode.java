package io.eksllmperf.cli;

/** How every command ends. */
final class ExitCode {
    /** All is well; warnings are allowed unless {@code --strict}. */
    static final int FINE = 0;
    /** Findings, drift or a regression. */
    static final int FINDINGS = 1;
    /** A wrong command line, or a file that cannot be read or written. */
    static final int USAGE = 2;

    private ExitCode() {}
}
