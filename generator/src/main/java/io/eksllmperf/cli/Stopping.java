package io.eksllmperf.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while a command runs: its thread is interrupted, and has some seconds to bring to an end what must not be left
 * half-done. Java ends with exit code 130 whatever the command returns then.
 */
final class Stopping {
    /** What a shell expects of who was stopped by Ctrl-C. */
    static final int EXIT_CODE = 130;

    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Stopping(Thread command) {
        hook = new Thread(() -> stop(command), "stop");
    }

    /** Until it is closed, for the thread that calls. */
    static Stopping here() {
        Stopping stopping = new Stopping(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(stopping.hook);
        return stopping;
    }

    /** All that matters has been done. */
    void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException isStopping) {
            // The hook runs, and has just been told.
        }
    }

    private void stop(Thread command) {
        command.interrupt();
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
