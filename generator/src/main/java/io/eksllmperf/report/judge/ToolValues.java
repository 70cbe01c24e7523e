package io.eksllmperf.report.judge;

import io.eksllmperf.report.Figure;
import io.eksllmperf.results.Asked;
import io.eksllmperf.results.Figures;
import io.eksllmperf.results.Measurement;
import io.eksllmperf.results.Stats;
import io.eksllmperf.results.Steady;
import java.util.Map;
import java.util.Optional;

/** What the load tool measured, and what follows from it by arithmetic. */
final class ToolValues {
    private static final String WINDOWS_TOOL = "genai-perf";

    private ToolValues() {}

    static void put(Map<Figure, Double> values, Figures figures, int concurrency) {
        Optional<Double> rate = figures.requestThroughput();
        Optional<Double> output = figures.outputTokenThroughput();
        Optional<Double> inputLength = figures.inputLength().flatMap(Stats::avg);
        Optional<Double> input = product(rate, inputLength);
        put(values, Figure.REQUEST_THROUGHPUT, rate);
        put(values, Figure.OUTPUT_THROUGHPUT, output);
        put(values, Figure.INPUT_THROUGHPUT, input);
        put(values, Figure.TOTAL_THROUGHPUT, figures.totalTokenThroughput().or(() -> sum(output, input)));
        put(values, Figure.GOODPUT, figures.goodput());
        stats(values, "LATENCY_", figures.requestLatency());
        stats(values, "TTFT_", figures.timeToFirstToken());
        stats(values, "ITL_", figures.interTokenLatency());
        put(values, Figure.OUTPUT_LENGTH, figures.outputLength().flatMap(Stats::avg));
        put(values, Figure.INPUT_LENGTH, inputLength);
        if (concurrency > 0) {
            Optional<Double> latency = figures.requestLatency().flatMap(Stats::avg);
            put(values, Figure.LITTLE, product(rate, latency).map(held -> held / 1000 / concurrency));
        }
    }

    private static void stats(Map<Figure, Double> values, String prefix, Optional<Stats> stats) {
        for (Figure figure : Figure.values()) {
            if (figure.name().startsWith(prefix)) {
                put(values, figure, stats.flatMap(found -> part(found, figure)));
            }
        }
    }

    private static Optional<Double> part(Stats stats, Figure figure) {
        if (figure.percentile() > 0) {
            return stats.percentile(figure.percentile());
        }
        return switch (figure) {
            case LATENCY_MIN -> stats.min();
            case LATENCY_MAX -> stats.max();
            default -> stats.avg();
        };
    }

    /** The steady part's figures; of the rest of the run only what they do not touch. */
    static Figures steady(Steady steady, Optional<Figures> summary) {
        Figures own = steady.figures();
        Figures all = summary.map(own::or).orElse(own);
        return new Figures(
                all.requestThroughput(),
                all.outputTokenThroughput(),
                own.totalTokenThroughput(),
                all.goodput(),
                all.requestLatency(),
                all.timeToFirstToken(),
                all.interTokenLatency(),
                all.outputLength(),
                all.inputLength(),
                Optional.of(steady.requests()),
                own.duration());
    }

    /** What was asked for, or the rate over the time that was measured: genai-perf's windows where it says neither. */
    static Optional<Double> estimatedRequests(Known known, Map<Figure, Double> values) {
        Asked asked = known.asked();
        Optional<Double> rate = Optional.ofNullable(values.get(Figure.REQUEST_THROUGHPUT));
        Optional<Double> duration = known.measurement()
                .map(Measurement::figures)
                .flatMap(Figures::duration)
                .map(millis -> millis / 1000);
        if (asked.requests().isPresent() && rate.isPresent()) {
            return asked.requests().map(Long::doubleValue);
        }
        return product(rate, duration.or(() -> windows(known)));
    }

    private static Optional<Double> windows(Known known) {
        boolean countsRequests = known.toolVersion()
                .flatMap(said -> known.context().catalog().loadTool(known.toolName(), said.value()))
                .filter(tool -> !tool.measuresWindows())
                .isPresent();
        return known.toolName().equals(WINDOWS_TOOL) && !countsRequests
                ? Optional.of(known.context()
                        .catalog()
                        .timeModel()
                        .windowsSeconds(known.asked().measurementInterval()))
                : Optional.empty();
    }

    static void put(Map<Figure, Double> values, Figure figure, Optional<Double> value) {
        value.ifPresent(found -> values.put(figure, found));
    }

    private static Optional<Double> product(Optional<Double> left, Optional<Double> right) {
        return left.flatMap(a -> right.map(b -> a * b));
    }

    private static Optional<Double> sum(Optional<Double> left, Optional<Double> right) {
        return left.flatMap(a -> right.map(b -> a + b));
    }
}
