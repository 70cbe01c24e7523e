package io.eksllmperf.process;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** The thread that reads one output of a child. */
final class Drain extends Thread {
    private final Counted in;
    private final Child.Listener listener;
    private final AtomicReference<RuntimeException> broken = new AtomicReference<>();
    private volatile boolean returned;

    Drain(InputStream in, Child.Listener listener) {
        super("child-output");
        this.in = new Counted(in);
        this.listener = listener;
        setDaemon(true);
    }

    @Override
    public void run() {
        try {
            listener.read(in);
        } catch (IOException failed) {
            if (!in.ended) {
                broken.set(new UncheckedIOException(failed));
            }
        } catch (RuntimeException bug) {
            broken.set(bug);
        } finally {
            returned = true;
        }
    }

    long bytes() {
        return in.count.get();
    }

    /** The listener returned before the end of the output. */
    boolean gaveUp() {
        return returned && !in.ended;
    }

    /** What the listener threw, if it threw: it is the caller's own code, so the caller hears of it. */
    void rethrow() {
        RuntimeException bug = broken.get();
        if (bug != null) {
            throw bug;
        }
    }

    private static final class Counted extends FilterInputStream {
        private final AtomicLong count = new AtomicLong();
        private volatile boolean ended;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            int read = available(bytes, from, length);
            if (read < 0) {
                ended = true;
            } else {
                count.addAndGet(read);
            }
            return read;
        }

        /** The pipe breaks when the child is ended: that is the end of its output, and no failure of who reads it. */
        private int available(byte[] bytes, int from, int length) {
            try {
                return in.read(bytes, from, length);
            } catch (IOException pipeBroken) {
                return -1;
            }
        }
    }
}
