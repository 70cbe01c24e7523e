package io.eksllmperf.report.insight;

import io.eksllmperf.report.Insight;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Levels to run production at: up to the knee, within the limits, and none that a neighbour outdoes in both respects. */
final class ProductionRange {
    static final String BEYOND_KNEE = "beyond the knee";
    static final String OVER_SLO = "over the SLO";
    static final String OUTDONE = "outdone by concurrency ";

    private final Sweep sweep;
    private final Saturation saturation;
    private final List<Target> targets;
    private final Basis latency;
    private final Basis range;

    private ProductionRange(Sweep sweep, Policy policy) {
        this.sweep = sweep;
        this.saturation = Saturation.of(sweep, policy);
        this.targets = Target.of(sweep.subject().slo());
        this.latency = Basis.latency(sweep);
        Basis both = saturation.rate().without(level -> Reason.against(level, latency.figure()));
        this.range = both.without(level -> against(both, level, policy));
    }

    static Insight of(Sweep sweep, Policy policy) {
        return new ProductionRange(sweep, policy).insight();
    }

    private Insight insight() {
        boolean fit = saturation.rate().levels().stream().anyMatch(latency::contains);
        if (!fit) {
            return Draft.notCarried(Insight.Kind.PRODUCTION_RANGE, sweep, saturation.rate(), latency);
        }
        return range.isEmpty() ? none() : range();
    }

    private Optional<String> against(Basis both, Level level, Policy policy) {
        Optional<Level> outdone = outdoneBy(both, level, policy);
        if (outdone.isPresent()) {
            return Optional.of(
                    OUTDONE + outdone.get().concurrency() + (Reservations.isCold(level) ? " (cold first wave)" : ""));
        }
        if (saturation
                .knee()
                .filter(knee -> level.concurrency() > knee.concurrency())
                .isPresent()) {
            return Optional.of(BEYOND_KNEE);
        }
        return targets.stream().anyMatch(target -> target.answer(level) == Target.Answer.EXCEEDED)
                ? Optional.of(OVER_SLO)
                : Optional.empty();
    }

    private Optional<Level> outdoneBy(Basis both, Level level, Policy policy) {
        double best = both.best().map(both::value).orElse(0.0);
        int next = both.levels().indexOf(level) + 1;
        return both.value(level) < policy.lowThroughput() * best
                        && next < both.levels().size()
                        && latency.value(level) >= latency.value(both.levels().get(next))
                ? Optional.of(both.levels().get(next))
                : Optional.empty();
    }

    private Insight none() {
        String sentence = "No level is fit for production: each usable one is " + BEYOND_KNEE + ", " + OVER_SLO
                + " or outdone by the next.";
        return new Draft(Insight.Kind.PRODUCTION_RANGE, range, List.of(sentence), reservations(), Map.of()).insight();
    }

    private Insight range() {
        Level first = range.lowest();
        Level last = range.highest();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("concurrency_from", (double) first.concurrency());
        values.put("concurrency_to", (double) last.concurrency());
        for (Level level : Basis.same(first, last) ? List.of(first) : List.of(first, last)) {
            String at = "_at_" + level.concurrency();
            values.put(Words.key(range.figure()) + at, range.value(level));
            values.put(Words.key(latency.figure()) + at, latency.value(level));
        }
        String sentence = Basis.same(first, last)
                ? "Production can run at concurrency " + first.concurrency() + ": " + figures(first) + "."
                : "Production can run at concurrency " + levels() + ": " + figures(first) + ", up to " + figures(last)
                        + ".";
        return new Draft(Insight.Kind.PRODUCTION_RANGE, range, List.of(sentence), reservations(), values).insight();
    }

    /** {@code 20 to 40} where no usable level between them is left out. */
    private String levels() {
        List<Level> rate = saturation.rate().levels();
        int from = rate.indexOf(range.lowest());
        int to = rate.indexOf(range.highest());
        return to - from + 1 == range.levels().size()
                ? rate.get(from).concurrency() + " to " + rate.get(to).concurrency()
                : Words.levels(range.levels());
    }

    private String figures(Level level) {
        return Words.value(range.figure(), range.value(level)) + " at a " + Words.name(latency.figure()) + " of "
                + Numbers.time(latency.value(level));
    }

    private List<String> reservations() {
        List<String> reservations = new ArrayList<>();
        upperEnd().ifPresent(reservations::add);
        targets.forEach(target -> notKnown(target).ifPresent(reservations::add));
        Reservations.singleRuns(saturation.rate().levels()).ifPresent(reservations::add);
        return reservations;
    }

    private Optional<String> upperEnd() {
        if (!saturation.isMeasurable()) {
            return Optional.of("It is the only usable level, so the knee is not known.");
        }
        boolean toTheEnd = !range.isEmpty()
                && Basis.same(range.highest(), saturation.rate().highest());
        return saturation.stillGrows() && toTheEnd
                ? Optional.of("The upper end is only the last level that stands, as the knee is not reached.")
                : Optional.empty();
    }

    private Optional<String> notKnown(Target target) {
        List<Level> levels = range.levels().stream()
                .filter(level -> target.answer(level) == Target.Answer.NOT_KNOWN)
                .toList();
        return levels.isEmpty()
                ? Optional.empty()
                : Optional.of("Whether concurrency " + Words.levels(levels) + (levels.size() == 1 ? " keeps" : " keep")
                        + " the limit of " + Numbers.time(target.limit()) + " for " + Words.name(target.p95())
                        + " is not known.");
    }
}
