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

/** Where a request is answered fastest. */
final class LowestLatency {
    /** From the furthest into the tail. */
    private static final List<Figure> PERCENTILES =
            List.of(Figure.LATENCY_P99, Figure.LATENCY_P95, Figure.LATENCY_P90, Figure.LATENCY_P75, Figure.LATENCY_P50);

    private LowestLatency() {}

    static Insight of(Sweep sweep) {
        Basis basis = Basis.latency(sweep);
        return basis.best()
                .map(best -> at(sweep, basis, best))
                .orElseGet(() -> Draft.notCarried(Insight.Kind.LOWEST_LATENCY, sweep, basis.figure()));
    }

    private static Insight at(Sweep sweep, Basis basis, Level best) {
        List<String> said = new ArrayList<>();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("concurrency", (double) best.concurrency());
        values.put(Words.key(basis.figure()), basis.value(best));
        Optional<Figure> tail = PERCENTILES.stream()
                .filter(figure -> figure.compareTo(basis.figure()) > 0
                        && Reason.against(best, figure).isEmpty())
                .findFirst();
        tail.ifPresent(
                figure -> values.put(Words.key(figure), best.value(figure).orElseThrow()));
        said.add("The lowest " + Words.name(basis.figure()) + " is " + Numbers.time(basis.value(best))
                + ", at concurrency " + best.concurrency()
                + tail.map(figure -> "; its p" + figure.percentile() + " is "
                                + Numbers.time(best.value(figure).orElseThrow()))
                        .orElse("")
                + ".");
        timeToFirstToken(sweep, values).ifPresent(said::add);
        List<String> reservations = new ArrayList<>();
        forbidden(best, tail.orElse(basis.figure())).ifPresent(reservations::add);
        cold(basis, best).ifPresent(reservations::add);
        reservations.addAll(Reservations.of(basis, best));
        return new Draft(Insight.Kind.LOWEST_LATENCY, basis, said, reservations, values).insight();
    }

    private static Optional<String> timeToFirstToken(Sweep sweep, Map<String, Double> values) {
        Basis basis = Basis.of(sweep, Figure.TTFT_AVG);
        return basis.best().map(best -> {
            values.put("ttft_concurrency", (double) best.concurrency());
            values.put("ttft_mean_ms", basis.value(best));
            return "The lowest mean time to first token is " + Numbers.time(basis.value(best)) + ", at concurrency "
                    + best.concurrency()
                    + Reservations.indistinct(basis, best)
                            .map(levels -> "; within the spread of the repeats it cannot be told from concurrency "
                                    + Words.levels(levels))
                            .orElse("")
                    + ".";
        });
    }

    /** Percentiles further into the tail that are there and do not stand. */
    private static Optional<String> forbidden(Level best, Figure carried) {
        List<Figure> figures = PERCENTILES.stream()
                .filter(figure -> figure.compareTo(carried) > 0
                        && !best.against(figure).isEmpty()
                        && best.value(figure).isPresent())
                .sorted()
                .toList();
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        Figure furthest = figures.get(figures.size() - 1);
        String names = Phrases.list(
                figures.stream().map(figure -> "p" + figure.percentile()).toList());
        return Optional.of("Its " + names + (figures.size() == 1 ? " does not stand (" : " do not stand (")
                + Reason.against(best, furthest).orElseThrow() + ").");
    }

    /** A level that served its first wave from a cold server might be the fastest when warm. */
    private static Optional<String> cold(Basis basis, Level best) {
        List<Level> cold = basis.levels().stream()
                .filter(level -> level.concurrency() < best.concurrency())
                .filter(Reservations::isCold)
                .toList();
        return cold.isEmpty()
                ? Optional.empty()
                : Optional.of("Concurrency " + Words.levels(cold)
                        + " had a cold first wave and may be faster than this on a warm server.");
    }
}
