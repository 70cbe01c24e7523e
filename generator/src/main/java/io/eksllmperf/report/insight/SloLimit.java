package io.eksllmperf.report.insight;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Insight.LeftOut;
import io.eksllmperf.report.Insight.Standing;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The concurrency from which production's limits no longer hold. */
final class SloLimit {
    private SloLimit() {}

    static Insight of(Sweep sweep) {
        List<Target> targets = Target.of(sweep.subject().slo());
        if (targets.isEmpty()) {
            return Draft.notMeasurable(
                    Insight.Kind.SLO_LIMIT,
                    sweep,
                    Figure.LATENCY_AVG,
                    new Draft.Missing("There is no slo in the experiment.", "no slo in the experiment"));
        }
        if (sweep.usable().isEmpty()) {
            return Draft.notCarried(
                    Insight.Kind.SLO_LIMIT, sweep, targets.get(0).p95());
        }
        List<Crossing> crossings =
                targets.stream().map(target -> Crossing.of(sweep, target)).toList();
        Map<String, Double> values = new LinkedHashMap<>();
        List<String> said = new ArrayList<>();
        targets.forEach(target -> values.put(Words.key(target.p95()).replace("_ms", "_limit_ms"), target.limit()));
        for (Crossing crossing : crossings) {
            values.putAll(crossing.values());
            said.add(crossing.sentence());
        }
        Basis basis = basis(sweep, crossings);
        Standing standing = standing(crossings);
        List<String> single = standing == Standing.STANDS || standing == Standing.LIMITED
                ? Reservations.singleRuns(basis.levels()).stream().toList()
                : List.of();
        return new Draft(Insight.Kind.SLO_LIMIT, basis, said, single, values)
                .insight(standing == Standing.STANDS && !single.isEmpty() ? Standing.LIMITED : standing);
    }

    /** One that is not known is enough for a reservation, as it may be the first to be crossed. */
    private static Standing standing(List<Crossing> crossings) {
        List<Standing> all =
                crossings.stream().map(Crossing::standing).distinct().toList();
        if (all.size() == 1) {
            return all.get(0);
        }
        return all.contains(Standing.LIMITED) || all.contains(Standing.NOT_MEASURABLE)
                ? Standing.LIMITED
                : Standing.STANDS;
    }

    /** A level that one target used is used. */
    private static Basis basis(Sweep sweep, List<Crossing> crossings) {
        Set<Level> used = crossings.stream()
                .flatMap(crossing -> crossing.basis().levels().stream())
                .collect(Collectors.toSet());
        List<LeftOut> leftOut = crossings.get(0).basis().leftOut().stream()
                .filter(out -> used.stream().noneMatch(level -> level.concurrency() == out.concurrency()))
                .toList();
        List<Level> levels = sweep.levels().stream().filter(used::contains).toList();
        return new Basis(crossings.get(0).basis().figure(), levels, leftOut);
    }
}
