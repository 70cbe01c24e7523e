package io.eksllmperf.report.judge;

import io.eksllmperf.results.Run;
import io.eksllmperf.results.Samples;
import io.eksllmperf.results.Series;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The time in which the server was under load. The load tool runs longer: it reads its tokenizer before, warms up, and writes its
 * export after, and a mean over that says nothing of the level. So: the very seconds that rates and latencies come from, where
 * single requests were recorded; else, within the run, from the first sample to the last in which the server held at least half
 * of the concurrency; where it never did, all of the run.
 *
 * @param from unix time in seconds
 * @param to unix time in seconds
 */
record LoadedWindow(double from, double to) {
    private static final double HALF = 0.5;

    static LoadedWindow of(Known known, Samples samples) {
        return known.folder()
                .steady()
                .map(steady -> new LoadedWindow(steady.from(), steady.to()))
                .filter(steady -> steady.cut(samples.queue().running()).measured() > 0)
                .orElseGet(() -> halfHeld(known.run().period(), samples, known.concurrency()));
    }

    private static LoadedWindow halfHeld(Run.Period period, Samples samples, int concurrency) {
        LoadedWindow run = new LoadedWindow(
                period.start().map(LoadedWindow::seconds).orElse(Double.NEGATIVE_INFINITY),
                period.end().map(LoadedWindow::seconds).orElse(Double.POSITIVE_INFINITY));
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (Series.Point point : held(samples).points()) {
            if (run.holds(point) && point.value() >= HALF * concurrency) {
                first = Math.min(first, point.seconds());
                last = Math.max(last, point.seconds());
            }
        }
        return first < last ? new LoadedWindow(first, last) : run;
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }

    private boolean holds(Series.Point point) {
        return point.seconds() >= from && point.seconds() <= to;
    }

    /** What of a series lies inside. */
    Series cut(Series series) {
        return new Series(series.points().stream().filter(this::holds).toList());
    }

    /** Running and waiting requests together. */
    static Series held(Samples samples) {
        Map<Double, Double> waiting = new HashMap<>();
        for (Series.Point point : samples.queue().waiting().points()) {
            waiting.put(point.seconds(), point.value());
        }
        return new Series(samples.queue().running().points().stream()
                .map(point ->
                        new Series.Point(point.seconds(), point.value() + waiting.getOrDefault(point.seconds(), 0.0)))
                .toList());
    }
}
