package io.eksllmperf.report.insight;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Phrases;
import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How busy and how full the GPUs are where most is served. */
final class Gpu {
    private static final List<Figure> FIGURES = List.of(Figure.GPU_UTILIZATION, Figure.GPU_MEMORY);

    private Gpu() {}

    /** Empty when no level recorded them. */
    static Optional<Insight> of(Sweep sweep) {
        boolean recorded = sweep.levels().stream()
                .anyMatch(level ->
                        FIGURES.stream().anyMatch(figure -> level.value(figure).isPresent()));
        return recorded ? Optional.of(insight(sweep)) : Optional.empty();
    }

    private static Insight insight(Sweep sweep) {
        Basis gpu = Basis.first(sweep, FIGURES);
        Basis rate = Basis.rate(sweep);
        Basis both = rate.without(level -> Reason.against(level, gpu.figure()));
        return both.best()
                .map(best -> at(sweep, both, best))
                .orElseGet(() -> Draft.notCarried(Insight.Kind.GPU, sweep, rate, gpu));
    }

    private static Insight at(Sweep sweep, Basis rate, Level best) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("concurrency", (double) best.concurrency());
        FIGURES.stream()
                .filter(figure -> Reason.against(best, figure).isEmpty())
                .forEach(figure ->
                        values.put(Words.key(figure), best.value(figure).orElseThrow()));
        List<String> said = new ArrayList<>();
        said.add("At concurrency " + best.concurrency()
                + (isPeak(sweep, best)
                        ? ", where throughput is highest, "
                        : ", where throughput is highest of the levels with GPU figures, ")
                + figures(values) + ".");
        if (values.containsKey(Words.key(Figure.GPU_UTILIZATION))) {
            said.add("Utilization is the share of time in which any kernel ran, not how much of the GPU it used.");
        }
        List<String> reservations =
                Reservations.singleRuns(List.of(best)).stream().toList();
        return new Draft(Insight.Kind.GPU, rate, said, reservations, values).insight();
    }

    private static String figures(Map<String, Double> values) {
        List<String> words = new ArrayList<>();
        Optional.ofNullable(values.get(Words.key(Figure.GPU_UTILIZATION)))
                .ifPresent(value ->
                        words.add("GPU utilization is " + Numbers.of(Figure.GPU_UTILIZATION, value) + " on average"));
        Optional.ofNullable(values.get(Words.key(Figure.GPU_MEMORY)))
                .ifPresent(value -> words.add("GPU memory in use is at most " + Numbers.of(Figure.GPU_MEMORY, value)));
        return Phrases.list(words);
    }

    private static boolean isPeak(Sweep sweep, Level level) {
        return Basis.rate(sweep).best().filter(best -> Basis.same(best, level)).isPresent();
    }
}
