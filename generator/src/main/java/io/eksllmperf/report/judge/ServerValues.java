package io.eksllmperf.report.judge;

import io.eksllmperf.report.Figure;
import io.eksllmperf.results.Samples;
import io.eksllmperf.results.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the recorder saw of server and GPUs while they were under load. */
final class ServerValues {
    private static final double JOULES_PER_KWH = 3.6e6;
    private static final double MILLION = 1e6;

    private ServerValues() {}

    static void put(Map<Figure, Double> values, Known known, Samples samples) {
        LoadedWindow window = LoadedWindow.of(known, samples);
        if (known.concurrency() > 0) {
            Optional<Double> held = window.cut(LoadedWindow.held(samples)).mean();
            ToolValues.put(values, Figure.SERVER_LITTLE, held.map(count -> count / known.concurrency()));
        }
        ToolValues.put(
                values, Figure.RUNNING, window.cut(samples.queue().running()).mean());
        ToolValues.put(
                values, Figure.WAITING, window.cut(samples.queue().waiting()).mean());
        ToolValues.put(
                values,
                Figure.KV_CACHE,
                percent(window.cut(samples.queue().kvCacheUsage()).mean()));
        ToolValues.put(
                values, Figure.PREFIX_CACHE_HITS, percent(samples.counters().prefixCacheHitShare()));
        gpus(values, window, List.copyOf(samples.gpus().values()));
    }

    private static void gpus(Map<Figure, Double> values, LoadedWindow window, List<Samples.Gpu> gpus) {
        List<Double> utilization = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        List<Double> power = new ArrayList<>();
        boolean lasting = true;
        for (Samples.Gpu gpu : gpus) {
            window.cut(gpu.utilization()).mean().ifPresent(utilization::add);
            window.cut(gpu.memoryUsed()).max().ifPresent(memory::add);
            Series watts = window.cut(gpu.power());
            watts.mean().ifPresent(power::add);
            lasting = lasting && watts.measured() > 0;
        }
        ToolValues.put(values, Figure.GPU_UTILIZATION, sum(utilization).map(all -> all / utilization.size()));
        ToolValues.put(values, Figure.GPU_MEMORY, sum(memory));
        ToolValues.put(values, Figure.POWER, sum(power));
        // Joules over the tokens of the same seconds are watts over tokens per second.
        Optional<Double> rate =
                Optional.ofNullable(values.get(Figure.OUTPUT_THROUGHPUT)).filter(tokens -> tokens > 0);
        if (lasting) {
            Optional<Double> energy =
                    sum(power).flatMap(watts -> rate.map(tokens -> watts / tokens * MILLION / JOULES_PER_KWH));
            ToolValues.put(values, Figure.ENERGY, energy);
        }
    }

    private static Optional<Double> percent(Optional<Double> share) {
        return share.map(found -> found * 100);
    }

    private static Optional<Double> sum(List<Double> parts) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.stream().mapToDouble(Double::doubleValue).sum());
    }
}
