package io.eksllmperf.process;

import java.time.Duration;

/** How a child process ended. */
public sealed interface Outcome {
    /**
     * It ended by itself.
     *
     * @param exitCode 0 where it is content with what it did
     * @param out its standard output, where it was kept
     * @param err the last 64 KiB of its standard error
     */
    record Finished(int exitCode, String out, String err) implements Outcome {}

    /** There is no such program on the path. */
    record Missing(String program) implements Outcome {}

    /** The program is there, but the system did not start it. */
    record NotStarted(String program, String reason) implements Outcome {}

    /**
     * It was ended with all that it had started, because it took too long or fell silent.
     *
     * @param limit the time it had
     * @param err the last of its standard error
     */
    record TimedOut(Duration limit, String err) implements Outcome {}

    /** It was ended because it said more than was to be kept. */
    record TooLong(int limit) implements Outcome {}

    /** It was ended because whoever read its output wanted no more of it. */
    record Refused() implements Outcome {}

    /** It was ended because we were interrupted; the thread's interrupt is set again. */
    record Stopped() implements Outcome {}
}
