package io.eksllmperf.cli;

import io.eksllmperf.plan.Expected;
import io.eksllmperf.plan.SweepProgress;
import io.eksllmperf.process.Answer;
import io.eksllmperf.process.Answer.Trouble;
import java.time.Duration;
import java.time.InstantSource;

/** Looks again and again. */
final class Watch {
    /** So many looks that saw nothing, one after another, are enough: a laptop may have slept, a VPN been away. */
    private static final int BLIND = 3;

    private final SweepView view;
    private final Expected expected;
    private final WatchScreen screen;

    Watch(SweepView view, Expected expected, WatchScreen screen) {
        this.view = view;
        this.expected = expected;
        this.screen = screen;
    }

    /**
     * The progress at the end of the sweep, or after one look.
     *
     * @param pause between two looks
     * @throws UnusableFile when the cluster cannot be seen
     * @throws InterruptedException by Ctrl-C
     */
    SweepProgress until(boolean once, Duration pause) throws InterruptedException {
        int blind = 0;
        while (true) {
            SweepView.Look look = view.look(InstantSource.system());
            blind = look.blind().isPresent() ? blind + 1 : 0;
            if (look.blind().isPresent()) {
                Answer.Failed<String> failed = look.blind().get();
                giveUp(failed, once || blind == BLIND);
                screen.blind(failed.sentence());
            } else {
                SweepProgress progress = SweepProgress.of(expected, look.snapshot());
                screen.show(progress);
                if (once || progress.exitCode().isPresent()) {
                    return progress;
                }
            }
            Thread.sleep(pause.toMillis());
        }
    }

    private void giveUp(Answer.Failed<String> failed, boolean enough) throws InterruptedException {
        if (failed.trouble() == Trouble.STOPPED) {
            throw new InterruptedException(failed.sentence());
        }
        if (enough || failed.trouble() == Trouble.NO_PROGRAM || failed.trouble() == Trouble.NO_TARGET) {
            throw new UnusableFile(failed.sentence());
        }
    }
}
