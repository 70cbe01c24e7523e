package io.eksllmperf.process;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A child that runs: one thread for each of its outputs, and the caller's own, which waits. */
final class Running {
    private static final Duration SLICE = Duration.ofMillis(50);
    /** A grandchild may hold the pipes open for ever: so long is waited for more, once the child itself has ended. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(3);

    private final Process process;
    private final Command.Limits limits;
    private final Drain out;
    private final Tail tail = new Tail();
    private final Drain err;

    Running(Process process, Command.Limits limits, Child.Listener listener) {
        this.process = process;
        this.limits = limits;
        this.out = new Drain(process.getInputStream(), listener);
        this.err = new Drain(process.getErrorStream(), tail::fill);
    }

    Outcome outcome() {
        closeInput();
        out.start();
        err.start();
        try {
            Outcome outcome = waited();
            out.rethrow();
            return outcome;
        } catch (InterruptedException stopped) {
            stop();
            return new Outcome.Stopped();
        } finally {
            end();
        }
    }

    /** The reader is waited for, so that nobody writes on after the answer was given. */
    private void stop() {
        end();
        try {
            out.join(AFTERWARDS.toMillis());
        } catch (InterruptedException again) {
            out.interrupt();
        }
        Thread.currentThread().interrupt();
    }

    private Outcome waited() throws InterruptedException {
        Duration whole = Duration.ZERO;
        Quiet quiet = new Quiet();
        while (!process.waitFor(SLICE.toMillis(), TimeUnit.MILLISECONDS)) {
            whole = whole.plus(SLICE);
            if (out.gaveUp()) {
                return new Outcome.Refused();
            }
            Optional<Duration> passed = passed(whole, quiet.after(SLICE, bytes()));
            if (passed.isPresent()) {
                end();
                out.join(AFTERWARDS.toMillis());
                err.join(AFTERWARDS.toMillis());
                return new Outcome.TimedOut(passed.get(), tail.text());
            }
        }
        Quiet rest = new Quiet();
        while ((out.isAlive() || err.isAlive()) && rest.after(SLICE, bytes()).compareTo(AFTERWARDS) < 0) {
            (out.isAlive() ? out : err).join(SLICE.toMillis());
        }
        return out.gaveUp() ? new Outcome.Refused() : new Outcome.Finished(process.exitValue(), "", tail.text());
    }

    private Optional<Duration> passed(Duration whole, Duration quiet) {
        if (whole.compareTo(limits.whole()) >= 0) {
            return Optional.of(limits.whole());
        }
        return quiet.compareTo(limits.silence()) >= 0 ? Optional.of(limits.silence()) : Optional.empty();
    }

    private long bytes() {
        return out.bytes() + err.bytes();
    }

    /** First who was started, then who started them: a shell whose command is killed would start the next one. */
    private void end() {
        if (process.isAlive()) {
            List<ProcessHandle> started = process.descendants().toList();
            process.destroyForcibly();
            started.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private void closeInput() {
        try (OutputStream input = process.getOutputStream()) {
            input.flush();
        } catch (IOException alreadyGone) {
            // It ended before it was listened to: its exit code says the rest.
        }
    }

    /** How long no byte came, counted in slices: nobody asks the clock. */
    private static final class Quiet {
        private long seen = -1;
        private Duration quiet = Duration.ZERO;

        Duration after(Duration slice, long bytes) {
            quiet = bytes == seen ? quiet.plus(slice) : Duration.ZERO;
            seen = bytes;
            return quiet;
        }
    }
}
