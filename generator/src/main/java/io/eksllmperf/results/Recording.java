package io.eksllmperf.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds samples up to series and to the growth of counters. */
final class Recording {
    /** The endpoints that are put under load; health checks and scrapes are answers too, and none of ours. */
    private static final Set<String> LOADED = Set.of("/v1/completions", "/v1/chat/completions");

    private final Map<String, List<Series.Point>> series = new HashMap<>();
    private final Map<String, Counter> counters = new LinkedHashMap<>();
    private final Set<String> gpus = new TreeSet<>();
    private int samples;
    private int scrapes;
    private boolean scraped;
    private boolean open;
    private double now = Double.NEGATIVE_INFINITY;

    private static final class Counter {
        private final MetricLine first;
        private double last;
        private double growth;
        private int resets;

        Counter(MetricLine first) {
            this.first = first;
            this.last = first.value();
        }

        void see(double value) {
            resets += value < last ? 1 : 0;
            growth += value < last ? value : value - last;
            last = value;
        }
    }

    /** Begins a sample; says why not when its time cannot be. */
    Optional<String> begin(String time) {
        Optional<Double> seconds = MetricLine.number(time);
        open = seconds.isPresent() && seconds.get() > now;
        if (!open) {
            String why = seconds.isEmpty() ? "is no unix time" : "is not after that of the sample above it";
            return Optional.of("the sample's time '" + Cell.shown(time) + "' " + why + ", so all of the sample is");
        }
        now = seconds.get();
        scraped = false;
        samples++;
        return Optional.empty();
    }

    int samples() {
        return samples;
    }

    /** Takes a series of the open sample; what stands before the first or in a refused one is left out. */
    Optional<String> add(MetricLine line) {
        if (!open) {
            return samples == 0 ? Optional.of("no sample has begun above it") : Optional.empty();
        }
        if (!scraped && !line.name().startsWith("DCGM_")) {
            scraped = true;
            scrapes++;
        }
        switch (line.name()) {
            case "vllm:num_requests_running" -> sum("running", line.value());
            case "vllm:num_requests_waiting" -> sum("waiting", line.value());
            case "vllm:kv_cache_usage_perc" -> largest("kvCacheUsage", line.value());
            case "DCGM_FI_DEV_GPU_UTIL", "DCGM_FI_DEV_FB_USED", "DCGM_FI_DEV_POWER_USAGE" -> gpu(line);
            default -> counter(line);
        }
        return Optional.empty();
    }

    private void gpu(MetricLine line) {
        String gpu =
                line.label("UUID").isEmpty() ? line.label("Hostname") + "/" + line.label("gpu") : line.label("UUID");
        gpus.add(gpu);
        largest(line.name() + " " + gpu, line.value());
    }

    private void counter(MetricLine line) {
        boolean counts = line.name().endsWith("_total")
                || line.name().endsWith("_sum")
                || line.name().endsWith("_count");
        boolean ours = !line.name().equals("http_requests_total") || LOADED.contains(line.label("handler"));
        if (counts && ours) {
            Counter known = counters.get(line.identity());
            if (known == null) {
                counters.put(line.identity(), first(line));
            } else {
                known.see(line.value());
            }
        }
    }

    /** A series that appears after the server's first answer, as that of the first error does, has grown from 0. */
    private Counter first(MetricLine line) {
        Counter counter = new Counter(line);
        counter.growth = scrapes > 1 ? line.value() : 0;
        return counter;
    }

    private void sum(String name, double value) {
        last(name).ifPresentOrElse(point -> replace(name, point.value() + value), () -> append(name, value));
    }

    private void largest(String name, double value) {
        last(name).ifPresentOrElse(point -> replace(name, Math.max(point.value(), value)), () -> append(name, value));
    }

    /** The point of this very sample: several engines have a series each. */
    private Optional<Series.Point> last(String name) {
        List<Series.Point> points = series.getOrDefault(name, List.of());
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(points.get(points.size() - 1)).filter(point -> point.seconds() == now);
    }

    private void append(String name, double value) {
        series.computeIfAbsent(name, missing -> new ArrayList<>()).add(new Series.Point(now, value));
    }

    private void replace(String name, double value) {
        List<Series.Point> points = series.getOrDefault(name, new ArrayList<>());
        points.set(points.size() - 1, new Series.Point(now, value));
    }

    Samples samples(List<String> faults) {
        Map<String, Samples.Gpu> found = new TreeMap<>();
        for (String gpu : gpus) {
            found.put(
                    gpu,
                    new Samples.Gpu(
                            of("DCGM_FI_DEV_GPU_UTIL " + gpu),
                            of("DCGM_FI_DEV_FB_USED " + gpu),
                            of("DCGM_FI_DEV_POWER_USAGE " + gpu)));
        }
        Samples.Queue queue = new Samples.Queue(of("running"), of("waiting"), of("kvCacheUsage"));
        return new Samples(samples, queue, found, growth(), faults);
    }

    private Series of(String name) {
        return new Series(series.getOrDefault(name, List.of()));
    }

    private Samples.Counters growth() {
        Map<String, Double> finished = new TreeMap<>();
        Map<String, Double> answers = new TreeMap<>();
        Map<String, Double> totals = new TreeMap<>();
        int resets = 0;
        for (Counter counter : counters.values()) {
            String name = counter.first.name();
            String reason = counter.first.label("finished_reason");
            if (name.equals("vllm:request_success_total") && !reason.isEmpty()) {
                finished.merge(reason, counter.growth, Double::sum);
            } else if (name.equals("http_requests_total")) {
                answers.merge(counter.first.label("status"), counter.growth, Double::sum);
            } else {
                totals.merge(name.startsWith("vllm:") ? name.substring(5) : name, counter.growth, Double::sum);
            }
            resets = Math.max(resets, counter.resets);
        }
        return new Samples.Counters(finished, answers, totals, resets);
    }
}
