package io.eksllmperf.report.insight;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Report.FrontPoint;
import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Levels of several sweeps that no other level beats in latency and in cost at once, beyond the spread of their repeats. */
public final class Front {
    private Front() {}

    /**
     * By latency. Compared are usable levels that carry both a latency (p95 where all do, else the mean) and a cost (of a million
     * output tokens where all do, else of 1,000 requests). Empty when fewer than two sweeps have such levels.
     */
    public static List<FrontPoint> of(List<Sweep> sweeps) {
        List<Entry> entries = new ArrayList<>();
        for (Sweep sweep : sweeps) {
            sweep.levels().stream()
                    .filter(level -> carriesAny(level, Figure.LATENCY_P95, Figure.LATENCY_AVG)
                            && carriesAny(level, Figure.COST_OUTPUT, Figure.COST_REQUESTS))
                    .forEach(level -> entries.add(new Entry(sweep.subject().label(), level)));
        }
        Figure latency = choice(entries, Figure.LATENCY_P95, Figure.LATENCY_AVG);
        Figure cost = choice(entries, Figure.COST_OUTPUT, Figure.COST_REQUESTS);
        List<Entry> compared = entries.stream()
                .filter(entry -> carries(entry.level(), latency) && carries(entry.level(), cost))
                .toList();
        if (compared.stream().map(Entry::label).distinct().count() < 2) {
            return List.of();
        }
        List<Figure> figures = List.of(latency, cost);
        List<Entry> front = compared.stream()
                .filter(entry -> compared.stream().noneMatch(other -> beats(other, entry, figures, 0)))
                .toList();
        // Of two on the front, one may be there by the noise of its repeats alone.
        return front.stream()
                .filter(entry -> front.stream().noneMatch(other -> beats(other, entry, figures, 1)))
                .map(entry -> point(entry, latency, cost))
                .sorted(Comparator.comparingDouble(FrontPoint::latencyMillis)
                        .thenComparingDouble(FrontPoint::usd)
                        .thenComparing(FrontPoint::label)
                        .thenComparingInt(FrontPoint::concurrency))
                .toList();
    }

    private record Entry(String label, Level level) {}

    private static FrontPoint point(Entry entry, Figure latency, Figure cost) {
        return new FrontPoint(
                entry.label(),
                entry.level().concurrency(),
                latency,
                entry.level().value(latency).orElseThrow(),
                cost,
                entry.level().value(cost).orElseThrow());
    }

    private static Figure choice(List<Entry> entries, Figure better, Figure other) {
        return entries.stream().allMatch(entry -> carries(entry.level(), better)) ? better : other;
    }

    private static boolean carriesAny(Level level, Figure one, Figure other) {
        return carries(level, one) || carries(level, other);
    }

    private static boolean carries(Level level, Figure figure) {
        return Reason.against(level, figure).isEmpty();
    }

    /**
     * Less in one figure, and not more in the other.
     *
     * @param noise how often the reach of the repeats what is less must be less by
     */
    private static boolean beats(Entry one, Entry other, List<Figure> figures, int noise) {
        return figures.stream().anyMatch(figure -> isLess(one, other, figure, noise))
                && figures.stream().noneMatch(figure -> isLess(other, one, figure, noise));
    }

    private static boolean isLess(Entry one, Entry other, Figure figure, int noise) {
        return value(one, figure) + noise * reach(one, figure) < value(other, figure) - noise * reach(other, figure);
    }

    private static double reach(Entry entry, Figure figure) {
        return value(entry, figure) * entry.level().spread(figure).orElse(0.0) / 2;
    }

    private static double value(Entry entry, Figure figure) {
        return entry.level().value(figure).orElseThrow();
    }
}
