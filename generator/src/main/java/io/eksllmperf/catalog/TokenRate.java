package io.eksllmperf.catalog;

/**
 * Output tokens per second that a server is expected to reach; an estimate for durations, never a result.
 *
 * @param perStream tokens/s of one client
 * @param plateau tokens/s that more clients do not raise
 */
public record TokenRate(double perStream, double plateau) {
    /** Output tokens/s of all clients together. */
    public double at(int concurrency) {
        return Math.min(concurrency * perStream, plateau);
    }
}
