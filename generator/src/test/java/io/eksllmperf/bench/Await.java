package io.eksllmperf.bench;

import java.util.concurrent.Callable;

/** Waits for what another process does: at most ten seconds. */
final class Await {
    private Await() {}

    static void until(Callable<Boolean> happened) throws Exception {
        for (int i = 0; i < 200; i++) {
            if (happened.call()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("it did not happen within ten seconds");
    }
}
