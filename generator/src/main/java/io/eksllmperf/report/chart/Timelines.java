package io.eksllmperf.report.chart;

import io.eksllmperf.report.Level;
import io.eksllmperf.report.Row;
import io.eksllmperf.report.Sweep;
import io.eksllmperf.results.Samples;
import io.eksllmperf.results.Series;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the recorder saw during each run. */
final class Timelines {
    private Timelines() {}

    static List<Chart> of(Sweep sweep) {
        List<Chart> charts = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Level level : sweep.levels()) {
            shown(level)
                    .ifPresent(row -> charts.addAll(of(row, row.samples().orElseThrow(), unique(row.run(), taken))));
        }
        return charts;
    }

    /** One run speaks for its level: the first that is usable, or else the first that was recorded. */
    private static Optional<Row> shown(Level level) {
        List<Row> recorded =
                level.rows().stream().filter(row -> row.samples().isPresent()).toList();
        return recorded.stream()
                .filter(Row::isUsable)
                .findFirst()
                .or(() -> recorded.stream().findFirst());
    }

    /** Runs of several imports may have the same numbers. */
    private static String unique(Row.Source run, Set<String> taken) {
        String digits = Integer.toString(run.concurrency());
        String stem = "timeline-c" + "0".repeat(Math.max(0, 4 - digits.length())) + digits + "-r" + run.repeat();
        String unique = stem;
        for (int n = 2; !taken.add(unique); n++) {
            unique = stem + "-" + n;
        }
        return unique;
    }

    private static List<Chart> of(Row row, Samples samples, String stem) {
        Samples.Queue queue = samples.queue();
        List<Track> requests = List.of(new Track("running", queue.running()), new Track("waiting", queue.waiting()));
        List<Track> use = new ArrayList<>(utilization(samples));
        use.add(new Track("KV cache", times100(queue.kvCacheUsage())));
        List<Track> power = List.of(power(samples));
        double start = Stream.of(requests, use, power)
                .flatMap(List::stream)
                .flatMap(track -> track.series().points().stream())
                .mapToDouble(Series.Point::seconds)
                .min()
                .orElse(0);
        String run = ", " + Wording.level(row.run().concurrency()) + ", repeat "
                + row.run().repeat() + (row.isUsable() ? "" : " (not usable)");
        return Stream.of(
                        chart(stem + "-requests", "Requests in the server" + run, "requests", lines(requests, start)),
                        chart(stem + "-gpu", "GPU utilization and KV cache" + run, "%", lines(use, start)),
                        chart(stem + "-power", "GPU power" + run, "W", lines(power, start)))
                .filter(chart -> !chart.lines().isEmpty())
                .toList();
    }

    private static List<Chart.Line> lines(List<Track> tracks, double start) {
        return tracks.stream()
                .filter(track -> !track.series().isEmpty())
                .map(track -> track.line(start))
                .toList();
    }

    private static Chart chart(String id, String title, String axis, List<Chart.Line> lines) {
        Chart.Axis time = new Chart.Axis("seconds since the first sample", false);
        return new Chart(id, title, Wording.describe(lines), time, new Chart.Axis(axis, false), lines, List.of());
    }

    /** One GPU as it is; of several only the two that bound the others, for eight lines on top of each other tell nothing. */
    private static List<Track> utilization(Samples samples) {
        List<Series> gpus =
                samples.gpus().values().stream().map(Samples.Gpu::utilization).toList();
        return gpus.size() < 2
                ? gpus.stream()
                        .map(series -> new Track("GPU utilization", series))
                        .toList()
                : List.of(
                        new Track("busiest GPU", Track.together(gpus, Math::max)),
                        new Track("idlest GPU", Track.together(gpus, Math::min)));
    }

    private static Track power(Samples samples) {
        List<Series> gpus =
                samples.gpus().values().stream().map(Samples.Gpu::power).toList();
        return new Track(
                gpus.size() < 2 ? "power" : "power of " + gpus.size() + " GPUs together",
                Track.together(gpus, Double::sum));
    }

    private static Series times100(Series share) {
        return new Series(share.points().stream()
                .map(point -> new Series.Point(point.seconds(), point.value() * 100))
                .toList());
    }
}
