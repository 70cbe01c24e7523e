package io.eksllmperf.cli;

import io.eksllmperf.process.Receiver;
import io.eksllmperf.results.Arriving;
import java.io.IOException;
import java.io.OutputStream;

/** Hands the bytes of a run from the cluster to the store, which know nothing of each other. */
record Arrival(Arriving run) implements Receiver {
    @Override
    public long have(String file) throws IOException {
        return run.have(file);
    }

    @Override
    public OutputStream append(String file, long offset) throws IOException {
        return run.append(file, offset);
    }

    @Override
    public String sha256(String file) throws IOException {
        return run.sha256(file);
    }
}
