package io.eksllmperf.results;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the recorder saw of the server and its GPUs during a run.
 *
 * @param count number of samples
 * @param queue requests in the server
 * @param gpus by the GPU's UUID, or by its number where it has none
 * @param counters how much each counter grew from the first sample to the last
 * @param faults what the recorder could not reach, in its own words, each once
 */
public record Samples(int count, Queue queue, Map<String, Gpu> gpus, Counters counters, List<String> faults) {
    public Samples {
        gpus = Collections.unmodifiableMap(new TreeMap<>(gpus));
        faults = List.copyOf(faults);
    }

    /**
     * Requests in the server.
     *
     * @param running requests being computed, all engines together
     * @param waiting requests that wait for room
     * @param kvCacheUsage 0 to 1, of the fullest engine
     */
    public record Queue(Series running, Series waiting, Series kvCacheUsage) {}

    /**
     * One GPU.
     *
     * @param utilization percent
     * @param memoryUsed MiB
     * @param power watts
     */
    public record Gpu(Series utilization, Series memoryUsed, Series power) {
        /** In joules; empty when power was recorded less than twice. */
        public Optional<Double> energy() {
            return power.measured() > 0 ? Optional.of(power.integral()) : Optional.empty();
        }
    }

    /**
     * How much counters grew. A counter that went back was reset: what it shows after that is added.
     *
     * @param finished requests by the engine's reason: stop, length, abort, error
     * @param answers HTTP answers of the endpoints under load, by status
     * @param totals the others, by name without {@code vllm:} and in today's spelling
     * @param resets how often a counter went back: the server was started again
     */
    public record Counters(
            Map<String, Double> finished, Map<String, Double> answers, Map<String, Double> totals, int resets) {
        public Counters {
            finished = Collections.unmodifiableMap(new TreeMap<>(finished));
            answers = Collections.unmodifiableMap(new TreeMap<>(answers));
            totals = Collections.unmodifiableMap(new TreeMap<>(totals));
        }

        /** Growth of a counter such as {@code prompt_tokens_total}. */
        public Optional<Double> total(String name) {
            return Optional.ofNullable(totals.get(name));
        }

        /**
         * The share of failed requests, 0 to 1. Refused requests never reach the engine and broken streams had their 200;
         * which are the same is not known, so the larger count is taken, as the run's own script does.
         */
        public Optional<Double> errorShare() {
            double broken = finished.getOrDefault("error", 0.0);
            double answered = sum(answers);
            if (answered > 0) {
                double refused = answered
                        - answers.entrySet().stream()
                                .filter(answer -> answer.getKey().startsWith("2"))
                                .mapToDouble(Map.Entry::getValue)
                                .sum();
                return Optional.of(Math.min(1, Math.max(refused, broken) / answered));
            }
            double ended = sum(finished);
            return ended > 0 && finished.containsKey("error") ? Optional.of(broken / ended) : Optional.empty();
        }

        /** Share of prompt tokens found in the prefix cache, 0 to 1. */
        public Optional<Double> prefixCacheHitShare() {
            return total("prefix_cache_queries_total")
                    .filter(queries -> queries > 0)
                    .flatMap(queries -> total("prefix_cache_hits_total").map(hits -> hits / queries));
        }

        /** Mean of a histogram such as {@code request_queue_time_seconds}, in ms. */
        public Optional<Double> meanMillis(String histogram) {
            return total(histogram + "_count")
                    .filter(count -> count > 0)
                    .flatMap(count -> total(histogram + "_sum").map(sum -> sum * 1000 / count));
        }

        private static double sum(Map<String, Double> map) {
            return map.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** Joules of all GPUs; empty when none recorded its power. */
    public Optional<Double> energy() {
        List<Double> energies =
                gpus.values().stream().flatMap(gpu -> gpu.energy().stream()).toList();
        return energies.isEmpty()
                ? Optional.empty()
                : Optional.of(energies.stream().mapToDouble(Double::doubleValue).sum());
    }

    /** Mean percent over time and GPUs; empty when none recorded it. */
    public Optional<Double> gpuUtilization() {
        List<Double> means = gpus.values().stream()
                .flatMap(gpu -> gpu.utilization().mean().stream())
                .toList();
        return means.isEmpty()
                ? Optional.empty()
                : Optional.of(means.stream().mapToDouble(Double::doubleValue).sum() / means.size());
    }
}
