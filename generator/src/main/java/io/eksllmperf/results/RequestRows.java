package io.eksllmperf.results;

import java.util.Arrays;

/** The valid requests of a run, one row each, in the order of the file: no more than 56 bytes for each. */
final class RequestRows {
    private static final int FIRST_SIZE = 1024;
    private static final long NOT_RECORDED = -1;

    final Distribution latency = new Distribution();
    final Distribution timeToFirstToken = new Distribution();
    final Distribution interTokenLatency = new Distribution();
    final Distribution inputLength = new Distribution();
    final Distribution outputLength = new Distribution();
    private long[] starts = new long[FIRST_SIZE];
    private long[] ends = new long[FIRST_SIZE];
    private boolean timed = true;
    private int size;

    void add(Request request) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size + size / 2);
            ends = Arrays.copyOf(ends, size + size / 2);
        }
        starts[size] = request.start().orElse(NOT_RECORDED);
        ends[size] = request.end().orElse(NOT_RECORDED);
        timed = timed && starts[size] != NOT_RECORDED && ends[size] >= starts[size];
        size++;
        latency.add(request.latency().orElse(Double.NaN));
        timeToFirstToken.add(request.timeToFirstToken().orElse(Double.NaN));
        interTokenLatency.add(request.interTokenLatency().orElse(Double.NaN));
        inputLength.add(request.inputLength().orElse(Double.NaN));
        outputLength.add(request.outputLength().orElse(Double.NaN));
    }

    int size() {
        return size;
    }

    /** Whether every request has a start and an end that is not before it. */
    boolean areTimed() {
        return timed;
    }

    /** Unix time in ns. */
    long start(int row) {
        return starts[row];
    }

    /** Unix time in ns. */
    long end(int row) {
        return ends[row];
    }

    /** All starts, the earliest first. */
    long[] sortedStarts() {
        long[] sorted = Arrays.copyOf(starts, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
